/** The hub and the tills as processes of this machine: started, watched, stopped; neither is linked. */
@org.jspecify.annotations.NullMarked
package org.onecounter.cli.process;
