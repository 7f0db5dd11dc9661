package org.onecounter.till.api;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onecounter.devices.simulated.SimulatedTerminal;
import org.onecounter.devices.simulated.VirtualPrinter;
import org.onecounter.sync.port.Clock;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.platform.Body;
import org.onecounter.till.platform.Counter;
import org.onecounter.till.platform.Door;
import org.onecounter.till.platform.HubLink;
import org.onecounter.till.platform.Json;
import org.onecounter.till.platform.Notices;
import org.onecounter.till.platform.Problem;
import org.onecounter.till.platform.Session;
import org.onecounter.till.platform.Sessions;

/** Everything under /api/v1, as docs/api/till.md tells it. */
public final class TillApi implements HttpService {

    /** Opens the rooms once the till is enrolled; absent before. */
    public interface Till {
        @Nullable Rooms rooms();

        void enrol(String code);
    }

    private static final int LARGEST_BODY = 64 * 1024;
    private final Till till;
    private final Counter counter;
    private final Lookup lookup;
    private final Sessions sessions;
    private final Door door;
    private final StateView view;
    private final Reads reads;
    private final Acts acts;
    private final Screens screens;
    private final Simulators simulators;

    public TillApi(
            Till till, String process, Counter counter, HubLink hub, Lookup lookup, Notices notices, Clock clock, Sessions sessions, Door door,
            VirtualPrinter printer, SimulatedTerminal terminal) {
        this.till = till;
        this.counter = counter;
        this.lookup = lookup;
        this.sessions = sessions;
        this.door = door;
        this.view = new StateView(process, counter, hub, lookup, notices, clock);
        this.reads = new Reads(lookup, clock);
        this.acts = new Acts(counter, notices);
        this.screens = new Screens(counter);
        this.simulators = new Simulators(printer, terminal);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/state", (request, response) -> send(response, state(request)))
                .get("/events", (request, response) -> screens.serve(response, () -> state(request)))
                .get("/staff", (request, response) -> send(response, reads.staff()))
                .get("/search", (request, response) -> send(response, reads.search(rooms(), query(request, "q").orElse(""), number(request, 30))))
                .get("/quick", (request, response) -> send(response, reads.quick(rooms())))
                .get("/receipts", signedIn((request, response) -> send(response, reads.receipts(rooms(), number(request, 50)))))
                .get("/pictures/{name}", this::picture)
                .get("/printer", (request, response) -> send(response, simulators.printer(till.rooms())))
                .get("/terminal", (request, response) -> send(response, simulators.terminal()))
                .get("/*", (request, response) -> { throw notFound(); })
                .post("/enrol", act((request, body) -> till.enrol(body.requiredText("code"))))
                .post("/sign-in", this::signIn)
                .post("/sign-out", this::signOut)
                .post("/receipts/{order}/reprint", act((request, body) -> acts.reprint(
                        rooms(), session(request), Acts.id(request.path().pathParameters().get("order"), "order"))))
                .post("/printer", simulated(simulators::setPaper, () -> simulators.printer(till.rooms())))
                .post("/printer/clear", simulated((body, rooms) -> simulators.tearOff(), () -> simulators.printer(till.rooms())))
                .post("/terminal", simulated((body, rooms) -> simulators.script(body), simulators::terminal));
        for (String name : Acts.names()) {
            rules.post("/" + name, act((request, body) -> acts.run(name, rooms(), session(request), body)));
        }
        rules.post("/*", (request, response) -> { throw notFound(); });
    }

    /** What changes something and answers with the new state. */
    private interface StateChange {
        void run(ServerRequest request, Body body);
    }

    /** What a simulator is told. */
    private interface Simulation {
        void run(Body body, @Nullable Rooms rooms);
    }

    private Handler act(StateChange change) {
        return (request, response) -> {
            change.run(request, body(request));
            send(response, state(request));
        };
    }

    private Handler simulated(Simulation simulation, Supplier<Object> answer) {
        return (request, response) -> {
            simulation.run(body(request), till.rooms());
            counter.changed();
            send(response, answer.get());
        };
    }

    private static Handler signedIn(Handler handler) {
        return (request, response) -> {
            session(request).required();
            handler.handle(request, response);
        };
    }

    private void signIn(ServerRequest request, ServerResponse response) {
        Body body = body(request);
        Session.Person person = rooms().signIn().signIn(body.text("staffId").orElse(null), body.text("login").orElse(null), body.requiredText("pin"));
        Session session = sessions.rotate(session(request));
        session.signIn(person);
        door.setCookie(response, session);
        counter.changed();
        send(response, view.of(session, till.rooms()));
    }

    private void signOut(ServerRequest request, ServerResponse response) {
        body(request);
        session(request).signOut();
        Session session = sessions.rotate(session(request));
        door.setCookie(response, session);
        counter.changed();
        send(response, view.of(session, till.rooms()));
    }

    private void picture(ServerRequest request, ServerResponse response) {
        String name = request.path().pathParameters().get("name");
        if (!name.matches("[a-z0-9-]{1,80}\\.svg")) {
            throw notFound();
        }
        byte[] svg = lookup.picture(name.substring(0, name.length() - 4)).orElseThrow(TillApi::notFound);
        response.header("Content-Type", "image/svg+xml");
        response.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.header("Cache-Control", "private, max-age=3600");
        response.send(svg);
    }

    private Views.State state(ServerRequest request) {
        return view.of(session(request), till.rooms());
    }

    private static Session session(ServerRequest request) {
        return request.context().get(Session.class).orElseThrow();
    }

    private Rooms rooms() {
        Rooms rooms = till.rooms();
        if (rooms == null) {
            throw new Problem(409, "NotReady", "This till is not enrolled yet.");
        }
        return rooms;
    }

    private static Body body(ServerRequest request) {
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = in.readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new Problem(413, "BadRequest", "The request is too large.");
            }
            return Body.read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> query(ServerRequest request, String name) {
        return request.query().first(name).asOptional();
    }

    private static int number(ServerRequest request, int otherwise) {
        return query(request, "limit").filter(text -> text.matches("\\d{1,4}")).map(Integer::parseInt).orElse(otherwise);
    }

    private static void send(ServerResponse response, Object value) {
        response.header("Content-Type", "application/json; charset=utf-8");
        response.header("Cache-Control", "no-store");
        response.send(Json.write(value));
    }

    private static Problem notFound() {
        return new Problem(404, "NotFound", "There is no such thing on this till.");
    }

    /** Lets the open screens go. */
    public void close() {
        screens.close();
    }
}
