package org.onecounter.hub.shop.browse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.onecounter.domain.money.MoneyText;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.hub.catalog.ItemView;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.shop.offer.Availability;
import tools.jackson.databind.json.JsonMapper;

/** The schema.org description of a variant, for search engines; a data block, which the content security policy allows. */
final class ProductData {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProductData() {}

    static String json(ItemView item, VariantView variant, Availability stock, int digits, String shop) {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("@context", "https://schema.org");
        product.put("@type", "Product");
        product.put("name", variant.title());
        product.put("sku", variant.sku().value());
        variant.gtins().stream().findFirst().ifPresent(gtin -> product.put("gtin14", gtin.digits14()));
        if (!item.description().isBlank()) {
            product.put("description", item.description());
        }
        if (!item.brand().isBlank()) {
            product.put("brand", Map.of("@type", "Brand", "name", item.brand()));
        }
        UnitPrice price = variant.price();
        if (price != null) {
            Map<String, Object> offer = new LinkedHashMap<>();
            offer.put("@type", "Offer");
            offer.put("price", MoneyText.of(price, digits));
            offer.put("priceCurrency", price.currency().code());
            offer.put("availability", "https://schema.org/" + (stock.buyable() ? "InStock" : "OutOfStock"));
            offer.put("seller", Map.of("@type", "Organization", "name", shop));
            product.put("offers", offer);
        }
        return inScript(JSON.writeValueAsString(product));
    }

    /** Nothing in it can end the script element or open another one (attack 39). */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
