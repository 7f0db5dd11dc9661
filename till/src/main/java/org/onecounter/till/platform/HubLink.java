package org.onecounter.till.platform;

import java.security.PrivateKey;
import java.util.Optional;
import java.util.UUID;
import org.onecounter.domain.Result;

/** What the till's other rooms know of the hub. No sale ever waits for any of it. */
public interface HubLink extends AutoCloseable {

    /** Which till this is, kept on disk; empty before enrolment. */
    Optional<Enrolment> enrolment();

    /** Enrols with a one-time code, waiting for the hub some seconds; refuses AlreadyEnrolled, EnrolmentRefused, HubUnreachable. */
    Result<Enrolment> enrol(String code);

    /** The key this till signs its records with; only asked for once enrolled. */
    PrivateKey key();

    HubStatus status();

    /** True once the hub holds this record durably. */
    boolean isDurable(UUID epoch, long seq);

    /** Calls the listener whenever status or durable sequence changed; it must return at once. */
    void onChange(Runnable listener);

    /** Something was journalled and may be sent. */
    void wake();

    @Override
    void close();
}
