package org.onecounter.hub.catalog;

/** Whether an item or variant may be sold; only ACTIVE ones appear in the shop and at the tills. */
public enum SaleStatus {
    /** On sale. */
    ACTIVE,
    /** Being prepared; seen in admin only. */
    DRAFT,
    /** No longer sold; old orders still name it. */
    ARCHIVED,
    /** Known only from imported history; never on sale. */
    HISTORY
}
