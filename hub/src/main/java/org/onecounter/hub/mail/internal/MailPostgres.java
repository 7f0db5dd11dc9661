package org.onecounter.hub.mail.internal;

import java.time.Instant;
import java.util.List;
import org.onecounter.hub.mail.Letter;
import org.onecounter.hub.mail.Mail;
import org.onecounter.hub.platform.SqlArrays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Mail in PostgreSQL. */
@Repository
class MailPostgres implements Mail {
    private static final String KEEP =
            """
            insert into mail (mail_id, order_id, recipient, subject, html, plain, created_at)
            select m, o, r, s, h, p, t::timestamptz
              from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as u(m, o, r, s, h, p, t)
                on conflict (mail_id) do nothing
            """;

    private final JdbcTemplate jdbc;

    MailPostgres(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(List<Letter> letters, Instant now) {
        if (!letters.isEmpty()) {
            jdbc.update(
                    KEEP,
                    SqlArrays.uuids(letters, Letter::id),
                    SqlArrays.uuids(letters, Letter::order),
                    SqlArrays.texts(letters, Letter::recipient),
                    SqlArrays.texts(letters, Letter::subject),
                    SqlArrays.texts(letters, Letter::html),
                    SqlArrays.texts(letters, Letter::plain),
                    SqlArrays.instants(letters, letter -> now));
        }
    }
}
