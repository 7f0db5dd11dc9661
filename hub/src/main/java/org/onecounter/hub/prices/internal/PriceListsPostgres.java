package org.onecounter.hub.prices.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.onecounter.domain.Result;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.pricing.CurrencyRule;
import org.onecounter.domain.pricing.MetaChunk;
import org.onecounter.domain.pricing.PriceChunk;
import org.onecounter.domain.pricing.PriceListRule;
import org.onecounter.domain.pricing.RuleChunk;
import org.onecounter.hub.prices.PriceLists;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Price lists as rows and as the meta chunk of the bundle. */
@Repository
class PriceListsPostgres implements PriceLists {

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Bundles bundles;

    PriceListsPostgres(JdbcTemplate jdbc, TransactionOperations transaction, Bundles bundles) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.bundles = bundles;
    }

    @Override
    public Optional<PriceListRule> find(String code) {
        return Optional.ofNullable(bundles.current().priceList(code));
    }

    @Override
    public OptionalInt digits(CurrencyCode currency) {
        return Currencies.known(currency) ? OptionalInt.of(Currencies.digits(currency)) : OptionalInt.empty();
    }

    @Override
    public Result<PriceListRule> open(String code, String name, CurrencyCode currency, boolean taxIncluded) {
        if (!Currencies.known(currency)) {
            return Result.refused("CurrencyUnknown", "There is no currency " + currency + ".", "currency", currency);
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Published next = bundles.publish(base -> base.bundle().priceList(code) == null
                    ? chunks(base, code, name, new PriceListRule(code, currency, taxIncluded))
                    : List.of());
            return same(Objects.requireNonNull(next.bundle().priceList(code)), currency, taxIncluded);
        }));
    }

    private static Result<PriceListRule> same(PriceListRule list, CurrencyCode currency, boolean taxIncluded) {
        if (list.currency().equals(currency) && list.taxIncluded() == taxIncluded) return Result.ok(list);
        return Result.refused(
                "PriceListDiffers",
                "The price list " + list.code() + " is in " + list.currency()
                        + (list.taxIncluded() ? " with tax." : " without tax."),
                "list",
                list.code(),
                "currency",
                list.currency());
    }

    private List<RuleChunk> chunks(Published base, String code, String name, PriceListRule list) {
        jdbc.update(
                "insert into price_list (price_list, name, currency, tax_included) values (?, ?, ?, ?)",
                code,
                name,
                list.currency().code(),
                list.taxIncluded());
        var chunks = new ArrayList<RuleChunk>();
        var currencies = new ArrayList<>(base.bundle().currencies());
        if (!base.bundle().knows(list.currency())) {
            currencies.add(new CurrencyRule(list.currency(), Currencies.digits(list.currency())));
        }
        var lists = new ArrayList<>(base.bundle().priceLists());
        lists.add(list);
        chunks.add(new MetaChunk(currencies, lists));
        for (int bucket = 0; bucket < PriceChunk.BUCKETS; bucket++) {
            chunks.add(PriceChunk.of(code, list.currency(), bucket, List.of()));
        }
        return chunks;
    }
}
