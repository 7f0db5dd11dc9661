package org.onecounter.hub.prices;

import java.util.Optional;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.Manifest;
import org.onecounter.domain.pricing.RuleBundle;

/** Every rule bundle ever published; a receipt names the one it was priced by, so none is forgotten. */
public interface RuleBundles {

    /** The bundle that quotes are made by now; held in memory. A hub without one publishes its first. */
    RuleBundle current();

    /** The bundle of that root, if this hub ever published it. */
    Optional<RuleBundle> find(Digest root);

    /** The names and hashes of its chunks; the SHA-256 of the manifest's bytes is the root. */
    Optional<Manifest> manifest(Digest root);

    /** The bytes of a chunk by the SHA-256 of them. */
    Optional<byte[]> chunk(Digest hash);
}
