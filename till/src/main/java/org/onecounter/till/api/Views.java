package org.onecounter.till.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.till.platform.Notices.Notice;
import org.onecounter.till.platform.Session.Person;

/** The shapes of the till API's answers, as docs/api/till.md shows them. */
final class Views {

    private Views() {}

    record Amount(long minor, String currency, String text) {}

    record Place(UUID id, String code, String name) {}

    record TillView(@Nullable UUID id, @Nullable String code, String name, boolean enrolled, @Nullable Place location, @Nullable String currency, boolean ready) {}

    record Status(
            boolean online, Instant since, long unsent, @Nullable Long bundleAge, @Nullable Long feedAge, boolean training, boolean selling,
            String level, String sentence) {}

    record Reason(String code, String sentence, Amount amount) {}

    record StockView(String shelf, String backroom, String available, String promised) {}

    record Warning(String code, String sentence) {}

    record Line(
            int line, UUID variantId, String title, String options, String sku, @Nullable String gtin, String quantity, int scale,
            Amount unitPrice, Amount total, List<Reason> reasons, String picture, @Nullable StockView stock, @Nullable Warning warning) {}

    record Tax(String taxClass, String rate, Amount net, Amount tax) {}

    record BasketView(
            UUID id, List<Line> lines, Amount total, Amount tax, List<Tax> taxes, int count, @Nullable Integer lastLine, boolean locked) {}

    record TenderView(@Nullable UUID payment, String method, Amount amount, @Nullable String reference) {}

    record Suggestion(long minor, String currency, String text, String amount) {}

    record Payment(List<TenderView> tenders, Amount paid, Amount due, List<Suggestion> suggestions) {}

    record Parked(UUID id, String label, @Nullable Amount total, int lines, Instant at) {}

    record Last(UUID orderId, String receiptNumber, Amount total, Amount paid, Amount change, Instant at) {}

    record Card(UUID attempt, Amount amount, String state, String sentence) {}

    record State(
            long revision, String process, TillView till, Status status, @Nullable Person staff, BasketView basket, Payment payment,
            List<Parked> parked, @Nullable Last last, @Nullable Card card, @Nullable Notice notice, @Nullable String undo) {}

    record StaffMember(UUID id, String name, String role) {}

    record Hit(
            UUID variantId, String title, String options, String sku, @Nullable String gtin, @Nullable Amount price, String picture,
            @Nullable StockView stock) {}

    record Hits(List<Hit> rows, boolean more) {}

    record Key(UUID variantId, String title, String options, Amount price, String picture) {}

    record Group(String slug, String name, List<Key> keys) {}

    record Groups(List<Group> groups) {}

    record ReceiptRow(
            UUID orderId, String receiptNumber, Instant at, Amount total, List<TenderView> tenders, Amount change, String staff, int lines,
            String print, int copies) {}

    record Rows<T>(List<T> rows) {}
}
