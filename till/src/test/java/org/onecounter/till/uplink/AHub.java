package org.onecounter.till.uplink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.FactAnswer;
import org.onecounter.sync.fact.FactAnswer.Outcome;
import org.onecounter.sync.fact.FactJson;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.frame.Frame;
import org.onecounter.sync.frame.Frames;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.port.Net;
import org.onecounter.sync.uplink.ContactAnswer;
import org.onecounter.sync.uplink.ContactRequest;
import org.onecounter.sync.uplink.FactsAnswer;
import org.onecounter.sync.uplink.SessionAnswer;
import org.onecounter.sync.uplink.SessionRequest;
import org.onecounter.till.platform.Json;

/** A hub in memory that keeps records as the real one does, on a line that can fail in every way. */
final class AHub implements Net {
    final Map<UUID, byte[]> records = new LinkedHashMap<>(); // by fact id, in the order they came
    final Map<UUID, TreeMap<Long, byte[]>> chains = new LinkedHashMap<>(); // epoch, seq, hash
    final List<String> requests = new ArrayList<>();
    int forks;
    int sessions;
    boolean fenced;
    /** What happens to the next requests: the line's trouble, one letter each. */
    final StringBuilder troubles = new StringBuilder();

    @Override
    public Answer send(Request request) throws IOException {
        requests.add(request.path());
        char trouble = troubles.isEmpty() ? '.' : troubles.charAt(0);
        if (!troubles.isEmpty()) {
            troubles.deleteCharAt(0);
        }
        return switch (trouble) {
            case 'x' -> throw new IOException("cut before it arrived");
            case '5' -> new Answer(503, problem("HubBusy"));
            case 'f' -> forgotten();
            case 'l' -> {
                answer(request);
                throw new IOException("cut before the answer came back");
            }
            case 'd' -> {
                answer(request);
                yield answer(request); // the line delivered it twice
            }
            default -> answer(request);
        };
    }

    private Answer forgotten() {
        sessions = 0;
        return new Answer(401, problem("SignInNeeded"));
    }

    private Answer answer(Request request) {
        if (request.path().endsWith("/session")) {
            SessionRequest asked = Json.MAPPER.readValue(request.body(), SessionRequest.class);
            if (asked.challenge() == null) {
                return ok(new SessionAnswer("prove it", null, null));
            }
            sessions++;
            return ok(new SessionAnswer(null, "token", 60L));
        }
        if (sessions == 0) {
            return new Answer(401, problem("SignInNeeded"));
        }
        return request.path().endsWith("/contact")
                ? ok(contact(Json.MAPPER.readValue(request.body(), ContactRequest.class)))
                : ok(take(request.body()));
    }

    private ContactAnswer contact(ContactRequest said) {
        TreeMap<Long, byte[]> chain = chains.getOrDefault(said.epoch(), new TreeMap<>());
        long seq = chain.isEmpty() ? 0 : chain.lastKey();
        return new ContactAnswer(
                said.epoch(), seq, seq == 0 ? "" : Hashes.hex(chain.get(seq)), fenced, Instant.EPOCH, "", new UUID(0, 1), 0);
    }

    private FactsAnswer take(byte[] body) {
        ByteBuffer from = ByteBuffer.wrap(body);
        List<FactAnswer> answers = new ArrayList<>();
        for (Frame frame = Frames.next(from); frame != null; frame = Frames.next(from)) {
            answers.add(take(frame));
        }
        return new FactsAnswer(answers, null, 0);
    }

    private FactAnswer take(Frame frame) {
        Envelope envelope = FactJson.decode(frame.record()).orThrow();
        Origin.Till origin = (Origin.Till) envelope.origin();
        byte[] known = records.get(envelope.id());
        if (known != null && Arrays.equals(known, frame.record())) {
            return new FactAnswer(envelope.id(), Outcome.REPEAT, null, null);
        }
        TreeMap<Long, byte[]> chain = chains.computeIfAbsent(origin.epoch(), epoch -> new TreeMap<>());
        long head = chain.isEmpty() ? 0 : chain.lastKey();
        if (origin.seq() > head + 1) {
            return new FactAnswer(envelope.id(), Outcome.REFUSED, "Gap", "Records before this one are missing.");
        }
        records.put(envelope.id(), frame.record());
        if (origin.seq() == head + 1) {
            chain.put(origin.seq(), frame.hash());
            return new FactAnswer(envelope.id(), Outcome.ACCEPTED, null, null);
        }
        forks++;
        fenced = true;
        return new FactAnswer(envelope.id(), Outcome.CASE, "Fork", "Two histories.");
    }

    /** Goes back to a state of before: everything after so many records is gone, and so are the sessions. */
    void restore(int keep) {
        List<Map.Entry<UUID, byte[]>> kept = List.copyOf(records.entrySet()).subList(0, keep);
        records.clear();
        chains.clear();
        sessions = 0;
        for (Map.Entry<UUID, byte[]> entry : kept) {
            records.put(entry.getKey(), entry.getValue());
            Origin.Till origin = (Origin.Till) FactJson.decode(entry.getValue()).orThrow().origin();
            chains.computeIfAbsent(origin.epoch(), epoch -> new TreeMap<>())
                    .put(origin.seq(), Hashes.chain(origin.prev(), entry.getValue()));
        }
    }

    private static Answer ok(Object body) {
        return new Answer(200, Json.write(body));
    }

    private static byte[] problem(String code) {
        return ("{\"code\":\"" + code + "\",\"detail\":\"no\"}").getBytes(StandardCharsets.UTF_8);
    }
}
