/** What crosses capabilities: accepting facts, and the intake in front of it. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.flows;
