package org.onecounter.domain.kernel;

/** Which kernel this is. A receipt names it, and it is raised with every change that can move a figure or a byte. */
public final class Kernel {

    public static final String VERSION = "1";

    private Kernel() {}
}
