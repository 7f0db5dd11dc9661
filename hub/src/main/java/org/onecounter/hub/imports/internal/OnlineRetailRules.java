package org.onecounter.hub.imports.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.sync.fact.OrderKind;

/** What the oddities of the Online Retail file mean; docs/guides/import-sales.md says the same in words. */
final class OnlineRetailRules {

    static final String SOURCE = "online-retail";
    static final CurrencyCode CURRENCY = new CurrencyCode("GBP");
    static final String ZONE = "Europe/London";
    static final String TERRITORY = "GB";

    /** Codes that are no goods: postage, carriage, manual entries, discounts, samples, charges, fees, adjustments, debts. */
    private static final Set<String> SERVICES = Set.of(
            "POST", "DOT", "C2", "C3", "M", "D", "S", "B", "BANK CHARGES", "AMAZONFEE", "CRUK", "ADJUST", "ADJUST2", "GIFT");

    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("United Kingdom", "GB"), Map.entry("EIRE", "IE"), Map.entry("Germany", "DE"), Map.entry("France", "FR"),
            Map.entry("Netherlands", "NL"), Map.entry("Spain", "ES"), Map.entry("Switzerland", "CH"), Map.entry("Portugal", "PT"),
            Map.entry("Belgium", "BE"), Map.entry("Sweden", "SE"), Map.entry("Italy", "IT"), Map.entry("Australia", "AU"),
            Map.entry("Cyprus", "CY"), Map.entry("Austria", "AT"), Map.entry("Greece", "GR"), Map.entry("United Arab Emirates", "AE"),
            Map.entry("Denmark", "DK"), Map.entry("Norway", "NO"), Map.entry("Finland", "FI"), Map.entry("USA", "US"),
            Map.entry("Japan", "JP"), Map.entry("Poland", "PL"), Map.entry("Malta", "MT"), Map.entry("Lithuania", "LT"),
            Map.entry("Singapore", "SG"), Map.entry("RSA", "ZA"), Map.entry("Bahrain", "BH"), Map.entry("Canada", "CA"),
            Map.entry("Hong Kong", "HK"), Map.entry("Thailand", "TH"), Map.entry("Israel", "IL"), Map.entry("Iceland", "IS"),
            Map.entry("Korea", "KR"), Map.entry("Brazil", "BR"), Map.entry("Bermuda", "BM"), Map.entry("Nigeria", "NG"),
            Map.entry("Lebanon", "LB"), Map.entry("Czech Republic", "CZ"), Map.entry("Saudi Arabia", "SA"));

    private OnlineRetailRules() {}

    /**
     * C in front: a credit note, goods back. A in front: a debt written off, money and no goods. Nothing but negative
     * quantities without a C: stock written off. All else is a sale, a negative line among positive ones too.
     */
    static OrderKind kind(String invoice, boolean allNegative) {
        char first = invoice.charAt(0);
        if (first == 'C' || first == 'c') return OrderKind.RETURN;
        return isBadDebt(invoice) || allNegative ? OrderKind.ADJUSTMENT : OrderKind.SALE;
    }

    static boolean isBadDebt(String invoice) {
        return invoice.charAt(0) == 'A' || invoice.charAt(0) == 'a';
    }

    /** True for codes that are no goods; codes differ by case elsewhere, but m and M are both the manual entry. */
    static boolean isService(String sku) {
        String code = sku.toUpperCase(Locale.ROOT);
        return SERVICES.contains(code) || code.startsWith("GIFT_") || isTest(sku);
    }

    /** The shop's own trials of its system: they moved no goods. */
    static boolean isTest(String sku) {
        return sku.startsWith("TEST");
    }

    /** Two letters where the name has a code, else the name as the file has it. */
    static String country(String name) {
        return COUNTRIES.getOrDefault(name, name);
    }
}
