package org.onecounter.hub.admin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.location.LocationId;
import org.onecounter.hub.HubMain;
import org.onecounter.hub.catalog.Catalog;
import org.onecounter.hub.catalog.VariantView;
import org.onecounter.hub.imports.CatalogImport;
import org.onecounter.hub.imports.CatalogOptions;
import org.onecounter.hub.imports.Progress;
import org.onecounter.hub.locations.LocationKind;
import org.onecounter.hub.locations.LocationView;
import org.onecounter.hub.locations.LocationView.PlaceView;
import org.onecounter.hub.locations.Locations;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.Role;
import org.onecounter.hub.platform.database.HubDatabase;
import org.onecounter.hub.platform.start.HubSettings;
import org.onecounter.hub.platform.web.Doors;
import org.onecounter.hub.staff.NewStaff;
import org.onecounter.hub.staff.Staff;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole hub in this process with two shops, three items and a few people, and browsers signed in at its admin face. */
final class AShop implements AutoCloseable {
    private static final String FILE =
            "Handle,Title,Body (HTML),Vendor,Type,Published,Option1 Name,Option1 Value,Variant SKU,"
                    + "Variant Inventory Tracker,Variant Inventory Qty,Variant Price,Variant Barcode,Image Src\n"
                    + "mug,Green mug,<p>Enamel</p>,Hobb,Kitchen,true,Title,Default Title,MUG-G,shopify,4,12.50,4006381333931,\n"
                    + "pot,Clay pot 100%,,Vale,Garden,true,Size,Small,POT-S,shopify,3,9.99,,\n"
                    + "pot,,,,,,,Large,POT-L,shopify,,15.99,,\n"
                    + "twine,Garden twine,,Vale,Garden,true,Title,Default Title,TWINE,shopify,8,2.40,,\n";
    private static final JsonMapper JSON = JsonMapper.shared();

    final LocationId harbour = new LocationId(UUID.randomUUID());
    final LocationId market = new LocationId(UUID.randomUUID());
    final HubDatabase database = HubDatabase.fresh();
    private final ConfigurableApplicationContext hub;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    AShop(Path folder) {
        hub = HubMain.start(new HubSettings(folder, 0, database.url(), "127.0.0.1", Set.of(), false));
        get(Locations.class).add(List.of(shop(harbour, "HARBOUR", "Harbour Street"), shop(market, "MARKET", "Market Hall")), "test");
        get(CatalogImport.class)
                .take(
                        new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)),
                        new CatalogOptions("HARBOUR", null, false, "import:test"),
                        Progress.SILENT);
        get(Staff.class)
                .add(
                        List.of(
                                person("Olive", Role.OWNER, null),
                                person("Cleo", Role.CASHIER, harbour),
                                person("Max", Role.SHOP_MANAGER, market)),
                        "test");
    }

    private static LocationView shop(LocationId id, String code, String name) {
        List<PlaceView> places = List.of(new PlaceView("shelf", "Shelf", 0), new PlaceView("backroom", "Backroom", 1));
        return new LocationView(id, code, name, LocationKind.SHOP, "IE", "Europe/Dublin", List.of("1 Quay"), true, places);
    }

    private static NewStaff person(String name, Role role, @Nullable LocationId at) {
        return new NewStaff(UUID.randomUUID(), name, name.toLowerCase(java.util.Locale.ROOT), role, at, "correct horse " + name, null);
    }

    <T> T get(Class<T> face) {
        return hub.getBean(face);
    }

    VariantView variant(String code) {
        return get(Catalog.class).snapshot().byCode(code).orElseThrow();
    }

    int port(Face face) {
        return get(Doors.class).port(face);
    }

    /** Somebody at the admin with a session of their own. */
    Browser signedIn(String name) {
        Browser browser = new Browser();
        Answer me = browser.post("/api/v1/sign-in", Map.of("login", name.toLowerCase(java.util.Locale.ROOT), "password", "correct horse " + name));
        browser.csrf = me.body().path("csrf").asString();
        return browser;
    }

    Browser nobody() {
        return new Browser();
    }

    record Answer(int status, JsonNode body, String text) {}

    /** A browser of one person: keeps the cookie and sends the token with each change. */
    final class Browser {
        private String cookie = "";
        private String csrf = "";

        Answer get(String path) {
            return send("GET", path, null, true);
        }

        Answer post(String path, Object body) {
            return send("POST", path, body, true);
        }

        Answer put(String path, Object body) {
            return send("PUT", path, body, true);
        }

        Answer patch(String path, Object body) {
            return send("PATCH", path, body, true);
        }

        Answer postWithoutToken(String path, Object body) {
            return send("POST", path, body, false);
        }

        HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port(Face.ADMIN) + path))
                    .timeout(Duration.ofSeconds(20));
            return cookie.isEmpty() ? request : request.header("Cookie", cookie);
        }

        private Answer send(String method, String path, @Nullable Object body, boolean token) {
            HttpRequest.Builder request = request(path).method(
                    method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)));
            request.header("Content-Type", "application/json");
            if (token) {
                request.header("X-CSRF", csrf.isEmpty() ? "none" : csrf);
            }
            try {
                HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
                answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
                boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
                return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.createObjectNode(), answer.body());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        hub.close();
        database.close();
    }
}
