/** The till's way to its hub: it tells what happened, in order, until the hub holds it, and keeps what it sells by up to date. */
@org.jspecify.annotations.NullMarked
package org.onecounter.till.uplink;
