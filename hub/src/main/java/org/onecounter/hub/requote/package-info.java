/** Prices every receipt again after commit and counts the differences. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.requote;
