/** What a person must decide, opened by the core and closed with a resolution. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.cases;
