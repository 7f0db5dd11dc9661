package org.onecounter.till.checkout;

import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onecounter.domain.Refusal;
import org.onecounter.domain.Result;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.payment.Method;
import org.onecounter.domain.payment.Settlement;
import org.onecounter.domain.payment.Tender;
import org.onecounter.domain.payment.Tenders;
import org.onecounter.sync.fact.FactBody;
import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.sync.port.Ids;
import org.onecounter.till.basket.Basket;
import org.onecounter.till.basket.Desk;
import org.onecounter.till.basket.PricedBasket;
import org.onecounter.till.platform.AmountText;
import org.onecounter.till.platform.Problem;
import org.onecounter.till.platform.Recorder;
import org.onecounter.till.platform.Recorder.Recorded;
import org.onecounter.till.platform.Session.Person;

/**
 * The tenders of the basket on the counter and the moment they become a sale: one record with lines, tenders, change and receipt
 * number, synced before anybody is told, paper moves or the drawer opens (I-14, I-15, I-16). Only used inside the counter's lock.
 */
public final class Checkout {

    private static final Logger LOG = System.getLogger(Checkout.class.getName());
    private final Desk desk;
    private final SaleWriter writer;
    private final Recorder recorder;
    private final Ids ids;
    private final List<AfterSale> afterSale = new ArrayList<>();
    private final CurrencyCode currency;
    private final List<TakenTender> tenders = new ArrayList<>();
    private @Nullable CardAttempt card;
    private @Nullable FinishedSale last;

    public Checkout(Desk desk, SaleWriter writer, Recorder recorder, Ids ids, CurrencyCode currency) {
        this.desk = desk;
        this.writer = writer;
        this.recorder = recorder;
        this.ids = ids;
        this.currency = currency;
    }

    /** Learns from a record of the journal, at the start. */
    public void saw(FactBody body, Recorded where, String actor) {
        if (body instanceof SaleCompleted sale) {
            writer.saw(sale, where);
            last = new FinishedSale(sale, where, actor, 0);
        }
    }

    /** True once a tender was taken or a card is being asked. */
    public boolean isPaying() {
        CardAttempt open = card;
        return !tenders.isEmpty() || open != null && open.isOpen();
    }

    public List<TakenTender> tenders() {
        return List.copyOf(tenders);
    }

    public @Nullable CardAttempt card() {
        return card;
    }

    public @Nullable FinishedSale last() {
        return last;
    }

    public Money total() {
        return desk.priced().total(currency);
    }

    /** What nobody has paid yet; a card that is being asked counts as unpaid. */
    public Money due() {
        return Tenders.due(total(), asTenders());
    }

    public Money paid() {
        return Money.sum(currency, tenders.stream().map(TakenTender::money).toList());
    }

    /** Takes cash; what covers the total finishes the sale. Null takes exactly what is due. */
    public void payCash(Person who, @Nullable String typed) {
        PricedBasket priced = payable();
        refuseWhileCardIsOpen();
        Money due = due();
        if (due.isZero()) {
            finish(who.id());
            return;
        }
        Money given = typed == null ? due : TypedAmount.read(typed, currency, digits(priced));
        TakenTender tender = new TakenTender(ids.next(), Method.CASH, given.minor(), currency.code(), null);
        List<Tender> offered = new ArrayList<>(asTenders());
        offered.add(tender.tender());
        if (Tenders.settle(total(), offered) instanceof Result.Refused<Settlement>(Refusal refusal) && !refusal.code().equals("TenderShort")) {
            throw new Problem(422, refusal);
        }
        take(tender);
        finishIfCovered(who.id());
    }

    /** Finishes a sale whose tenders already cover it, as after a restart. */
    public void complete(Person who) {
        payable();
        refuseWhileCardIsOpen();
        if (!due().isZero()) {
            throw new Problem(409, Refusal.of("NotCovered", "There is still something to pay.", "due", AmountText.of(due(), desk.priced().bundle())));
        }
        finish(who.id());
    }

    /** Gives a cash tender back. */
    void giveBack(TakenTender tender) {
        tenders.remove(tender);
        desk.freezePrices(isPaying());
    }

    void take(TakenTender tender) {
        tenders.add(tender);
        desk.freezePrices(true);
    }

    void show(@Nullable CardAttempt attempt) {
        card = attempt;
        desk.freezePrices(isPaying());
    }

    /** The screen has seen how the last attempt ended. */
    public void forgetEndedCard() {
        CardAttempt ended = card;
        if (ended != null && !ended.isOpen()) {
            card = null;
        }
    }

    void finishIfCovered(String actor) {
        if (due().isZero() && !desk.basket().isEmpty()) {
            finish(actor);
        }
    }

    PricedBasket payable() {
        if (desk.basket().isEmpty()) {
            throw new Problem(409, "EmptyBasket", "There is nothing to pay yet.");
        }
        return desk.priced();
    }

    void refuseWhileCardIsOpen() {
        CardAttempt open = card;
        if (open != null && open.isOpen()) {
            throw new Problem(409, Refusal.of("CardPending", open.sentence(), "attempt", open.attempt()));
        }
    }

    int digits(PricedBasket priced) {
        return AmountText.digits(currency, priced.bundle());
    }

    private void finish(String actor) {
        PricedBasket priced = payable();
        Settlement settlement = switch (Tenders.settle(total(), asTenders())) {
            case Result.Ok<Settlement>(Settlement settled) -> settled;
            case Result.Refused<Settlement>(Refusal refusal) -> throw new Problem(422, refusal);
        };
        List<TakenTender> paid = List.copyOf(tenders);
        Recorded where = recorder.record(actor, priced.bundle().root().hex(), place -> writer.compose(priced, paid, settlement, place));
        // from here on the sale stands, whatever happens to screen, drawer or paper
        SaleCompleted sale = (SaleCompleted) where.body();
        writer.saw(sale, where);
        last = new FinishedSale(sale, where, actor, digits(priced));
        tenders.clear();
        desk.freezePrices(false);
        desk.begin(Basket.empty(ids.next()));
        tell(last);
    }

    /** Those told first know first. */
    public void onFinished(AfterSale listener) {
        afterSale.add(listener);
    }

    /** What breaks in drawer or paper is a bug to log, never a sale undone. */
    private void tell(FinishedSale sale) {
        for (AfterSale listener : afterSale) {
            try {
                listener.finished(sale);
            } catch (RuntimeException bug) {
                LOG.log(Logger.Level.ERROR, "After sale " + sale.sale().order().number(), bug);
            }
        }
    }

    private List<Tender> asTenders() {
        return tenders.stream().map(TakenTender::tender).toList();
    }

    /** Puts back what was taken for the basket before a restart. */
    public void restore(List<TakenTender> taken) {
        tenders.clear();
        tenders.addAll(taken);
        desk.freezePrices(isPaying());
    }

    UUID order() {
        return desk.basket().id();
    }
}
