package org.onecounter.hub.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.Role;
import org.onecounter.hub.platform.RunningHub;

/** Attacks 26, 27, 29 and 32 at the admin's log-in. */
class SignInIT {
    @RegisterExtension
    static final RunningHub hub = RunningHub.start();

    @Test
    void a_log_in_opens_what_the_role_allows_until_the_log_out_on_the_server() {
        hub.hire("olive", "counter", Role.OWNER);
        HttpResponse<String> in = signIn("Olive ", "counter");
        assertThat(in.statusCode()).isEqualTo(200);
        String cookie = cookie(in);
        assertThat(in.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict");
        assertThat(get("/api/v1/staff", cookie).body()).contains("\"login\":\"olive\"").doesNotContain("argon2");

        assertThat(post("/api/v1/sign-out", cookie, csrf(in)).statusCode()).isEqualTo(204);
        assertThat(get("/api/v1/staff", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void every_log_in_has_a_token_of_its_own_and_ends_the_one_before() {
        hub.hire("fay", "counter", Role.OWNER);
        String first = cookie(signIn("fay", "counter"));
        HttpResponse<String> again = hub.send("POST", hub.at(Face.ADMIN, "/api/v1/sign-in"),
                "{\"login\":\"fay\",\"password\":\"counter\"}", "Cookie", first);
        assertThat(cookie(again)).isNotEqualTo(first);
        assertThat(get("/api/v1/me", first).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/me", "onecounter-admin=chosen-by-attacker").statusCode()).isEqualTo(401);
    }

    @Test
    void a_change_without_the_token_of_this_log_in_is_not_done() {
        hub.hire("gus", "counter", Role.OWNER);
        HttpResponse<String> in = signIn("gus", "counter");
        assertThat(post("/api/v1/sign-out", cookie(in), "").statusCode()).isEqualTo(403);
        assertThat(post("/api/v1/sign-out", cookie(in), csrf(signIn("gus", "counter"))).statusCode()).isEqualTo(403);
        assertThat(get("/api/v1/me", cookie(in)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_role_without_the_permission_is_refused_and_a_verb_or_header_trick_does_not_help() {
        hub.hire("cleo", "counter", Role.CASHIER);
        HttpResponse<String> in = signIn("cleo", "counter");
        assertThat(get("/api/v1/staff", cookie(in)).statusCode()).isEqualTo(403);
        HttpResponse<String> trick = hub.send("POST", hub.at(Face.ADMIN, "/api/v1/staff"),
                "{\"name\":\"x\",\"login\":\"x\",\"role\":\"OWNER\"}", "Cookie", cookie(in), "X-CSRF", csrf(in),
                "X-HTTP-Method-Override", "GET");
        assertThat(trick.statusCode()).isEqualTo(403);
        for (String path : new String[] {"/api/v1/staff/", "/API/v1/staff", "/api/v1//staff", "/api/v1/%73taff", "/api/v1/staff;x=y"}) {
            assertThat(get(path, cookie(in)).statusCode()).as(path).isIn(400, 403, 404);
        }
    }

    @Test
    void wrong_tries_lock_a_name_for_everyone_even_after_a_restart_and_whether_it_exists_or_not() {
        hub.hire("max", "counter", Role.SHOP_MANAGER);
        for (String name : new String[] {"max", "nobody-of-that-name"}) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(name, "wrong" + i).statusCode()).as(name + i).isEqualTo(401);
            }
            assertThat(signIn(name, "counter").statusCode()).as(name).isEqualTo(429);
        }
        hub.restart();
        assertThat(signIn("MAX", "counter").statusCode()).isEqualTo(429);
        assertThat(signIn("nobody-of-that-name", "x").body().replaceAll("\"until\":\"[^\"]*\"", ""))
                .isEqualTo(signIn("max", "x").body().replaceAll("\"until\":\"[^\"]*\"", ""));
    }

    @Test
    void a_hundred_tries_at_once_get_no_more_guesses_than_five_in_a_row() throws Exception {
        hub.hire("ann", "counter", Role.OWNER);
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> tries = IntStream.range(0, 100)
                    .<Callable<Integer>>mapToObj(i -> () -> signIn("ann", "guess" + i).statusCode()).toList();
            int looked = 0;
            for (Future<Integer> answer : many.invokeAll(tries)) {
                looked += answer.get() == 401 ? 1 : 0;
            }
            assertThat(looked).isEqualTo(5);
        }
    }

    @Test
    void who_leaves_or_gets_a_new_password_is_logged_out_everywhere_at_once() {
        UUID id = hub.hire("pat", "counter", Role.OWNER);
        String cookie = cookie(signIn("pat", "counter"));
        Staff staff = hub.bean(Staff.class);
        staff.change(List.of(new StaffChange(id, null, null, null, false, null, "another one", null)), "test");
        assertThat(get("/api/v1/me", cookie).statusCode()).isEqualTo(401);
        String second = cookie(signIn("pat", "another one"));
        hub.hire("rob", "counter", Role.OWNER);
        staff.change(List.of(new StaffChange(id, null, null, null, false, false, null, null)), "test");
        assertThat(get("/api/v1/me", second).statusCode()).isEqualTo(401);
        assertThat(signIn("pat", "another one").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> signIn(String login, String password) {
        return hub.send("POST", hub.at(Face.ADMIN, "/api/v1/sign-in"),
                "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
    }

    private static HttpResponse<String> get(String path, String cookie) {
        return hub.send("GET", hub.at(Face.ADMIN, path), null, "Cookie", cookie);
    }

    private static HttpResponse<String> post(String path, String cookie, String csrf) {
        return csrf.isEmpty()
                ? hub.send("POST", hub.at(Face.ADMIN, path), "{}", "Cookie", cookie)
                : hub.send("POST", hub.at(Face.ADMIN, path), "{}", "Cookie", cookie, "X-CSRF", csrf);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String csrf(HttpResponse<String> answer) {
        return answer.body().replaceAll(".*\"csrf\":\"([^\"]*)\".*", "$1");
    }
}
