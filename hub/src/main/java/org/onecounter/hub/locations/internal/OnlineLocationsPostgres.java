package org.onecounter.hub.locations.internal;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.onecounter.hub.locations.OnlineLocations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Answers from a copy that is at most five seconds old: locations open and close rarely, and every web order asks. */
@Repository
class OnlineLocationsPostgres implements OnlineLocations {

    private static final long FRESH = TimeUnit.SECONDS.toNanos(5);

    private final JdbcTemplate jdbc;
    private final ConcurrentHashMap<UUID, Answer> known = new ConcurrentHashMap<>();

    private record Answer(boolean online, long at) {}

    OnlineLocationsPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean sellsOnline(UUID location) {
        Answer answer = known.get(location);
        if (answer == null || System.nanoTime() - answer.at() > FRESH) {
            boolean online = !jdbc.queryForList(
                            "select 1 from location where location_id = ? and sells_online and closed_at is null",
                            Integer.class,
                            location)
                    .isEmpty();
            answer = new Answer(online, System.nanoTime());
            known.put(location, answer);
        }
        return answer.online();
    }
}
