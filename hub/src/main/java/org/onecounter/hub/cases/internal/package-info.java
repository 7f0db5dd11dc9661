/** The table of cases. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.cases.internal;
