package org.onecounter.hub.tills;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;

/** The tills of all locations. */
public interface Tills {

    /** What became of an enrolment. */
    sealed interface Enrolment {
        /** The till is known by its key from now on. */
        record Enrolled(TillView till) implements Enrolment {}

        /** {@code CodeUnknown}: mistyped, used before, or too old; nobody is told which. {@code KeyUnreadable}. */
        record Refused(Refusal refusal) implements Enrolment {}
    }

    /** All, by location and code. */
    List<TillView> all();

    /** One by its id. */
    Optional<TillView> byId(UUID id);

    /** Adds tills and gives each its code, good for one hour and one use. */
    List<Invitation> invite(List<NewTill> tills, String actor);

    /** A new code for a till that lost its key or never used its first; older ones die. Refuses a revoked one with 409. */
    Invitation newCode(UUID till, String actor);

    /** Spends a code and keeps the till's key. */
    Enrolment enrol(String code, byte[] publicKey, @Nullable String software, Instant at);

    /** Keeps what tills said of themselves. */
    void contacts(List<TillContact> contacts);

    /** Takes a till's trust away for good; its key opens nothing from its next call on. */
    void revoke(UUID till, String why, String actor);

    /** Trusts a fenced till again, after a person has looked. */
    void trust(UUID till, String why, String actor);
}
