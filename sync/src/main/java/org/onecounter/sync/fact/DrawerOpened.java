package org.onecounter.sync.fact;

/** The drawer was opened without a sale. */
public record DrawerOpened(String why) implements FactBody {}
