/** What the pages of the storefront show: finished texts only, so that a template decides nothing. */
@org.jspecify.annotations.NullMarked
package org.onecounter.hub.shop.page;
