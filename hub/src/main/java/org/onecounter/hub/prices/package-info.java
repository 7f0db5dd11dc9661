/** What things cost and how they are taxed, as dated facts and as the rule bundles that every counter prices by. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.prices;
