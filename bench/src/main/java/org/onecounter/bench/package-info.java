/** Load tools for the hub, each with a plain yardstick in the same run, on the same PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.onecounter.bench;
