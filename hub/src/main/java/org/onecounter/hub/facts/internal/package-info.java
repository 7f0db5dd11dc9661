/** The tables of facts. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.facts.internal;
