package org.onecounter.hub.views.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.views.internal.SalesPostgres.Piece;
import org.springframework.stereotype.Component;

/** Adds up a day's pieces into the figures of the front page. Amounts of two currencies are never added. */
@Component
class DaySummary {
    private static final int OPENS = 8;
    private static final int CLOSES = 19;

    private final ShownFigures figures;
    private final Locations locations;

    /** Orders, their total, and what it was by this time a week ago (absent when there was nothing). */
    record Figure(long orders, Amount total, @Nullable Amount weekBefore) {}

    record ChannelFigure(String channel, String name, long orders, Amount total, @Nullable Amount weekBefore) {}

    record LocationFigure(Named location, long orders, Amount total, Amount till, Amount web) {}

    record Hour(int hour, String label, Amount till, Amount web, @Nullable Amount weekBefore) {}

    /** The same weekday a week ago: by this time of day, and whole. */
    record Before(List<Piece> soFar, List<Piece> whole) {}

    record Folded(
            Figure sales,
            List<ChannelFigure> channels,
            List<LocationFigure> locations,
            List<Hour> hours,
            List<Amount> others) {}

    DaySummary(ShownFigures figures, Locations locations) {
        this.figures = figures;
        this.locations = locations;
    }

    Folded fold(List<Piece> pieces, Before before, Day day, String currency) {
        List<Piece> own = in(pieces, currency);
        List<Piece> soFar = in(before.soFar(), currency);
        Figure sales = new Figure(count(own), amount(own, currency), past(soFar, currency));
        return new Folded(
                sales,
                List.of(channel("TILL", "Tills", own, soFar, currency), channel("WEB", "Web shop", own, soFar, currency)),
                places(own, currency),
                hours(own, in(before.whole(), currency), day, currency),
                others(pieces, currency));
    }

    private ChannelFigure channel(String code, String name, List<Piece> all, List<Piece> past, String currency) {
        List<Piece> own = of(all, piece -> piece.channel().equals(code));
        Amount before = past(of(past, piece -> piece.channel().equals(code)), currency);
        return new ChannelFigure(code, name, count(own), amount(own, currency), before);
    }

    private List<LocationFigure> places(List<Piece> all, String currency) {
        Map<UUID, List<Piece>> byLocation =
                all.stream().filter(piece -> piece.location() != null).collect(Collectors.groupingBy(Piece::location));
        List<LocationFigure> found = new ArrayList<>();
        for (LocationView location : locations.all()) {
            List<Piece> own = byLocation.getOrDefault(location.id().value(), List.of());
            if (!own.isEmpty()) {
                found.add(new LocationFigure(
                        new Named(location.id().value(), location.code(), location.name()),
                        count(own),
                        amount(own, currency),
                        amount(of(own, piece -> piece.channel().equals("TILL")), currency),
                        amount(of(own, piece -> piece.channel().equals("WEB")), currency)));
            }
        }
        found.sort(Comparator.comparingLong((LocationFigure figure) -> figure.total().minor()).reversed());
        return found;
    }

    /** The hours of a usual day, more where something was sold outside them. */
    private List<Hour> hours(List<Piece> all, List<Piece> past, Day day, String currency) {
        int now = day.now().atZone(day.zone()).getHour();
        int first = Math.min(Math.min(OPENS, now), IntStream.concat(hoursOf(all), hoursOf(past)).min().orElse(OPENS));
        int last = Math.max(Math.max(CLOSES, now), IntStream.concat(hoursOf(all), hoursOf(past)).max().orElse(CLOSES));
        return IntStream.rangeClosed(first, last)
                .mapToObj(hour -> {
                    List<Piece> own = of(all, piece -> piece.hour() == hour);
                    return new Hour(
                            hour,
                            "%02d:00".formatted(hour),
                            amount(of(own, piece -> piece.channel().equals("TILL")), currency),
                            amount(of(own, piece -> piece.channel().equals("WEB")), currency),
                            past.isEmpty() ? null : amount(of(past, piece -> piece.hour() == hour), currency));
                })
                .toList();
    }

    private List<Amount> others(List<Piece> pieces, String currency) {
        Map<String, Long> sums = new TreeMap<>();
        of(pieces, piece -> !piece.currency().equals(currency))
                .forEach(piece -> sums.merge(piece.currency(), piece.total(), Math::addExact));
        return sums.entrySet().stream().map(sum -> figures.amount(sum.getValue(), sum.getKey())).toList();
    }

    private @Nullable Amount past(List<Piece> pieces, String currency) {
        return pieces.isEmpty() ? null : amount(pieces, currency);
    }

    private Amount amount(List<Piece> pieces, String currency) {
        return figures.amount(pieces.stream().mapToLong(Piece::total).reduce(0, Math::addExact), currency);
    }

    private static long count(List<Piece> pieces) {
        return pieces.stream().mapToLong(Piece::orders).sum();
    }

    private static IntStream hoursOf(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::hour);
    }

    private static List<Piece> in(List<Piece> pieces, String currency) {
        return of(pieces, piece -> piece.currency().equals(currency));
    }

    private static List<Piece> of(List<Piece> pieces, Predicate<Piece> which) {
        return pieces.stream().filter(which).toList();
    }
}
