package org.onecounter.till.lookup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.onecounter.domain.Result;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.Manifest;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.sync.hash.Hashes;

/** Puts a rule bundle together from kept chunks; every hash is checked, so it is one published version or none (I-24). */
final class Bundles {

    private Bundles() {}

    static Result<RuleBundle> assemble(Digest root, byte[] manifest, Function<Digest, Optional<byte[]>> chunks) {
        if (!Arrays.equals(Hashes.sha256(manifest), root.bytes())) {
            return Result.refused("BundleDamaged", "The rule bundle's manifest is not the one its root names.", "root", root);
        }
        List<byte[]> whole = new ArrayList<>();
        for (Manifest.Entry entry : Manifest.decode(manifest).entries()) {
            Optional<byte[]> chunk = chunks.apply(entry.hash());
            if (chunk.isEmpty()) {
                return Result.refused("BundleIncomplete", "A part of the rule bundle is lacking.", "chunk", entry.name());
            }
            if (!Arrays.equals(Hashes.sha256(chunk.get()), entry.hash().bytes())) {
                return Result.refused("BundleDamaged", "A part of the rule bundle was changed.", "chunk", entry.name());
            }
            whole.add(chunk.get());
        }
        return Result.ok(RuleBundle.of(root, whole));
    }

    static Set<String> chunkHashes(byte[] manifest) {
        Set<String> hashes = new HashSet<>();
        Manifest.decode(manifest).entries().forEach(entry -> hashes.add(entry.hash().hex()));
        return hashes;
    }
}
