package org.onecounter.hub.uplink.internal;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.sync.fact.Decoded;
import org.onecounter.sync.fact.Envelope;
import org.onecounter.sync.fact.Fact;
import org.onecounter.sync.fact.FactJson;
import org.onecounter.sync.fact.Origin;
import org.onecounter.sync.fact.Unreadable;
import org.onecounter.sync.frame.Frame;
import org.onecounter.sync.frame.Frames;
import org.onecounter.sync.hash.Hashes;
import org.onecounter.sync.hash.Signing;

/**
 * The frames of one request, checked before the intake sees them: checksum, hash, signature, and that a till speaks for
 * itself. What the till signed is its word, however odd: it goes on, unreadable if need be, to be kept raw with a case
 * (F13). What it did not sign is forged (attack 36): it is turned away alone and the rest goes on.
 *
 * <p>The hash of a record covers every record before it in its chain, so one signature over the last of a chained run
 * vouches for the run; only where that one is wrong are the others looked at. A signature costs a hundred times what a
 * hash does, and a till that was offline for a month sends ten thousand records at once (F14).
 */
final class Arrivals {
    /** What a till may say; anything else it signs is kept raw. */
    private static final Set<String> OF_TILLS = Set.of(
            "EpochOpened", "SaleCompleted", "GoodsReturned", "SaleVoided", "CardIntended", "CardSettled", "StaffSignedIn",
            "StaffRefused", "ReceiptReprinted", "DrawerOpened", "PersonErased");

    private final UUID till;
    private final UUID location;
    private final PublicKey key;
    private final List<Arrival> arrivals = new ArrayList<>();
    private Origin.@Nullable Till last;
    private byte @Nullable [] lastHash;

    /** One frame: a fact for the intake, or forged bytes. */
    sealed interface Arrival {
        /** Signed by the till. */
        record Signed(Fact fact) implements Arrival {}

        /** Not signed by it, or not what was signed; named by an id made from its bytes. */
        record Forged(UUID id, Frame frame) implements Arrival {}
    }

    /**
     * @param place where the hub last had this till, for a first record so broken that it does not say itself
     */
    private Arrivals(UUID till, UUID location, PublicKey key, Origin.@Nullable Till place, byte @Nullable [] placeHash) {
        this.till = till;
        this.location = location;
        this.key = key;
        this.last = place;
        this.lastHash = placeHash;
    }

    /** Checks the whole frames at the beginning of a body; what is behind the last whole one is left to be sent again. */
    static List<Arrival> check(
            byte[] body, UUID till, UUID location, PublicKey key, Origin.@Nullable Till place, byte @Nullable [] placeHash) {
        Arrivals checked = new Arrivals(till, location, key, place, placeHash);
        ByteBuffer from = ByteBuffer.wrap(body);
        for (Frame frame = Frames.next(from); frame != null; frame = Frames.next(from)) {
            checked.arrivals.add(checked.check(frame));
        }
        checked.verify();
        return checked.arrivals;
    }

    /** All but the signature. */
    private Arrival check(Frame frame) {
        Envelope envelope = switch (FactJson.decodeTolerantly(frame.record())) {
            case Decoded.Read(Envelope read) -> read;
            case Decoded.Refused(Refusal why) -> placed(frame, why);
        };
        if (envelope == null
                || !(envelope.origin() instanceof Origin.Till origin)
                || !origin.till().equals(till)
                || !Arrays.equals(Hashes.chain(origin.prev(), frame.record()), frame.hash())) {
            return new Arrival.Forged(idOf(frame), frame);
        }
        last = origin;
        lastHash = frame.hash();
        return new Arrival.Signed(new Fact(frame.record(), frame.hash(), frame.signature(), fit(envelope)));
    }

    /** From the last to the first: a right signature vouches for all that are chained to it. */
    private void verify() {
        byte[] vouched = null; // the hash that a verified record follows
        for (int i = arrivals.size() - 1; i >= 0; i--) {
            if (arrivals.get(i) instanceof Arrival.Signed(Fact fact)) {
                boolean known = vouched != null && Arrays.equals(vouched, fact.hash());
                if (known || verified(fact)) {
                    vouched = fact.envelope().origin().previous();
                } else {
                    Frame frame = Frames.of(fact);
                    arrivals.set(i, new Arrival.Forged(idOf(frame), frame));
                    vouched = null;
                }
            }
        }
    }

    private boolean verified(Fact fact) {
        byte[] signature = fact.signature();
        return signature != null && Signing.verify(key, fact.hash(), signature);
    }

    /** A record that does not even say where it stands follows the one before it, if its hash does. */
    private @Nullable Envelope placed(Frame frame, Refusal why) {
        Origin.Till before = last;
        byte[] hash = lastHash;
        if (before == null || hash == null) {
            return null;
        }
        Origin.Till origin = new Origin.Till(till, before.epoch(), before.seq() + 1, hash);
        return new Envelope(
                idOf(frame), "Unreadable", 1, origin, "till", null, location, java.time.Instant.EPOCH,
                java.time.LocalDate.EPOCH, "", null, new Unreadable(why));
    }

    private Envelope fit(Envelope envelope) {
        if (!OF_TILLS.contains(envelope.kind())) {
            return raw(envelope, "KindNotAllowed", "A till does not write records of kind " + envelope.kind() + ".");
        }
        if (envelope.location() != null && !envelope.location().equals(location)) {
            return raw(envelope, "ForeignLocation", "The record names a location the till does not stand in.");
        }
        return envelope;
    }

    private static Envelope raw(Envelope e, String code, String sentence) {
        Unreadable body = new Unreadable(new Refusal(code, sentence, Map.of()));
        return new Envelope(
                e.id(), e.kind(), e.schema(), e.origin(), e.actor(), e.shift(), e.location(), e.at(), e.date(), e.kernel(),
                e.bundle(), body);
    }

    /** An id for bytes that name none (UUID version 8, RFC 9562): the same bytes have the same id. */
    static UUID idOf(Frame frame) {
        ByteBuffer bytes = ByteBuffer.wrap(Hashes.sha256(frame.hash(), frame.record()));
        long high = bytes.getLong() & ~0xF000L | 0x8000L;
        long low = bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
