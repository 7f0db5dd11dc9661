package org.onecounter.hub.tills;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.locations.LocationKind;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.Role;
import org.onecounter.hub.platform.RunningHub;
import org.onecounter.hub.platform.tls.LocalAuthority;
import org.onecounter.hub.staff.NewStaff;
import org.onecounter.hub.staff.Staff;

/** I-29, attacks 25 and 34: a till is known by its own key, got by a code that works once. */
class TillsIT {
    @RegisterExtension
    static final RunningHub hub = RunningHub.start();

    private static final LocationId HARBOUR = new LocationId(UUID.randomUUID());

    @BeforeAll
    static void a_shop() {
        hub.bean(Locations.class).add(List.of(new LocationView(HARBOUR, "HARBOUR", "Harbour Street", LocationKind.SHOP,
                "IE", "Europe/Dublin", List.of("1 Harbour Street", "Dublin"), true,
                List.of(new LocationView.PlaceView("shelf", "Shelf", 1), new LocationView.PlaceView("backroom", "Backroom", 2)))), "test");
    }

    @Test
    void a_code_enrols_one_till_once_and_ends_with_the_fingerprint_of_the_hub() throws Exception {
        HttpResponse<String> invited = hub.machine("POST", "/api/v1/tills", "{\"name\":\"Front\",\"location\":\"harbour\"}");
        assertThat(invited.statusCode()).as(invited.body()).isEqualTo(201);
        String code = invited.body().replaceAll(".*\"code\":\"([^\"]*)\".*", "$1");
        assertThat(code).matches("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\\.[0-9a-f]{16}")
                .endsWith(hub.bean(LocalAuthority.class).fingerprint());

        assertThat(enrol(code.toLowerCase().replace('-', ' '))).isInstanceOf(Tills.Enrolment.Enrolled.class);
        assertThat(enrol(code)).isInstanceOfSatisfying(Tills.Enrolment.Refused.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo("CodeUnknown"));
        assertThat(hub.machine("GET", "/api/v1/tills", null).body()).contains("\"state\":\"ENROLLED\"", "HARBOUR");
        assertThat(hub.database().jdbc().sql("select count(*) from audit where act = 'TillEnrolled'").query(Long.class).single())
                .isPositive();
    }

    @Test
    void a_code_dies_by_age_by_a_newer_code_and_by_revocation() throws Exception {
        UUID till = UUID.randomUUID();
        Tills tills = hub.bean(Tills.class);
        Invitation first = tills.invite(List.of(new NewTill(till, "Old", HARBOUR)), "test").getFirst();
        assertThat(tills.enrol(first.code(), key(), null, Instant.now().plus(Duration.ofHours(2))))
                .isInstanceOf(Tills.Enrolment.Refused.class);
        Invitation second = tills.newCode(till, "test");
        assertThat(enrol(first.code())).isInstanceOf(Tills.Enrolment.Refused.class);
        tills.revoke(till, "stolen", "test");
        assertThat(enrol(second.code())).isInstanceOf(Tills.Enrolment.Refused.class);
    }

    @Test
    void tills_of_one_shop_have_codes_of_their_own() {
        Tills tills = hub.bean(Tills.class);
        tills.invite(List.of(new NewTill(UUID.randomUUID(), "A", HARBOUR), new NewTill(UUID.randomUUID(), "B", HARBOUR)), "test");
        assertThat(tills.all()).extracting(TillView::code).doesNotHaveDuplicates();
    }

    @Test
    void what_is_no_key_of_the_right_kind_is_refused_and_the_code_lives_on() throws Exception {
        Tills tills = hub.bean(Tills.class);
        String code = tills.invite(List.of(new NewTill(UUID.randomUUID(), "C", HARBOUR)), "test").getFirst().code();
        assertThat(tills.enrol(code, new byte[] {1, 2, 3}, null, Instant.now())).isInstanceOf(Tills.Enrolment.Refused.class);
        assertThat(enrol(code)).isInstanceOf(Tills.Enrolment.Enrolled.class);
    }

    @Test
    void a_manager_of_one_shop_neither_sees_nor_touches_the_tills_and_staff_of_another() {
        LocationId station = new LocationId(UUID.randomUUID());
        hub.bean(Locations.class).add(List.of(new LocationView(station, "STATION", "Station Road", LocationKind.SHOP, "IE",
                "Europe/Dublin", List.of(), true, List.of())), "test");
        UUID theirs = UUID.randomUUID();
        hub.bean(Tills.class).invite(List.of(new NewTill(theirs, "Theirs", station)), "test");
        hub.bean(Staff.class).add(List.of(
                new NewStaff(UUID.randomUUID(), "Max", "max", Role.SHOP_MANAGER, HARBOUR, "counter", null),
                new NewStaff(UUID.randomUUID(), "Stan", "stan", Role.CASHIER, station, null, "1111")), "test");
        HttpResponse<String> in = hub.send("POST", hub.at(Face.ADMIN, "/api/v1/sign-in"), "{\"login\":\"max\",\"password\":\"counter\"}");
        String[] max = {"Cookie", in.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0],
            "X-CSRF", in.body().replaceAll(".*\"csrf\":\"([^\"]*)\".*", "$1")};

        assertThat(hub.send("GET", hub.at(Face.ADMIN, "/api/v1/tills"), null, max).body()).doesNotContain("Theirs");
        assertThat(hub.send("GET", hub.at(Face.ADMIN, "/api/v1/staff"), null, max).body()).contains("max").doesNotContain("stan");
        assertThat(hub.send("GET", hub.at(Face.ADMIN, "/api/v1/locations"), null, max).body()).contains("HARBOUR").doesNotContain("STATION");
        assertThat(hub.send("POST", hub.at(Face.ADMIN, "/api/v1/tills/" + theirs + "/code"), "{}", max).statusCode()).isEqualTo(404);
        assertThat(hub.send("POST", hub.at(Face.ADMIN, "/api/v1/tills/" + theirs + "/revoke"), "{\"why\":\"x\"}", max).statusCode()).isEqualTo(404);
        assertThat(hub.send("POST", hub.at(Face.ADMIN, "/api/v1/tills"), "{\"name\":\"x\",\"location\":\"STATION\"}", max).statusCode()).isEqualTo(404);
        assertThat(hub.send("POST", hub.at(Face.ADMIN, "/api/v1/staff"), "{\"name\":\"x\",\"login\":\"x\",\"role\":\"OWNER\"}", max).statusCode()).isEqualTo(403);
    }

    private static Tills.Enrolment enrol(String code) throws NoSuchAlgorithmException {
        return hub.bean(Tills.class).enrol(code, key(), "test", Instant.now());
    }

    private static byte[] key() throws NoSuchAlgorithmException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
    }
}
