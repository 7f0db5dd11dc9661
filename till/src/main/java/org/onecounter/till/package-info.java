/** The shop process: sells with no network. */
@org.jspecify.annotations.NullMarked
package org.onecounter.till;
