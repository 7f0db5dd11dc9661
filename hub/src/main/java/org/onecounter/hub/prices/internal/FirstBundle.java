package org.onecounter.hub.prices.internal;

import java.util.List;
import java.util.UUID;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.pricing.RuleBundleBuilder;
import org.onecounter.domain.pricing.RuleChunk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Makes all chunks from the tables of prices and taxes, for a hub that has no bundle yet. */
@Repository
class FirstBundle {

    private final JdbcTemplate jdbc;

    FirstBundle(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<RuleChunk> chunks() {
        var builder = new RuleBundleBuilder();
        jdbc.query("select price_list, currency, tax_included from price_list", row -> {
            var currency = new CurrencyCode(row.getString("currency"));
            builder.currency(currency, Currencies.digits(currency));
            builder.priceList(row.getString("price_list"), currency, row.getBoolean("tax_included"));
        });
        jdbc.query("select territory, tax_class, valid_from, rate_ppm from tax_rate", row -> {
            builder.rate(
                    row.getString("territory"),
                    new TaxClass(row.getString("tax_class")),
                    row.getTimestamp("valid_from").toInstant(),
                    row.getInt("rate_ppm"));
        });
        jdbc.query(
                """
                select p.*, l.currency from price p join price_list l using (price_list)
                 order by p.valid_from, p.price_id
                """,
                row -> {
                    builder.price(
                            row.getString("price_list"),
                            new VariantId(row.getObject("variant_id", UUID.class)),
                            new TaxClass(row.getString("tax_class")),
                            row.getTimestamp("valid_from").toInstant(),
                            new UnitPrice(
                                    row.getLong("amount"),
                                    row.getInt("extra_digits"),
                                    new CurrencyCode(row.getString("currency"))));
                });
        return builder.chunks();
    }
}
