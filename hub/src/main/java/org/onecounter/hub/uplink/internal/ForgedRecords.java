package org.onecounter.hub.uplink.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.onecounter.hub.cases.Cases;
import org.onecounter.hub.cases.NewCase;
import org.onecounter.hub.outbox.Outbox;
import org.onecounter.sync.port.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a person of records that came with a till's token but not with its signature; each once, few at a time. */
@Component
class ForgedRecords {
    private static final int REMEMBERED = 1_000;
    private final Cases cases;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Set<UUID> told = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    ForgedRecords(Cases cases, Outbox outbox, TransactionTemplate transaction, Ids ids) {
        this.cases = cases;
        this.outbox = outbox;
        this.transaction = transaction;
        this.ids = ids;
    }

    /** One case for all forged records of one request that were not told before. */
    void tell(UUID till, List<UUID> forged) {
        List<UUID> fresh;
        synchronized (told) {
            fresh = forged.stream().filter(told::add).toList();
        }
        if (fresh.isEmpty()) {
            return;
        }
        String sentence = fresh.size() + " records came in the name of this till without its signature. They were not taken.";
        NewCase forgery = new NewCase(
                ids.next(), "POISON", till.toString(), sentence,
                Map.of("till", till.toString(), "records", Integer.toString(fresh.size()), "code", "Forged"), null, null);
        transaction.executeWithoutResult(status -> cases.open(List.of(forgery)));
        outbox.committed();
    }
}
