package org.onecounter.hub.prices.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onecounter.domain.pricing.Digest;
import org.onecounter.domain.pricing.Manifest;
import org.onecounter.domain.pricing.MetaChunk;
import org.onecounter.domain.pricing.RuleBundle;
import org.onecounter.domain.pricing.RuleChunk;

/**
 * A bundle taken apart, so that the next one shares every chunk that did not change.
 *
 * @param version the how-manieth bundle of this hub
 */
record Published(long version, Manifest manifest, Map<String, RuleChunk> chunks, RuleBundle bundle) {

    /** What stands before the first bundle: no currency, no list, no price. */
    static final Published NOTHING = of(
            0, new Manifest(List.of()), new Digest("0".repeat(64)), List.of(new MetaChunk(List.of(), List.of())));

    static Published of(long version, Manifest manifest, Digest root, Collection<? extends RuleChunk> chunks) {
        Map<String, RuleChunk> byName = chunks.stream()
                .collect(Collectors.toMap(RuleChunk::name, Function.identity(), (a, b) -> b, TreeMap::new));
        return new Published(version, manifest, byName, RuleBundle.ofChunks(root, List.copyOf(byName.values())));
    }

    /** The one after this: some chunks replaced or added. */
    Published next(long nextVersion, Manifest nextManifest, Digest root, List<? extends RuleChunk> changed) {
        var all = new TreeMap<>(chunks);
        changed.forEach(chunk -> all.put(chunk.name(), chunk));
        return of(nextVersion, nextManifest, root, all.values());
    }
}
