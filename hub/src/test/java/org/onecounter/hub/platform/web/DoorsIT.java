package org.onecounter.hub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.RunningHub;

/** Attacks 25, 27, 58, 67 and 70 at the hub's doors. */
class DoorsIT {
    @RegisterExtension
    static final RunningHub hub = RunningHub.start();

    @Test
    void an_endpoint_of_one_face_does_not_exist_at_another() {
        assertThat(hub.machine("GET", "/api/v1/me", null).statusCode()).isEqualTo(200);
        assertThat(hub.send("GET", hub.at(Face.SHOP, "/api/v1/me"), null, "Authorization", "Bearer " + hub.cliToken())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_name_that_somebodys_dns_points_at_us_is_refused() throws IOException {
        assertThat(raw(Face.ADMIN, "GET /api/v1/me HTTP/1.1", "Host: evil.example:" + hub.port(Face.ADMIN))).startsWith("HTTP/1.1 421");
        assertThat(raw(Face.SHOP, "GET / HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 421");
        assertThat(raw(Face.SHOP, "GET /nothing HTTP/1.1", "Host: shop.example")).startsWith("HTTP/1.1 404");
        assertThat(raw(Face.SHOP, "GET /nothing HTTP/1.1", "Host: localhost:" + hub.port(Face.SHOP))).startsWith("HTTP/1.1 404");
        assertThat(raw(Face.SHOP, "GET /nothing HTTP/1.1", "Host: localhost:" + hub.port(Face.ADMIN))).startsWith("HTTP/1.1 421");
    }

    @Test
    void a_change_asked_for_by_a_page_of_another_site_is_not_done() {
        for (Face face : new Face[] {Face.SHOP, Face.ADMIN}) {
            for (String origin : new String[] {"http://evil.example", "null", "http://127.0.0.1:1"}) {
                HttpResponse<String> answer = hub.send("POST", hub.at(face, "/x"), "{}", "Origin", origin);
                assertThat(answer.statusCode()).as(face + " " + origin).isEqualTo(403);
            }
            assertThat(hub.send("POST", hub.at(face, "/x"), "{}", "Sec-Fetch-Site", "cross-site").statusCode())
                    .isEqualTo(403);
            String own = "http://127.0.0.1:" + hub.port(face);
            assertThat(hub.send("POST", hub.at(face, "/x"), "{}", "Origin", own).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void every_answer_forbids_foreign_scripts_and_frames() {
        for (Face face : new Face[] {Face.SHOP, Face.ADMIN}) {
            HttpResponse<String> answer = hub.send("GET", hub.at(face, "/nothing"), null);
            String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertThat(policy).contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void a_broken_request_gets_a_status_and_neither_version_nor_trace() throws IOException {
        String host = "Host: 127.0.0.1:" + hub.port(Face.SHOP);
        for (String line : new String[] {"GET /<> HTTP/1.1", "G=T / HTTP/1.1", "GET /%00 HTTP/1.1", "GET /a%2fb HTTP/1.1",
            "GET /..\\x HTTP/1.1", "GET /;a=b//../x HTTP/1.1"}) {
            String answer = raw(Face.SHOP, line, host);
            assertThat(answer).as(line).matches("(?s)HTTP/1.1 [45].*").doesNotContain("Tomcat", "Exception", "at org.");
        }
    }

    @Test
    void a_body_without_length_or_of_too_great_length_is_refused() throws IOException {
        String host = "Host: 127.0.0.1:" + hub.port(Face.ADMIN);
        assertThat(raw(Face.ADMIN, "POST /api/v1/sign-in HTTP/1.1", host, "Transfer-Encoding: chunked")).startsWith("HTTP/1.1 411");
        assertThat(raw(Face.ADMIN, "POST /api/v1/sign-in HTTP/1.1", host, "Content-Type: application/json",
                "Content-Length: 1000000000")).startsWith("HTTP/1.1 413");
    }

    @Test
    void json_with_a_key_twice_or_without_end_is_a_clear_refusal() {
        for (String body : new String[] {"{\"login\":\"a\",\"login\":\"b\"}", "{\"login\":", "[1e400]", "", "\"\ud800\""}) {
            HttpResponse<String> answer = hub.send("POST", hub.at(Face.ADMIN, "/api/v1/sign-in"), body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        }
        assertThat(hub.send("POST", hub.at(Face.ADMIN, "/api/v1/sign-in"), "{}", "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
    }

    private static String raw(Face face, String... lines) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", hub.port(face))) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            byte[] first = new byte[4096]; // the door may stay open a while for a body that never comes
            int length = socket.getInputStream().read(first);
            return new String(first, 0, Math.max(0, length), StandardCharsets.UTF_8);
        }
    }
}
