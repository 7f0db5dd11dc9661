package org.onecounter.hub.catalog;

import java.util.List;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.ItemId;

/**
 * Changes to the catalogue. Each joins the caller's transaction (or makes one), leaves {@code ItemChanged} in the outbox
 * of the same commit, and after it the {@link Catalog} shows the change.
 */
public interface Items {

    /**
     * Writes items whole, new ones and known ones; variants that are known but not named stay as they are. Whoever calls
     * has checked SKUs, GTINs and handles against the snapshot: one taken by another variant fails the transaction.
     * Items of status HISTORY are kept without any event.
     */
    void save(List<ItemDraft> items, String actor);

    /**
     * Changes what a person edits. Gives the new version; refuses {@code ItemUnknown}, {@code CategoryUnknown} and
     * {@code ItemChangedMeanwhile} when {@link ItemEdit#version} is not the current one.
     */
    Result<Long> edit(ItemId item, ItemEdit edit, String actor);

    /** Writes categories by slug: new ones are made, known ones renamed and ranked. */
    void saveCategories(List<CategoryDraft> categories);
}
