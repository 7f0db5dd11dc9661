/** What till and hub say to each other. */
@org.jspecify.annotations.NullMarked
package org.onecounter.sync;
