package org.onecounter.till.lookup;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.domain.Result;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.till.lookup.LookupItem.LookupVariant;

/** The face of the room: the uplink fills it, the other rooms ask it. Everything given is on disk when a call returns. */
public interface Lookup {

    /** An item's variant found, with the item. */
    record Found(LookupItem item, LookupVariant variant) {}

    // filled by the uplink

    /** The whole catalogue anew; what is not in it is forgotten. */
    void replaceCatalog(List<LookupItem> items);

    /** Items as they are now; those no longer active are forgotten. */
    void applyItems(List<LookupItem> items);

    /** All stock of the location anew. */
    void replaceStock(List<StockRow> rows);

    /** Rows as they are now. */
    void applyStock(List<StockRow> rows);

    /** Everybody who may work here; the others are forgotten. */
    void applyStaff(List<StaffRow> everybody);

    /** True if the chunk with this hash is here, so it need not be fetched. */
    boolean holdsChunk(Digest hash);

    /** Keeps a fetched chunk until a bundle needs it. */
    void keepChunk(byte[] chunk);

    /** Makes the bundle current, all or nothing; refuses BundleIncomplete (chunks are lacking) and BundleDamaged (a hash is wrong). */
    Result<RuleBundle> installBundle(Digest root, byte[] manifest);

    /** Keeps a drawing (SVG text). */
    void applyPicture(String key, byte[] svg);

    /** A note of the uplink's own, such as its cursor, kept beside what it belongs to. */
    void keepMark(String name, String value);

    Optional<String> mark(String name);

    /** Calls the listener after any change; it must return at once. */
    void onChange(Runnable listener);

    // asked by the other rooms

    Optional<Found> variant(UUID variant);

    /** By 14 digits. */
    Optional<Found> byGtin(String digits14);

    /** By SKU, without regard to case. */
    Optional<Found> bySku(String sku);

    /** Variants whose title, options, SKU or GTIN hold every word of the text; best first. */
    List<Found> search(String text, int limit);

    /** Everything, by category, in the hub's order. */
    List<LookupItem> items();

    Optional<StockRow> stock(UUID variant);

    List<StaffRow> staff();

    Optional<RuleBundle> bundle();

    /** When the current bundle was last confirmed as the hub's current one. */
    Optional<java.time.Instant> bundleConfirmedAt();

    /** The uplink heard from the hub that the current bundle still is the current one. */
    void confirmBundle();

    Optional<byte[]> picture(String key);
}
