/** The hub as the commands see it: over HTTP, with this machine's token. */
@org.jspecify.annotations.NullMarked
package org.onecounter.cli.hub;
