package org.onecounter.hub.prices.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.pricing.RateRule;
import org.onecounter.domain.pricing.RuleChunk;
import org.onecounter.domain.pricing.TaxChunk;
import org.onecounter.hub.platform.SqlArrays;
import org.onecounter.hub.prices.TaxRate;
import org.onecounter.hub.prices.TaxRates;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Tax rates as rows and as the territory's chunk of the bundle. */
@Repository
class TaxRatesPostgres implements TaxRates {

    private static final String SAVE =
            """
            insert into tax_rate (territory, tax_class, valid_from, rate_ppm, name, source)
            select t, c, f::timestamptz, r, n, s
              from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[]) as u(t, c, f, r, n, s)
            on conflict (territory, tax_class, valid_from) do update
               set rate_ppm = excluded.rate_ppm, name = excluded.name, source = excluded.source
            """;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Bundles bundles;

    TaxRatesPostgres(JdbcTemplate jdbc, TransactionOperations transaction, Bundles bundles) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.bundles = bundles;
    }

    @Override
    public void save(List<TaxRate> rates) {
        transaction.executeWithoutResult(status -> {
            bundles.publish(base -> chunks(base, rates));
            jdbc.update(
                    SAVE,
                    SqlArrays.texts(rates, TaxRate::territory),
                    SqlArrays.texts(rates, rate -> rate.taxClass().code()),
                    SqlArrays.instants(rates, TaxRate::from),
                    SqlArrays.ints(rates, TaxRate::ratePpm),
                    SqlArrays.texts(rates, TaxRate::name),
                    SqlArrays.texts(rates, TaxRate::source));
        });
    }

    private static List<RuleChunk> chunks(Published base, List<TaxRate> rates) {
        Map<String, List<RateRule>> byTerritory = new TreeMap<>();
        for (TaxRate rate : rates) {
            byTerritory
                    .computeIfAbsent(rate.territory(), t -> new ArrayList<>())
                    .add(new RateRule(rate.taxClass(), rate.from(), rate.ratePpm()));
        }
        var changed = new ArrayList<RuleChunk>();
        byTerritory.forEach((territory, added) -> {
            RuleChunk before = base.chunks().get(TaxChunk.nameOf(territory));
            TaxChunk after = new TaxChunk(territory, merged(before, added));
            if (!after.equals(before)) changed.add(after);
        });
        return changed;
    }

    private static List<RateRule> merged(@Nullable RuleChunk before, List<RateRule> added) {
        var all = new ArrayList<RateRule>();
        if (before instanceof TaxChunk known) {
            known.rates().stream()
                    .filter(rate -> added.stream()
                            .noneMatch(a -> a.taxClass().equals(rate.taxClass()) && a.from().equals(rate.from())))
                    .forEach(all::add);
        }
        all.addAll(added);
        return all;
    }
}
