/** What visitors look at: the front, categories, search, items, their pictures, and changes while a page is open. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.shop.browse;
