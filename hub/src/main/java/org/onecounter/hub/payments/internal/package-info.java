/** The table of payments. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.payments.internal;
