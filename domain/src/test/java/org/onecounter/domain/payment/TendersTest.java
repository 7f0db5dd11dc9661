package org.onecounter.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Result;
import org.onecounter.domain.Seeded;
import org.onecounter.domain.money.CurrencyCode;
import org.onecounter.domain.money.Money;

class TendersTest {

    private static final CurrencyCode EUR = new CurrencyCode("EUR");

    @Test
    void cash_above_the_total_gives_change() {
        assertThat(settle(2790, cash(5000)).orElseThrow()).isEqualTo(new Settlement(eur(2790), eur(5000), eur(2210)));
        assertThat(settle(2790, cash(2790)).orElseThrow().change()).isEqualTo(eur(0));
    }

    @Test
    void card_and_cash_split_a_total() {
        assertThat(settle(2790, card(2000), cash(1000)).orElseThrow().change()).isEqualTo(eur(210));
    }

    @Test
    void coins_beside_a_note_make_the_change_round() {
        assertThat(settle(4090, cash(90), cash(5000)).orElseThrow().change()).isEqualTo(eur(1000));
        assertThat(settle(4090, cash(5000), cash(90)).orElseThrow().change()).isEqualTo(eur(1000));
    }

    @Test
    void nothing_is_due_for_a_gift() {
        assertThat(settle(0).orElseThrow().change()).isEqualTo(eur(0));
    }

    @Test
    void tenders_that_do_not_fit_are_refused_with_the_figures() {
        assertThat(settle(2790, cash(2000)).refusalOrThrow().figures()).containsEntry("missing", "790");
        assertThat(code(settle(2790, card(2791)))).isEqualTo("CardOverTotal");
        assertThat(code(settle(2790, card(2000), card(2000)))).isEqualTo("CardOverTotal");
        assertThat(code(settle(2790, cash(-2790)))).isEqualTo("TenderNotPositive");
        assertThat(code(settle(2790, cash(0), cash(2790)))).isEqualTo("TenderNotPositive");
        assertThat(code(settle(2790, card(2790), cash(100)))).isEqualTo("TenderTooMuch");
        assertThat(code(settle(0, cash(1)))).isEqualTo("TenderTooMuch");
        assertThat(code(settle(2790, cash(Long.MAX_VALUE), cash(Long.MAX_VALUE)))).isEqualTo("AmountTooLarge");
        var yen = Tender.cash(new Money(2790, new CurrencyCode("JPY")));
        assertThat(code(Tenders.settle(eur(2790), List.of(yen)))).isEqualTo("TenderCurrency");
    }

    @Test
    void I_7_tenders_less_change_are_the_total_whenever_they_settle_it() {
        Seeded.runs(20_000, random -> {
            long total = random.nextInt(10_000);
            var tenders = new ArrayList<Tender>();
            for (int i = random.nextInt(4); i > 0; i--) tenders.add(random.nextBoolean() ? cash(random.nextInt(8_000)) : card(random.nextInt(5_000)));
            if (!(Tenders.settle(eur(total), tenders) instanceof Result.Ok<Settlement>(var settled))) return;
            long sum = tenders.stream().mapToLong(tender -> tender.amount().minor()).sum();
            long inCash = tenders.stream().filter(tender -> tender.method() == Method.CASH).mapToLong(tender -> tender.amount().minor()).sum();
            assertThat(sum - settled.change().minor()).isEqualTo(total);
            assertThat(settled.change().minor()).isBetween(0L, inCash);
        });
    }

    @Test
    void attack_49_a_barcode_scanned_into_the_amount_is_not_cash() {
        assertThat(code(TypedCash.read("4006381333931", EUR, 2))).isEqualTo("BarcodeAsAmount");
        assertThat(code(TypedCash.read("96385074", EUR, 2))).isEqualTo("BarcodeAsAmount");
        assertThat(TypedCash.read("20", EUR, 2).orElseThrow()).isEqualTo(eur(2000));
        assertThat(TypedCash.read("96385074.00", EUR, 2).isOk()).isTrue();
    }

    private static Result<Settlement> settle(long total, Tender... tenders) {
        return Tenders.settle(eur(total), List.of(tenders));
    }

    private static String code(Result<?> result) {
        return result.refusalOrThrow().code();
    }

    private static Tender cash(long minor) {
        return Tender.cash(eur(minor));
    }

    private static Tender card(long minor) {
        return Tender.card(eur(minor), "ref");
    }

    private static Money eur(long minor) {
        return new Money(minor, EUR);
    }
}
