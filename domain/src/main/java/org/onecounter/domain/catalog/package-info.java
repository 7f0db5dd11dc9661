/** What is sold and how it is named: items, variants, SKUs, GTINs and tax classes. */
@org.jspecify.annotations.NullMarked
package org.onecounter.domain.catalog;
