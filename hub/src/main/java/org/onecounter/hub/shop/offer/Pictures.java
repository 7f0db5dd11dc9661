package org.onecounter.hub.shop.offer;

import java.util.regex.Pattern;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;

/** Which picture stands for a thing. */
public final class Pictures {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");

    private Pictures() {}

    /** The key of the variant's picture, else of the item's, else a name under which one is drawn. */
    public static String key(ItemView item, VariantView variant) {
        if (valid(variant.picture())) {
            return variant.picture();
        }
        return valid(item.picture()) ? item.picture() : "item-" + Integer.toHexString(item.handle().hashCode());
    }

    /** True for what may stand in an address and a file name. */
    public static boolean valid(String key) {
        return KEY.matcher(key).matches();
    }
}
