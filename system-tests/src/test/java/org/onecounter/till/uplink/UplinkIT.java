package org.onecounter.till.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onecounter.domain.Result;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.catalog.VariantId;
import org.onecounter.domain.location.LocationId;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.hub.catalog.AnItem;
import org.onecounter.hub.catalog.ItemDraft;
import org.onecounter.hub.catalog.Items;
import org.onecounter.hub.flows.AFact;
import org.onecounter.hub.flows.Intake;
import org.onecounter.hub.flows.Lane;
import org.onecounter.hub.locations.LocationKind;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.Role;
import org.onecounter.hub.platform.RunningHub;
import org.onecounter.hub.prices.PriceChange;
import org.onecounter.hub.prices.PriceLists;
import org.onecounter.hub.prices.Prices;
import org.onecounter.hub.prices.RuleBundles;
import org.onecounter.hub.staff.NewStaff;
import org.onecounter.hub.staff.Staff;
import org.onecounter.hub.tills.Invitation;
import org.onecounter.hub.tills.NewTill;
import org.onecounter.hub.tills.Tills;
import org.onecounter.sync.fact.DrawerOpened;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactAnswer.Outcome;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.frame.Frame;
import org.onecounter.sync.frame.Frames;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.hash.Signing;
import org.onecounter.sync.uplink.FactsAnswer;
import org.onecounter.till.platform.Enrolment;

/** A till and a whole hub over TLS: enrolment, what flows down, what flows up, and who is turned away. */
class UplinkIT {

    @RegisterExtension
    static final RunningHub hub = RunningHub.start();

    private static final LocationId HARBOUR = new LocationId(UUID.randomUUID());
    private static final CurrencyCode EUR = new CurrencyCode("EUR");
    private static final ItemDraft MUG = AnItem.called("Uplink mug").sold("UM-1", "4006381333931").draft();
    private static final UUID VARIANT = MUG.variants().getFirst().id().value();

    @BeforeAll
    static void open_a_shop() throws IOException {
        Path pictures = Files.createDirectories(hub.data().resolve("hub/pictures"));
        Files.writeString(pictures.resolve("mug-green.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        hub.bean(Locations.class).add(List.of(new LocationView(
                HARBOUR, "HARBOUR", "Harbour", LocationKind.SHOP, "IE", "Europe/Dublin", List.of("1 Quay"), true,
                List.of(new LocationView.PlaceView("shelf", "Shelf", 1), new LocationView.PlaceView("backroom", "Backroom", 2)))), "test");
        hub.bean(PriceLists.class).open(Prices.RETAIL, "Shop", EUR, true).orElseThrow();
        hub.bean(Items.class).save(List.of(MUG), "test");
        price(1_000);
        hub.bean(Staff.class).add(List.of(new NewStaff(UUID.randomUUID(), "Cleo", "cleo", Role.CASHIER, HARBOUR, null, "1111")), "test");
        hub.bean(Intake.class).acceptAll(List.of(AFact.opening(VARIANT, HARBOUR.value(), 40)), Lane.WEB);
    }

    @Test
    void a_till_is_let_in_once_by_its_code_and_only_by_the_hub_that_made_it() throws Exception {
        String code = invite();
        String foreign = code.substring(0, code.indexOf('.') + 1) + "0123456789abcdef";
        assertThatThrownBy(() -> ATill.enrolled(hub, foreign)).hasMessageContaining("not the one this code was made by");
        assertThatThrownBy(() -> ATill.enrolled(hub, code.substring(0, code.indexOf('.')))).hasMessageContaining("whole code");
        try (ATill till = ATill.enrolled(hub, code)) {
            assertThat(till.enrolment.shop().code()).isEqualTo("HARBOUR");
            assertThat(till.enrolment.shop().currency()).isEqualTo(EUR);
            assertThat(till.uplink.enrol(invite())).isInstanceOfSatisfying(
                    Result.Refused.class, refused -> assertThat(refused.refusal().code()).isEqualTo("AlreadyEnrolled"));
        }
        assertThatThrownBy(() -> ATill.enrolled(hub, code)).hasMessageContaining("used already");
    }

    @Test
    void a_till_learns_all_it_needs_and_every_change_within_moments() throws Exception {
        try (ATill till = ATill.enrolled(hub, invite()).talking()) {
            within(10, () -> till.lookup.bundle().isPresent() && till.lookup.variant(VARIANT).isPresent());
            assertThat(till.lookup.bundle().orElseThrow().root()).isEqualTo(hub.bean(RuleBundles.class).current().root());
            within(5, () -> !till.lookup.staff().isEmpty() && till.lookup.stock(VARIANT).isPresent());
            assertThat(till.lookup.staff().getFirst().pinHash()).startsWith("pbkdf2-sha256$");
            within(5, () -> till.lookup.picture("mug-green").isPresent());
            long before = till.lookup.stock(VARIANT).orElseThrow().onHand();
            price(1_250);
            within(3, () -> till.lookup.bundle().orElseThrow().root().equals(hub.bean(RuleBundles.class).current().root()));
            hub.bean(Intake.class).acceptAll(List.of(AFact.moved(VARIANT, HARBOUR.value(), 5, "RECEIVED")), Lane.WEB);
            within(3, () -> till.lookup.stock(VARIANT).orElseThrow().onHand() == before + 5);
            assertThat(till.uplink.status().online()).isTrue();
        }
    }

    @Test
    void a_sale_arrives_as_the_very_bytes_the_till_wrote() throws Exception {
        try (ATill till = ATill.enrolled(hub, invite()).talking()) {
            Fact sale = till.record(AFact.sale("HARBOUR-" + UUID.randomUUID(), VARIANT, 1));
            within(5, () -> till.uplink.isDurable(till.journal.head().epoch(), till.journal.head().seq()));
            byte[] kept = (byte[]) hub.database().jdbc().sql("select record from fact where fact_id = ?")
                    .param(sale.envelope().id()).query().singleValue();
            assertThat(kept).isEqualTo(sale.record());
            assertThat(till.uplink.status().unsent()).isZero();
        }
    }

    /** F10, F11: silence is noticed within two seconds, selling goes on, and all of it arrives afterwards. */
    @Test
    void a_silent_hub_is_noticed_within_two_seconds_and_never_waited_for() throws Exception {
        try (ATill till = ATill.enrolled(hub, invite()).talking()) {
            within(10, () -> till.uplink.status().online());
            till.line.silence(true);
            long from = System.nanoTime();
            within(4, () -> !till.uplink.status().online());
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofMillis(2_400)); // 2 s and a busy machine
            for (int i = 0; i < 20; i++) {
                till.record(new DrawerOpened("change"));
            }
            assertThat(till.uplink.status().unsent()).isGreaterThanOrEqualTo(20);
            till.line.silence(false);
            within(8, () -> till.uplink.status().online() && till.uplink.status().unsent() == 0);
        }
    }

    @Test
    void a_hub_that_was_started_again_gets_what_it_missed_and_the_epoch_goes_on() throws Exception {
        try (ATill till = ATill.enrolled(hub, invite()).talking()) {
            till.record(new DrawerOpened("before"));
            within(5, () -> till.uplink.status().unsent() == 0);
            UUID epoch = till.journal.head().epoch();
            till.line.silence(true);
            hub.restart();
            till.record(new DrawerOpened("meanwhile"));
            till.find(hub);
            till.line.silence(false);
            within(10, () -> till.uplink.status().unsent() == 0);
            assertThat(till.journal.head().epoch()).isEqualTo(epoch);
            assertThat(kept(till)).isEqualTo(till.journal.head().ordinal());
        }
    }

    @Test
    void a_till_started_again_goes_on_in_its_epoch_because_the_hub_knows_its_head() throws Exception {
        ATill first = ATill.enrolled(hub, invite()).talking();
        first.record(new DrawerOpened("before"));
        within(5, () -> first.uplink.status().unsent() == 0);
        UUID epoch = first.journal.head().epoch();
        first.close();
        try (ATill again = ATill.in(first.folder, hub).talking()) {
            within(5, () -> again.journal.confirmed());
            again.record(new DrawerOpened("after"));
            assertThat(again.journal.head().epoch()).isEqualTo(epoch);
        }
    }

    /** F13, I-21: what a till signed is its word; it is kept raw with a case, and what follows is taken. */
    @Test
    void a_poisoned_record_is_kept_with_a_case_and_the_rest_flows() throws Exception {
        try (ATill till = ATill.enrolled(hub, invite())) {
            Chain chain = new Chain(till);
            List<Frame> frames = List.of(
                    chain.next(new DrawerOpened("one")),
                    chain.raw("{\"no\":\"record\"}"),
                    chain.next(new DrawerOpened("three")),
                    chain.next(AFact.opening(VARIANT, HARBOUR.value(), 5).envelope().body()), // not a till's to say
                    chain.next(new DrawerOpened("five")));
            FactsAnswer answer = send(till, frames);
            assertThat(answer.answers()).extracting(a -> a.outcome()).containsExactly(
                    Outcome.ACCEPTED, Outcome.CASE, Outcome.ACCEPTED, Outcome.CASE, Outcome.ACCEPTED);
            assertThat(answer.durableSeq()).isEqualTo(5);
            assertThat(cases(till, "POISON")).isEqualTo(2);
            assertThat(send(till, frames).answers()).extracting(a -> a.outcome()).containsOnly(Outcome.REPEAT); // I-20
            assertThat(cases(till, "POISON")).isEqualTo(2);
        }
    }

    /** Attack 36: a valid token, but not the till's key; another till's name; an edited record. */
    @Test
    void forged_records_are_turned_away_with_a_case_and_the_tills_own_go_on() throws Exception {
        try (ATill till = ATill.enrolled(hub, invite())) {
            Chain chain = new Chain(till);
            Frame good = chain.next(new DrawerOpened("good"));
            Frame unsigned = new Frame(good.record(), good.hash(), new byte[64]);
            byte[] edited = new String(good.record()).replace("good", "evil").getBytes();
            Frame editedFrame = new Frame(edited, good.hash(), good.signature());
            Fact anothers = Fact.signed(
                    envelope(till, new Origin.Till(UUID.randomUUID(), UUID.randomUUID(), 1, new byte[32]), new DrawerOpened("x")),
                    till.uplink.key());
            FactsAnswer answer = send(till, List.of(unsigned, editedFrame, Frames.of(anothers), good));
            assertThat(answer.answers()).extracting(a -> a.outcome()).containsExactly(
                    Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED, Outcome.ACCEPTED);
            assertThat(answer.answers().getFirst().code()).isEqualTo("Forged");
            assertThat(cases(till, "POISON")).isEqualTo(1);
            send(till, List.of(unsigned));
            assertThat(cases(till, "POISON")).isEqualTo(1);
        }
    }

    @Test
    void a_torn_body_is_taken_up_to_its_last_whole_record() throws Exception {
        try (ATill till = ATill.enrolled(hub, invite())) {
            Chain chain = new Chain(till);
            byte[] two = bytes(List.of(chain.next(new DrawerOpened("one")), chain.next(new DrawerOpened("two"))));
            FactsAnswer answer = till.talk().postBytes(
                    "/uplink/v1/facts", java.util.Arrays.copyOf(two, two.length - 3), FactsAnswer.class, Duration.ofSeconds(5));
            assertThat(answer.answers()).hasSize(1);
            assertThat(answer.durableSeq()).isEqualTo(1);
            assertThatThrownBy(() -> till.talk().postBytes("/uplink/v1/facts", new byte[500], FactsAnswer.class, Duration.ofSeconds(5)))
                    .isInstanceOfSatisfying(TurnedAway.class, away -> assertThat(away.code()).isEqualTo("FramesBroken"));
        }
    }

    /** F16, I-22: a copied folder that goes on in the same epoch. */
    @Test
    void a_copied_folder_is_found_both_histories_are_kept_and_the_till_is_fenced() throws Exception {
        ATill till = ATill.enrolled(hub, invite()).talking();
        till.record(new DrawerOpened("shared"));
        within(5, () -> till.uplink.status().unsent() == 0);
        till.close();
        Path copy = copy(till.folder);
        try (ATill original = ATill.in(till.folder, hub); ATill clone = ATill.in(copy, hub)) {
            original.journal.confirm();
            clone.journal.confirm(); // as two resumed from one memory snapshot
            original.record(new DrawerOpened("original"));
            clone.record(new DrawerOpened("clone"));
            original.talking();
            within(5, () -> original.uplink.status().unsent() == 0);
            clone.talking();
            within(8, () -> clone.uplink.status().trouble() != null);
            assertThat(cases(original, "FORK")).isPositive();
            assertThat(hub.bean(Tills.class).byId(original.enrolment.tillId()).orElseThrow().state().name()).isEqualTo("FENCED");
            assertThat(count("select count(*) from fact where till_id = ? and kind = 'DrawerOpened'", original.enrolment.tillId()))
                    .isEqualTo(3);
        }
    }

    @Test
    void a_revoked_till_is_out_within_two_seconds() throws Exception { // attack 34
        try (ATill till = ATill.enrolled(hub, invite()).talking()) {
            within(10, () -> till.uplink.status().online() && till.lookup.bundle().isPresent());
            hub.bean(Tills.class).revoke(till.enrolment.tillId(), "stolen", "test");
            within(4, () -> till.uplink.status().trouble() != null);
            assertThatThrownBy(() -> till.talk().get("/uplink/v1/staff", Object.class)).isInstanceOf(TurnedAway.class);
        }
    }

    @Test
    void nobody_without_a_session_is_given_anything() throws Exception {
        try (ATill till = ATill.enrolled(hub, invite())) {
            HubTalk stranger = new HubTalk(till.line, till.enrolment.tillId(), Signing.newKeys().getPrivate());
            for (String path : List.of("catalog", "items?id=" + UUID.randomUUID(), "bundles/current", "chunks/00", "stock", "staff", "feed")) {
                assertThatThrownBy(() -> stranger.get("/uplink/v1/" + path, Object.class)).as(path)
                        .isInstanceOfSatisfying(TurnedAway.class, away -> assertThat(away.status()).isEqualTo(401));
            }
        }
    }

    /** Frames a test makes by hand, in the name of a till. */
    private static final class Chain {
        private final ATill till;
        private final UUID epoch = UUID.randomUUID();
        private long seq;
        private byte[] hash = new byte[32];

        Chain(ATill till) {
            this.till = till;
        }

        Frame next(FactBody body) {
            Fact fact = Fact.signed(
                    envelope(till, new Origin.Till(till.enrolment.tillId(), epoch, ++seq, hash), body), till.uplink.key());
            hash = fact.hash();
            return Frames.of(fact);
        }

        Frame raw(String record) {
            byte[] bytes = record.getBytes();
            hash = Hashes.chain(hash, bytes);
            seq++;
            return new Frame(bytes, hash, Signing.sign(till.uplink.key(), hash));
        }
    }

    private static Envelope envelope(ATill till, Origin origin, FactBody body) {
        return Envelope.of(
                till.ids.next(), origin, "test", null, HARBOUR.value(), Instant.now(), LocalDate.now(), "1", null, body);
    }

    private static FactsAnswer send(ATill till, List<Frame> frames) throws Exception {
        return till.talk().postBytes("/uplink/v1/facts", bytes(frames), FactsAnswer.class, Duration.ofSeconds(5));
    }

    private static byte[] bytes(List<Frame> frames) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        frames.forEach(frame -> body.writeBytes(Frames.encode(frame)));
        return body.toByteArray();
    }

    private static String invite() {
        NewTill till = new NewTill(UUID.randomUUID(), "Till", HARBOUR);
        Invitation invitation = hub.bean(Tills.class).invite(List.of(till), "test").getFirst();
        return invitation.code();
    }

    private static void price(long amount) {
        hub.bean(Prices.class).change(
                List.of(new PriceChange(new VariantId(VARIANT), UnitPrice.of(amount, EUR), Instant.now().minusSeconds(1), TaxClass.STANDARD)),
                "test");
    }

    private static long kept(ATill till) {
        return count("select count(*) from fact where till_id = ?", till.enrolment.tillId());
    }

    private static long cases(ATill till, String kind) {
        return count("select count(*) from open_case where kind = '" + kind + "' and subject = ?", till.enrolment.tillId().toString());
    }

    private static long count(String sql, Object param) {
        return hub.database().jdbc().sql(sql).param(param).query(Long.class).single();
    }

    private static Path copy(Path folder) throws Exception {
        Path copy = Files.createTempDirectory(folder.getParent(), "copy-");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = copy.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return copy;
    }

    private static void within(int seconds, BooleanSupplier done) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("did not happen within " + seconds + " s").isLessThan(until);
            Thread.sleep(20);
        }
    }
}
