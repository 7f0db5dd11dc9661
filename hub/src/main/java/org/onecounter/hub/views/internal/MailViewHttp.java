package org.onecounter.hub.views.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the shop wrote to people, newest first. The screen shows the HTML where it can run and load nothing. */
@RestController
class MailViewHttp {
    private static final String LIST =
            """
            select m.mail_id, m.order_id, o.number, m.recipient, m.subject, m.html, m.plain, m.created_at, m.sent_at
              from mail m left join orders o on o.order_id = m.order_id
             where true""";

    private final JdbcClient jdbc;

    record OrderName(UUID id, String number) {}

    record MailRow(
            UUID id,
            @Nullable OrderName order,
            String to,
            String subject,
            String html,
            String plain,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    MailViewHttp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/api/v1/mail")
    @Allows(Permission.MAIL_READ)
    Rows<MailRow> mail(
            @RequestParam(required = false) @Nullable String after, @RequestParam(required = false) @Nullable Integer limit) {
        int size = Asked.size(limit);
        Where where = new Where();
        List<String> keys = Cursors.keys(after, 2);
        if (keys != null) {
            where.and("(m.created_at, m.mail_id) < (?, ?)", Cursors.instant(keys.get(0)), Cursors.id(keys.get(1)));
        }
        List<MailRow> rows = jdbc.sql(LIST + where.text() + "\n order by m.created_at desc, m.mail_id desc\n limit ?")
                .params(where.params(size + 1))
                .query((row, at) -> {
                    UUID order = row.getObject("order_id", UUID.class);
                    String number = row.getString("number");
                    return new MailRow(
                            row.getObject("mail_id", UUID.class),
                            order == null || number == null ? null : new OrderName(order, number),
                            row.getString("recipient"),
                            row.getString("subject"),
                            row.getString("html"),
                            row.getString("plain"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            OrderPartsPostgres.instant(row.getObject("sent_at", OffsetDateTime.class)));
                })
                .list();
        return Rows.of(rows, size, row -> Cursors.of(row.createdAt(), row.id()));
    }
}
