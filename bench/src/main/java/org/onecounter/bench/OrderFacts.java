package org.onecounter.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.codec.QuoteRequestCodec;
import org.onecounter.domain.kernel.Kernel;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.Manifest;
import org.onecounter.domain.pricing.Pricing;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.domain.pricing.QuoteLine;
import org.onecounter.domain.pricing.QuoteRequest;
import org.onecounter.domain.pricing.Quoted;
import org.onecounter.domain.pricing.RequestLine;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.FactJson;
import org.onecounter.sync.fact.OrderBody;
import org.onecounter.sync.fact.OrderKind;
import org.onecounter.sync.fact.OrderLineBody;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.PaymentBody;
import org.onecounter.sync.fact.WebOrderPlaced;
import org.onecounter.sync.port.RealClock;
import org.onecounter.sync.port.RealIds;
import org.onecounter.sync.port.RealRandomness;

/** Makes web-order facts of two lines, each really quoted by the kernel over the hub's own rule bundle. */
final class OrderFacts {

    private final RealIds ids = new RealIds(new RealClock(), new RealRandomness());
    private final List<UUID> variants = new ArrayList<>();
    private final RuleBundle bundle;
    private final String root;

    OrderFacts(HubUnderTest hub) throws SQLException, IOException {
        try (Connection connection = hub.connect(); Statement sql = connection.createStatement()) {
            ResultSet rows = sql.executeQuery("select variant_id from variant order by variant_id");
            while (rows.next()) {
                variants.add(rows.getObject(1, UUID.class));
            }
            ResultSet current = sql.executeQuery(
                    "select c.root, b.manifest from rule_bundle_current c join rule_bundle b on b.root = c.root");
            current.next();
            Digest digest = Digest.of(current.getBytes(1));
            byte[] manifest = current.getBytes(2);
            root = digest.hex();
            bundle = RuleBundle.of(digest, chunks(connection, manifest));
        }
    }

    private static List<byte[]> chunks(Connection connection, byte[] manifest) throws SQLException {
        List<byte[]> chunks = new ArrayList<>();
        try (var find = connection.prepareStatement("select bytes from rule_chunk where chunk_hash = ?")) {
            for (Manifest.Entry entry : Manifest.decode(manifest).entries()) {
                find.setBytes(1, entry.hash().bytes());
                try (ResultSet row = find.executeQuery()) {
                    row.next();
                    chunks.add(row.getBytes(1));
                }
            }
        }
        return chunks;
    }

    UUID variant(int index) {
        return variants.get(index);
    }

    /** Records of {@code count} orders with distinct ids; on one variant when {@code hot}. */
    List<byte[]> records(int count, boolean hot) {
        List<byte[]> records = new ArrayList<>(count);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        for (int i = 0; i < count; i++) {
            UUID a = variants.get(hot ? 0 : random.nextInt(variants.size()));
            UUID b = variants.get(hot ? 0 : random.nextInt(variants.size()));
            records.add(record(a, b));
        }
        return records;
    }

    private byte[] record(UUID a, UUID b) {
        Instant now = Instant.now();
        QuoteRequest request = new QuoteRequest(
                now, "IE", "RETAIL", new CurrencyCode("EUR"), List.of(), List.of(line(1, a), line(2, b)));
        Quote quote = ((Quoted) Pricing.quote(bundle, request)).quote();
        UUID order = ids.next();
        List<OrderLineBody> lines = quote.lines().stream().map(OrderFacts::line).toList();
        OrderBody body = new OrderBody(
                order, "WEB", OrderKind.SALE, "B-" + order, "EUR", quote.net().minor(), quote.tax().minor(), quote.total().minor(), "IE", "POST", lines);
        WebOrderPlaced placed = new WebOrderPlaced(
                body, QuoteRequestCodec.encode(request), false, UUID.fromString("00000000-0000-7000-8000-000000000001"),
                new PaymentBody(ids.next(), "CARD", quote.total().minor(), "AUTHORISED", "bench"), null);
        return FactJson.encode(Envelope.of(
                ids.next(), new Origin.Web(), "bench", null, null, now, LocalDate.now(java.time.ZoneOffset.UTC), Kernel.VERSION, root, placed));
    }

    private static RequestLine line(int number, UUID variant) {
        return new RequestLine(number, new VariantId(variant), new Quantity(1, 0), null);
    }

    private static OrderLineBody line(QuoteLine line) {
        return new OrderLineBody(
                line.line(), line.variant().value(), "THING", "Thing", line.quantity().steps(), line.quantity().scale(), line.unitPrice().amount(),
                line.unitPrice().extraDigits(), line.discount().minor(), line.net().minor(), line.tax().minor(), line.gross().minor(),
                line.taxClass().code(), line.ratePpm(), true);
    }
}
