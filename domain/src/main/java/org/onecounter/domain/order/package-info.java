/** What was sold, fixed: orders of every channel, the states they pass through and the receipt that shows them. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.order;
