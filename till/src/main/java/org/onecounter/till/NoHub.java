package org.onecounter.till;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Result;
import org.onecounter.sync.hash.Signing;
import org.onecounter.till.platform.Enrolment;
import org.onecounter.till.platform.HubLink;
import org.onecounter.till.platform.HubStatus;
import org.onecounter.till.platform.Json;

/** A till that has no hub to speak to: it knows who it is from a file and sells. */
record NoHub(@Nullable Enrolment known, PrivateKey key, Instant since) implements HubLink {

    static NoHub reading(Path data) throws IOException {
        Path file = data.resolve("enrolment.json");
        Enrolment enrolment = Files.exists(file) ? Json.MAPPER.readValue(Files.readAllBytes(file), Enrolment.class) : null;
        return new NoHub(enrolment, key(data.resolve("till.key")), Instant.now());
    }

    private static PrivateKey key(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.write(file, Signing.newKeys().getPrivate().getEncoded());
        }
        return Signing.privateKey(Files.readAllBytes(file));
    }

    @Override
    public Optional<Enrolment> enrolment() {
        return Optional.ofNullable(known);
    }

    @Override
    public Result<Enrolment> enrol(String code) {
        return Result.refused("HubUnreachable", "The hub does not answer. Check that it runs and try again.");
    }

    @Override
    public HubStatus status() {
        return new HubStatus(false, since, 0, null, null);
    }

    @Override
    public boolean isDurable(UUID epoch, long seq) {
        return false;
    }

    @Override
    public void onChange(Runnable listener) {
        // nothing ever changes
    }

    @Override
    public void wake() {
        // nobody to send to
    }

    @Override
    public void close() {
        // nothing is open
    }
}
