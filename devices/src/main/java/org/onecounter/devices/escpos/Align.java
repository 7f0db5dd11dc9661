package org.onecounter.devices.escpos;

/** Where a line stands on the paper. */
public enum Align { LEFT, CENTER, RIGHT }
