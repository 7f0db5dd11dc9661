/** Facts as they came: their bytes, their first answer for ever, and each till's chain. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.facts;
