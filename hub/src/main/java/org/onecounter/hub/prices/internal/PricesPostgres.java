package org.onecounter.hub.prices.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.pricing.PriceChunk;
import org.onecounter.domain.pricing.PriceListRule;
import org.onecounter.domain.pricing.PriceRule;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.hub.outbox.OutboxEvent;
import org.onecounter.hub.platform.SqlArrays;
import org.onecounter.hub.prices.PriceChange;
import org.onecounter.hub.prices.Prices;
import org.onecounter.sync.port.Clock;
import org.onecounter.sync.port.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Prices as dated rows and, in the same transaction, as the chunks of the next bundle. */
@Repository
class PricesPostgres implements Prices {

    /** Prices that ended longer ago leave the chunk: a basket never keeps a price that long, and receipts name old bundles. */
    private static final Duration STILL_ASKED = Duration.ofDays(1);

    private static final String APPEND =
            """
            insert into price (variant_id, price_list, valid_from, price_id, amount, extra_digits, tax_class, actor)
            select v, ?, f::timestamptz, i, a, e, c, ?
              from unnest(?::uuid[], ?::text[], ?::uuid[], ?::bigint[], ?::int[], ?::text[]) as u(v, f, i, a, e, c)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Bundles bundles;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;
    private final List<Consumer<Collection<VariantId>>> listeners = new CopyOnWriteArrayList<>();

    PricesPostgres(
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            Bundles bundles,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.bundles = bundles;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Optional<UnitPrice> at(VariantId variant, Instant at) {
        return Optional.ofNullable(bundles.current().price(RETAIL, variant, at)).map(PriceRule::price);
    }

    @Override
    public Optional<UnitPrice> now(VariantId variant) {
        return at(variant, clock.now());
    }

    @Override
    public void onChange(Consumer<Collection<VariantId>> listener) {
        listeners.add(listener);
    }

    @Override
    public int change(List<PriceChange> changes, String actor) {
        var rules = new ArrayList<PriceRule>();
        transaction.executeWithoutResult(status -> {
            Published next = bundles.publish(base -> {
                changes.stream()
                        .map(change -> rule(base, change))
                        .filter(Objects::nonNull)
                        .forEach(rules::add);
                return chunks(base, rules);
            });
            if (!rules.isEmpty()) {
                append(rules, actor);
                outbox.append(rules.stream().map(rule -> event(rule, next.version())).toList());
                tellAfterCommit(rules.stream().map(PriceRule::variant).toList());
            }
        });
        return rules.size();
    }

    /** The rule that the change makes; null when the price stands so already. */
    private static @Nullable PriceRule rule(Published base, PriceChange change) {
        PriceListRule list = base.bundle().priceList(RETAIL);
        if (list == null) throw new IllegalStateException("The price list " + RETAIL + " is not open.");
        if (!list.currency().equals(change.price().currency())) {
            throw new IllegalArgumentException("The price list " + RETAIL + " is in " + list.currency() + ".");
        }
        PriceRule before = base.bundle().price(RETAIL, change.variant(), change.from());
        TaxClass taxClass = change.taxClass();
        if (taxClass == null) {
            if (before == null) throw new IllegalArgumentException("A first price needs a tax class.");
            taxClass = before.taxClass();
        }
        UnitPrice price = change.price().shortest();
        boolean same = before != null
                && before.price().equals(price)
                && before.taxClass().equals(taxClass);
        return same ? null : new PriceRule(change.variant(), taxClass, change.from(), price);
    }

    private List<PriceChunk> chunks(Published base, List<PriceRule> rules) {
        Map<String, List<PriceRule>> byChunk = new TreeMap<>();
        for (PriceRule rule : rules) {
            String name = PriceChunk.nameOf(RETAIL, PriceChunk.bucketOf(rule.variant()));
            byChunk.computeIfAbsent(name, n -> new ArrayList<>()).add(rule);
        }
        return byChunk.entrySet().stream()
                .map(entry -> merge((PriceChunk) Objects.requireNonNull(base.chunks().get(entry.getKey())), entry.getValue()))
                .toList();
    }

    private PriceChunk merge(PriceChunk before, List<PriceRule> added) {
        Instant asked = clock.now().minus(STILL_ASKED);
        var all = new ArrayList<>(before.rules());
        all.addAll(added); // the later of two from one instant holds
        PriceChunk merged = PriceChunk.of(RETAIL, before.currency(), before.bucket(), all);
        var kept = merged.rules().stream()
                .filter(rule -> rule.from().isAfter(asked) || rule.equals(merged.price(rule.variant(), asked)))
                .toList();
        return kept.size() == all.size() ? merged : PriceChunk.of(RETAIL, before.currency(), before.bucket(), kept);
    }

    private void append(List<PriceRule> rules, String actor) {
        jdbc.update(
                APPEND,
                RETAIL,
                actor,
                SqlArrays.uuids(rules, rule -> rule.variant().value()),
                SqlArrays.instants(rules, PriceRule::from),
                SqlArrays.uuids(rules, rule -> ids.next()),
                SqlArrays.longs(rules, rule -> rule.price().amount()),
                SqlArrays.ints(rules, rule -> rule.price().extraDigits()),
                SqlArrays.texts(rules, rule -> rule.taxClass().code()));
    }

    private static OutboxEvent event(PriceRule rule, long version) {
        UUID variant = rule.variant().value();
        UnitPrice price = rule.price();
        String body = "{\"variantId\":\"%s\",\"priceList\":\"%s\",\"amount\":%d,\"extraDigits\":%d,\"currency\":\"%s\",\"from\":\"%s\"}"
                .formatted(variant, RETAIL, price.amount(), price.extraDigits(), price.currency(), rule.from());
        return new OutboxEvent("price", variant, version, "PriceChanged", body);
    }

    private void tellAfterCommit(List<VariantId> variants) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                listeners.forEach(listener -> listener.accept(variants));
            }
        });
    }
}
