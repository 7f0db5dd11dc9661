package org.onecounter.hub.imports.internal;

import java.util.List;

/** The columns of Shopify's product CSV that mean something here, by the headers of its older and newer form. */
enum ShopifyColumn {
    HANDLE("Handle", "URL handle"),
    TITLE("Title"),
    BODY("Body (HTML)", "Description"),
    VENDOR("Vendor"),
    TYPE("Type"),
    PRODUCT_CATEGORY("Product Category"),
    TAGS("Tags"),
    PUBLISHED("Published", "Published on online store"),
    STATUS("Status"),
    OPTION1_NAME("Option1 Name"),
    OPTION1_VALUE("Option1 Value"),
    OPTION2_NAME("Option2 Name"),
    OPTION2_VALUE("Option2 Value"),
    OPTION3_NAME("Option3 Name"),
    OPTION3_VALUE("Option3 Value"),
    SKU("Variant SKU", "SKU"),
    BARCODE("Variant Barcode", "Barcode"),
    TRACKER("Variant Inventory Tracker", "Inventory tracker"),
    QUANTITY("Variant Inventory Qty", "Inventory quantity"),
    PRICE("Variant Price", "Price"),
    TAXABLE("Variant Taxable", "Charge tax"),
    GIFT_CARD("Gift Card"),
    IMAGE("Image Src", "Product image URL");

    private final List<String> headers;

    ShopifyColumn(String... headers) {
        this.headers = List.of(headers);
    }

    /** What the column is called, the older name first. */
    List<String> headers() {
        return headers;
    }
}
