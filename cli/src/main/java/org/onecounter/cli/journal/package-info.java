/** Looks through the journals of this machine's tills, as files, whether the tills run or not; changes no byte. */
@org.jspecify.annotations.NullMarked
package org.onecounter.cli.journal;
