package org.onecounter.sync.uplink;

/** The rule bundle in force: its root and its manifest, whose SHA-256 is the root. */
public record CurrentBundle(String root, byte[] manifest) {}
