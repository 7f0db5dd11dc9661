package org.onecounter.hub.verify.internal;

import java.util.List;

/** The promises as SQL: each query gives how many things it looked at and how many break the promise. */
final class PromiseQueries {

    /** A promise, what its query looks at, and the query: one row of (checked, broken). */
    record Check(String id, String what, String sql) {}

    private PromiseQueries() {}

    static final List<Check> ALL = List.of(
            new Check(
                    "I-1",
                    "balances against their ledger lines and places",
                    """
                    select count(*), count(*) filter (where b.on_hand <> coalesce(l.q, 0) or b.on_hand <> coalesce(p.q, 0))
                      from stock_balance b
                      left join (select variant_id, location_id, sum(quantity) q from stock_ledger group by 1, 2) l
                        using (variant_id, location_id)
                      left join (select variant_id, location_id, sum(on_hand) q from stock_place group by 1, 2) p
                        using (variant_id, location_id)
                    """),
            new Check(
                    "I-2",
                    "balances that promise more than they have, without a case that says so",
                    """
                    select count(*), count(*) filter (where b.on_hand - b.reserved - b.leased - b.buffer < 0 and b.reserved > 0
                             and not exists (select 1 from open_case c where c.kind = 'OVERSOLD' and c.subject = b.variant_id::text
                                                and c.figures->>'location' = b.location_id::text))
                      from stock_balance b
                    """),
            new Check(
                    "I-3",
                    "reserved against live reservations",
                    """
                    select count(*), count(*) filter (where b.reserved <> coalesce(r.q, 0))
                      from stock_balance b
                      left join (select variant_id, location_id, sum(quantity) q from reservation
                                  where state in ('HELD', 'ALLOCATED') group by 1, 2) r using (variant_id, location_id)
                    """),
            new Check(
                    "I-4",
                    "units below zero against the cases that name them",
                    """
                    select count(*), count(*) filter (where -b.on_hand > coalesce(c.units, 0))
                      from stock_balance b
                      join location l on l.location_id = b.location_id and l.kind <> 'IMPORTED'
                      left join (select subject, figures->>'location' as location, sum((figures->>'units')::bigint) units
                                   from open_case where kind = 'OVERSOLD' group by 1, 2) c
                        on c.subject = b.variant_id::text and c.location = b.location_id::text
                     where b.on_hand < 0
                    """),
            new Check(
                    "I-7",
                    "orders whose lines, tax and payments add up to their total",
                    """
                    select count(*), count(*) filter (where
                             o.total <> o.net + o.tax or o.net <> coalesce(l.net, 0) or o.tax <> coalesce(l.tax, 0) or o.total <> coalesce(l.gross, 0)
                             or (o.channel = 'TILL' and o.kind = 'SALE' and coalesce(p.paid, 0) <> o.total))
                      from orders o
                      left join (select order_id, sum(net) net, sum(tax) tax, sum(gross) gross from order_line group by 1) l using (order_id)
                      left join (select order_id, sum(amount) paid from payment where state in ('TAKEN', 'CAPTURED') group by 1) p using (order_id)
                     where not exists (select 1 from open_case c where c.kind = 'SUMS_DIFFER' and c.order_id = o.order_id)
                    """),
            new Check(
                    "I-9",
                    "lines returned against lines sold, and money refunded against money paid",
                    """
                    select count(*), count(*) filter (where s.quantity is null or r.back > s.quantity)
                      from (select o.original_id, l.original_line, sum(l.quantity) back
                              from orders o join order_line l using (order_id)
                             where o.original_id is not null
                               and not exists (select 1 from open_case c where c.kind = 'RETURN_TOO_LARGE' and c.order_id = o.order_id)
                             group by 1, 2) r
                      left join order_line s on s.order_id = r.original_id and s.line = r.original_line
                    """),
            new Check(
                    "I-12",
                    "card payments without an outcome after an hour, and card intents of tills without one",
                    """
                    select (select count(*) from payment where method = 'CARD') + (select count(*) from fact where kind = 'CardIntended'),
                           (select count(*) from payment where state in ('INTENDED', 'UNKNOWN') and intended_at < now() - interval '1 hour'
                               and not exists (select 1 from open_case c where c.order_id = payment.order_id))
                         + (select count(*) from fact i where i.kind = 'CardIntended' and i.received_at < now() - interval '1 hour'
                               and not exists (select 1 from fact s where s.kind = 'CardSettled' and s.till_id = i.till_id
                                     and convert_from(s.record, 'UTF8')::jsonb #>> '{body,attempt}' = convert_from(i.record, 'UTF8')::jsonb #>> '{body,attempt}'))
                    """),
            new Check(
                    "I-13",
                    "receipts quoted again by the kernel and rule bundle they name",
                    """
                    select coalesce((select (figures->>'checked')::bigint from feed_consumer where consumer = 'requote'), 0),
                           (select count(*) from requote_difference)
                    """),
            new Check(
                    "I-14",
                    "receipt numbers of each till and epoch: none missing, none twice",
                    """
                    select coalesce(sum(n), 0), count(*) filter (where n <> high - low + 1 or n <> different)
                      from (select count(*) n, count(distinct number) different, min(counter) low, max(counter) high
                              from (select f.till_id, f.epoch, o.number, substring(o.number from '(\\d+)$')::bigint counter
                                      from orders o join fact f on f.fact_id = o.fact_id where o.channel = 'TILL' and o.kind = 'SALE') r
                             group by till_id, epoch) e
                    """),
            new Check(
                    "I-17",
                    "records of tills: each hash over its bytes and the record before, no sequence missing",
                    """
                    select count(*), count(*) filter (where hash <> sha256(prev_hash || record)
                             or (before is not null and (prev_hash <> before or seq <> seq_before + 1)))
                      from (select f.seq, f.hash, f.prev_hash, f.record,
                                   lag(f.hash) over w before, lag(f.seq) over w seq_before
                              from fact f where f.origin = 1 and f.outcome <> 2
                               and not exists (select 1 from till t where t.till_id = f.till_id and t.state = 'FENCED')
                            window w as (partition by f.till_id, f.epoch order by f.seq)) r
                    """),
            new Check(
                    "I-20",
                    "orders whose stock moved once and no more",
                    """
                    select count(*), count(*) filter (where moved <> due)
                      from (select o.order_id, coalesce((select -sum(quantity) from stock_ledger s where s.order_id = o.order_id and s.reason = 'SALE'), 0) moved,
                                   (select coalesce(sum(l.quantity), 0) from order_line l
                                     where l.order_id = o.order_id and exists (select 1 from stock_ledger s where s.order_id = o.order_id and s.variant_id = l.variant_id)) due
                              from orders o where o.channel = 'TILL' and o.kind = 'SALE') x
                    """),
            new Check(
                    "I-22",
                    "places in tills' chains held by two records: the till is fenced and a case is there",
                    """
                    select count(*), count(*) filter (where not exists (select 1 from open_case c where c.kind = 'FORK' and c.subject = f.till_id::text))
                      from (select till_id, epoch, seq from till_record group by 1, 2, 3 having count(*) > 1) f
                    """),
            new Check(
                    "I-26",
                    "confirmed web orders that are paid, and money taken that has an order or goes back",
                    """
                    select (select count(*) from orders where channel = 'WEB' and kind = 'SALE') + (select count(*) from payment where state = 'CAPTURED'),
                           (select count(*) from orders o where o.channel = 'WEB' and o.kind = 'SALE' and o.state in ('CONFIRMED', 'DISPATCHED')
                               and coalesce((select sum(amount) from payment p where p.order_id = o.order_id and p.state in ('AUTHORISED', 'CAPTURED')), 0) <> o.total)
                         + (select count(*) from payment p where p.state in ('AUTHORISED', 'CAPTURED')
                               and not exists (select 1 from orders o where o.order_id = p.order_id) and p.intended_at < now() - interval '15 minutes')
                    """),
            new Check(
                    "I-27",
                    "events that left the outbox, in unbroken numbers",
                    """
                    select (select count(*) from feed_event),
                           (select count(*) from outbox where created_at < now() - interval '1 minute')
                         + (select count(*) from (select position - lag(position) over (partition by epoch order by position) step from feed_event) s where step <> 1)
                    """),
            new Check(
                    "I-28",
                    "ledger lines and facts that name who did it",
                    """
                    select (select count(*) from stock_ledger) + (select count(*) from orders),
                           (select count(*) from stock_ledger where actor = '' or reason = '') + (select count(*) from orders where actor = '')
                    """));
}
