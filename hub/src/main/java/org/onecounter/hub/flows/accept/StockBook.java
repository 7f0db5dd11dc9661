package org.onecounter.hub.flows.accept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.onecounter.domain.stock.Balance;
import org.onecounter.domain.stock.StockGuard;
import org.onecounter.hub.stock.LedgerEntry;
import org.onecounter.hub.stock.PlaceStock;
import org.onecounter.hub.stock.Reservation;
import org.onecounter.hub.stock.StockChanges;
import org.onecounter.hub.stock.StockKey;
import org.onecounter.hub.stock.StockRow;

/** The locked balances and reservations of a batch, and what the batch does to them. */
final class StockBook {

    private final Map<StockKey, StockRow> rows;
    private final Map<UUID, List<Reservation>> byOrder = new HashMap<>();
    private final Map<UUID, List<StockKey>> whereKept = new HashMap<>();
    private final Map<StockKey, Map<String, Long>> places = new HashMap<>();
    private final Map<StockKey, StockRow> changed = new LinkedHashMap<>();
    private final Map<StockKey, Map<String, Long>> placeChanges = new LinkedHashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<UUID, Reservation> made = new LinkedHashMap<>();
    private final Map<UUID, Reservation> moved = new LinkedHashMap<>();

    StockBook(
            Map<StockKey, StockRow> rows,
            List<Reservation> reservations,
            List<StockKey> candidates,
            List<PlaceStock> placeRows) {
        this.rows = rows;
        reservations.forEach(r -> byOrder.computeIfAbsent(r.order(), o -> new ArrayList<>()).add(r));
        candidates.forEach(k -> whereKept.computeIfAbsent(k.variant(), v -> new ArrayList<>()).add(k));
        placeRows.forEach(p -> places.computeIfAbsent(p.key(), k -> new HashMap<>()).put(p.place(), p.quantity()));
    }

    Balance balance(StockKey key) {
        return row(key).balance();
    }

    StockRow row(StockKey key) {
        StockRow now = changed.get(key);
        return now != null ? now : Objects.requireNonNull(rows.get(key), "not locked");
    }

    boolean isLocked(StockKey key) {
        return rows.containsKey(key);
    }

    List<StockKey> candidates(UUID variant) {
        return whereKept.getOrDefault(variant, List.of());
    }

    List<Reservation> reservationsOf(UUID order) {
        return byOrder.getOrDefault(order, List.of());
    }

    Map<String, Long> placesAt(StockKey key) {
        return places.getOrDefault(key, Map.of());
    }

    /** Keeps units: the caller has proved that they are available. */
    void reserve(Reservation reservation) {
        StockKey key = reservation.key();
        set(key, StockGuard.decide(balance(key), reservation.quantity()).orElseThrow());
        made.put(reservation.id(), reservation);
        byOrder.computeIfAbsent(reservation.order(), o -> new ArrayList<>()).add(reservation);
    }

    /** Moves a reservation; one that stops living gives its units back. */
    void move(Reservation reservation, Reservation.State next) {
        Reservation now = reservation.in(next);
        if (reservation.state().live() && !next.live()) {
            set(reservation.key(), balance(reservation.key()).released(reservation.quantity()));
        }
        List<Reservation> own = Objects.requireNonNull(byOrder.get(reservation.order()));
        own.replaceAll(r -> r.id().equals(now.id()) ? now : r);
        if (made.containsKey(now.id())) {
            made.put(now.id(), now);
        } else {
            moved.put(now.id(), now);
        }
    }

    /** Changes on hand by a ledger line. */
    void enter(LedgerEntry entry) {
        set(entry.key(), balance(entry.key()).moved(entry.quantity()));
        placeChanges.computeIfAbsent(entry.key(), k -> new LinkedHashMap<>()).merge(entry.place(), entry.quantity(), Long::sum);
        places.computeIfAbsent(entry.key(), k -> new HashMap<>()).merge(entry.place(), entry.quantity(), Long::sum);
        entries.add(entry);
    }

    private void set(StockKey key, Balance balance) {
        StockRow first = Objects.requireNonNull(rows.get(key), "not locked");
        changed.put(key, new StockRow(key, balance, first.version() + 1));
    }

    StockChanges changes() {
        List<PlaceStock> flat = new ArrayList<>();
        placeChanges.forEach((key, byPlace) -> byPlace.forEach((place, q) -> {
            if (q != 0) {
                flat.add(new PlaceStock(key, place, q));
            }
        }));
        return new StockChanges(
                List.copyOf(changed.values()), flat, entries, List.copyOf(made.values()), List.copyOf(moved.values()));
    }
}
