/** The commands behind the launcher. */
@org.jspecify.annotations.NullMarked
package org.onecounter.cli;
