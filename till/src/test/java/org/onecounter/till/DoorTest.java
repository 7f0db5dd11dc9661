package org.onecounter.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.till.platform.TillOptions;

/** Attacks 7, 26, 27, 58, 67, 70: who is not the till's own page gets nothing done and nothing told. */
class DoorTest {

    @TempDir
    static Path data;

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private static TillProcess till;

    @BeforeAll
    static void open() throws Exception {
        till = TillProcess.start(TillOptions.parse("--data", AShop.seeded(data).toString()));
    }

    @AfterAll
    static void close() {
        till.close();
    }

    /** Sends the very bytes and answers the very bytes. */
    private static String raw(String request) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", till.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return answer(socket.getInputStream());
        }
    }

    /** Reads the head and as much as it announces; whether the server closes is not the question here. */
    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        while (!answer.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return answer.toString(StandardCharsets.UTF_8);
            }
            answer.write(next);
        }
        Matcher length = LENGTH.matcher(answer.toString(StandardCharsets.UTF_8));
        answer.write(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static String get(String host, String more) throws Exception {
        return raw("GET /api/v1/state HTTP/1.1\r\nHost: " + host + "\r\n" + more + "Connection: close\r\n\r\n");
    }

    private static String post(String act, String headers, String body) throws Exception {
        return raw("POST /api/v1/" + act + " HTTP/1.1\r\n" + headers + "Connection: close\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    private static String own() {
        return "127.0.0.1:" + till.port();
    }

    private static String session() throws Exception {
        String answer = get(own(), "");
        int start = answer.indexOf("onecounter-till-" + till.port() + "=");
        return answer.substring(start, answer.indexOf(';', start));
    }

    @Test
    void attack_70_another_name_for_this_address_is_turned_away() throws Exception {
        for (String foreign : new String[] {"evil.example", "evil.example:" + till.port(), "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:" + till.port(),
            "169.254.169.254:" + till.port(), "0:" + till.port(), "localhost:" + till.port() + "@evil.example"}) {
            assertThat(get(foreign, "")).as(foreign).doesNotContain("\"basket\"").containsAnyOf("HTTP/1.1 421", "HTTP/1.1 400");
        }
        assertThat(get(own(), "")).startsWith("HTTP/1.1 200");
        assertThat(get("localhost:" + till.port(), "")).startsWith("HTTP/1.1 200");
    }

    @Test
    void attack_27_an_act_of_another_page_is_refused() throws Exception {
        String base = "Host: " + own() + "\r\nCookie: " + session() + "\r\nContent-Type: application/json\r\n";
        assertThat(post("sign-out", base, "{}")).startsWith("HTTP/1.1 403").contains("ForeignOrigin");
        assertThat(post("sign-out", base + "Origin: null\r\n", "{}")).startsWith("HTTP/1.1 403");
        assertThat(post("sign-out", base + "Origin: http://evil.example\r\n", "{}")).startsWith("HTTP/1.1 403");
        assertThat(post("sign-out", base + "Origin: http://localhost:" + till.port() + "\r\n", "{}")).startsWith("HTTP/1.1 403");
        assertThat(post("sign-out", base + "Origin: http://127.0.0.1:" + (till.port() + 1) + "\r\n", "{}")).startsWith("HTTP/1.1 403");
        assertThat(post("sign-out", base + "Origin: http://" + own() + "\r\n", "{}")).startsWith("HTTP/1.1 200");
    }

    @Test
    void attack_27_a_form_or_plain_text_is_no_act() throws Exception {
        String base = "Host: " + own() + "\r\nCookie: " + session() + "\r\nOrigin: http://" + own() + "\r\n";
        assertThat(post("sign-out", base + "Content-Type: text/plain\r\n", "{}")).startsWith("HTTP/1.1 415");
        assertThat(post("sign-out", base, "{}")).startsWith("HTTP/1.1 415");
    }

    @Test
    void attack_70_a_page_elsewhere_may_not_even_read() throws Exception {
        assertThat(get(own(), "Sec-Fetch-Site: cross-site\r\n")).startsWith("HTTP/1.1 403");
        assertThat(get(own(), "Sec-Fetch-Site: same-site\r\n")).startsWith("HTTP/1.1 403");
        assertThat(get(own(), "Sec-Fetch-Site: same-origin\r\n")).startsWith("HTTP/1.1 200").doesNotContain("Access-Control");
    }

    @Test
    void attack_26_a_session_made_up_or_known_before_signing_in_is_worth_nothing() throws Exception {
        String act = "Host: " + own() + "\r\nOrigin: http://" + own() + "\r\nContent-Type: application/json\r\n";
        assertThat(post("sign-out", act, "{}")).startsWith("HTTP/1.1 401").contains("NoSession");
        assertThat(post("sign-out", act + "Cookie: onecounter-till-" + till.port() + "=made-up\r\n", "{}")).startsWith("HTTP/1.1 401");
        String before = session();
        String signedIn = post("sign-in", act + "Cookie: " + before + "\r\n", "{\"login\":\"cleo\",\"pin\":\"1111\"}");
        assertThat(signedIn).startsWith("HTTP/1.1 200").contains("HttpOnly").contains("SameSite=Strict");
        assertThat(post("scan", act + "Cookie: " + before + "\r\n", "{\"text\":\"MUG-GRN\"}")).startsWith("HTTP/1.1 401");
    }

    @Test
    void every_act_needs_somebody_signed_in() throws Exception {
        String base = "Host: " + own() + "\r\nCookie: " + session() + "\r\nOrigin: http://" + own() + "\r\nContent-Type: application/json\r\n";
        for (String act : new String[] {"scan", "add", "quantity", "remove", "undo", "clear", "park", "resume", "pay/cash", "pay/card", "pay/card/ask",
            "pay/cancel", "complete", "drawer", "receipts/019aaf40-0000-7000-8000-000000000000/reprint"}) {
            assertThat(post(act, base, "{}")).as(act).startsWith("HTTP/1.1 401").contains("NotSignedIn");
        }
        assertThat(post("nothing", base, "{}")).startsWith("HTTP/1.1 404");
        assertThat(raw("GET /api/v1/receipts HTTP/1.1\r\nHost: " + own() + "\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 401");
        assertThat(raw("GET /api/v1/scan HTTP/1.1\r\nHost: " + own() + "\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 404");
    }

    @Test
    void attack_58_what_is_no_sound_json_is_refused_without_repeating_it() throws Exception {
        String base = "Host: " + own() + "\r\nCookie: " + session() + "\r\nOrigin: http://" + own() + "\r\nContent-Type: application/json\r\n";
        for (String body : new String[] {"", "[]", "null", "{", "{\"pin\":\"1111\",\"pin\":\"2222\"}", "{} {}", "{\"pin\":1e400}", "[".repeat(5000)}) {
            assertThat(post("sign-in", base, body)).as(body).startsWith("HTTP/1.1 400").doesNotContain("2222").doesNotContain("Exception");
        }
        assertThat(post("sign-in", base, "{\"login\":\"cleo\",\"pin\":\"" + "1".repeat(70_000) + "\"}")).startsWith("HTTP/1.1 413");
    }

    @Test
    void every_answer_keeps_foreign_scripts_and_frames_out() throws Exception {
        for (String path : new String[] {"/", "/api/v1/state", "/api/v1/nothing", "/nothing.js"}) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: " + own() + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).contains("Content-Security-Policy: default-src 'none'; script-src 'self'").contains("frame-ancestors 'none'")
                    .contains("X-Content-Type-Options: nosniff").doesNotContain("unsafe-inline");
        }
    }

    @Test
    void attack_55_no_path_leads_out_of_the_screens_files() throws Exception {
        for (String path : new String[] {"/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "/org/onecounter/till/TillMain.class",
            "/api/v1/pictures/..%2f..%2fx.svg", "/api/v1/pictures/MUG.svg"}) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: " + own() + "\r\nConnection: close\r\n\r\n")).as(path).doesNotStartWith("HTTP/1.1 200").doesNotContain("root:");
        }
    }

    @Test
    void attack_70_the_till_listens_on_this_machine_only() throws Exception {
        for (var networks = java.net.NetworkInterface.networkInterfaces().iterator(); networks.hasNext(); ) {
            for (var addresses = networks.next().inetAddresses().iterator(); addresses.hasNext(); ) {
                java.net.InetAddress address = addresses.next();
                if (!address.isLoopbackAddress()) {
                    assertThat(reaches(address)).as(address.toString()).isFalse();
                }
            }
        }
    }

    private static boolean reaches(java.net.InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new java.net.InetSocketAddress(address, till.port()), 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
