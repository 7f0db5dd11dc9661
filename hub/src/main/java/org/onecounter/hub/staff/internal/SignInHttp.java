package org.onecounter.hub.staff.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Audit;
import org.onecounter.hub.platform.Caller;
import org.onecounter.hub.platform.Face;
import org.onecounter.hub.platform.HttpRefusal;
import org.onecounter.hub.platform.Permission;
import org.onecounter.hub.platform.Permissions;
import org.onecounter.hub.platform.Role;
import org.onecounter.hub.platform.security.Cookies;
import org.onecounter.hub.platform.security.LoginGuard;
import org.onecounter.hub.platform.security.Passwords;
import org.onecounter.hub.platform.security.Sessions;
import org.onecounter.hub.staff.StaffView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Log-in and log-out at the admin face, and who is logged in. */
@RestController
class SignInHttp {
    private final StaffPostgres staff;
    private final LoginGuard guard;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;

    record SignIn(@Nullable String login, @Nullable String password) {}

    /** Who is logged in, with the token each change must carry. */
    record Me(
            @Nullable UUID staffId,
            String name,
            String login,
            @Nullable Role role,
            String roleName,
            Collection<Permission> permissions,
            @Nullable String location,
            String csrf) {}

    SignInHttp(StaffPostgres staff, LoginGuard guard, Passwords passwords, Sessions sessions, Audit audit) {
        this.staff = staff;
        this.guard = guard;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    @PostMapping("/api/v1/sign-in")
    @Allows(value = Permission.SIGN_IN, maxKiB = 8)
    Me signIn(@RequestBody SignIn typed, HttpServletRequest request, HttpServletResponse response) {
        String login = typed.login() == null ? "" : typed.login();
        Instant locked = guard.tryOne(login);
        if (locked != null) {
            throw locked(locked);
        }
        Optional<StaffPostgres.Login> known = login.indexOf('\0') < 0 ? staff.byLogin(login) : Optional.empty();
        String hash = known.map(StaffPostgres.Login::passwordHash).orElse(null);
        if (!passwords.matches(typed.password() == null ? "" : typed.password(), hash) || known.isEmpty()) {
            throw new HttpRefusal(401, "SignInWrong", "The log-in or the password is wrong.", Map.of());
        }
        guard.right(login);
        String before = Cookies.read(request, Cookies.ADMIN);
        if (before != null) {
            sessions.close(before);
        }
        StaffView who = known.get().staff();
        Sessions.Opened opened = sessions.open(Face.ADMIN, who.id());
        Cookies.set(request, response, Cookies.ADMIN, opened.token(), Sessions.LIFE);
        audit.write("staff:" + who.id(), "SignedIn", "staff:" + who.id());
        return me(who, opened.csrf());
    }

    private static HttpRefusal locked(Instant until) {
        return new HttpRefusal(429, "SignInLocked",
                "Too many wrong tries. Please wait a little and try again.", Map.of("until", until.toString()));
    }

    @PostMapping("/api/v1/sign-out")
    @Allows(Permission.OWN_ACCOUNT)
    ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
        String token = Cookies.read(request, Cookies.ADMIN);
        if (token != null) {
            sessions.close(token);
        }
        Cookies.set(request, response, Cookies.ADMIN, "", Duration.ZERO);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/v1/me")
    @Allows(Permission.OWN_ACCOUNT)
    Me me(Caller caller, HttpServletRequest request) {
        UUID id = caller.staffId();
        StaffView who = id == null ? null : staff.byId(id).orElse(null);
        if (who == null) {
            return new Me(null, caller.name(), "", null, "Machine", caller.permissions(), null, "");
        }
        String token = Cookies.read(request, Cookies.ADMIN);
        return me(who, token == null ? "" : sessions.find(Face.ADMIN, token).map(Sessions.Session::csrf).orElse(""));
    }

    private static Me me(StaffView who, String csrf) {
        List<Permission> may = Permissions.of(who.role()).stream().sorted().toList();
        String location = who.location() == null ? null : who.location().value().toString();
        return new Me(who.id(), who.name(), who.login(), who.role(), who.role().title(), may, location, csrf);
    }
}
