package org.onecounter.till.uplink;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.onecounter.till.lookup.Lookup;
import org.onecounter.till.lookup.LookupItem;
import org.onecounter.till.lookup.LookupItem.LookupVariant;

/** Fetches the illustrations the till lacks, a few at a time, so that nothing that matters waits for them. */
final class Pictures {
    private static final int AT_ONCE = 20;
    private final HubTalk talk;
    private final Lookup lookup;
    private final Set<String> wanted = new LinkedHashSet<>();
    private final Set<String> missing = new HashSet<>();

    Pictures(HubTalk talk, Lookup lookup) {
        this.talk = talk;
        this.lookup = lookup;
    }

    void want(List<LookupItem> items) {
        for (LookupItem item : items) {
            wanted.add(item.picture());
            item.variants().stream().map(LookupVariant::picture).forEach(wanted::add);
        }
        wanted.removeIf(key -> key.isEmpty() || missing.contains(key) || lookup.picture(key).isPresent());
    }

    /** Fetches some of them; one the hub does not give is not asked for again before the next start. */
    void fetchSome() throws IOException, InterruptedException {
        for (String key : wanted.stream().limit(AT_ONCE).toList()) {
            try {
                lookup.applyPicture(key, talk.bytes("/uplink/v1/pictures/" + key));
            } catch (TurnedAway away) {
                missing.add(key); // whatever the reason: a till sells as well without
            }
            wanted.remove(key);
        }
    }
}
