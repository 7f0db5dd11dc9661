package org.onecounter.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onecounter.domain.pricing.ABundle.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onecounter.domain.Seeded;
import org.onecounter.domain.catalog.TaxClass;
import org.onecounter.domain.money.Money;
import org.onecounter.domain.money.UnitPrice;
import org.onecounter.domain.pricing.AnyShop;
import org.onecounter.domain.pricing.ARequest;
import org.onecounter.domain.pricing.Pricing;
import org.onecounter.domain.pricing.Quote;
import org.onecounter.domain.pricing.QuoteLine;
import org.onecounter.domain.pricing.Quoted;
import org.onecounter.domain.quantity.Quantity;

public class OrderTest {

    private static final Receipt.Frame FRAME =
            new Receipt.Frame(List.of("Hobb & Vale", "1 Harbour Street"), "15.06.2026 11:30", "Cleo", List.of("Thank you"));

    /** An order of the small shop. */
    public static Order anOrder(Quote quote) {
        return Order.of(new OrderId(new UUID(1, 2)), Channel.TILL, "HARBOUR-T1-a-7", quote, variant -> new LineText("SKU", "A thing"));
    }

    @Test
    void an_order_keeps_the_parts_of_its_quote() {
        Quote quote = quote();
        Order order = anOrder(quote);
        assertThat(order.total()).isEqualTo(quote.total());
        assertThat(order.lines()).extracting(OrderLine::tax).isEqualTo(quote.lines().stream().map(QuoteLine::tax).toList());
        assertThat(order.lines().getFirst().title()).isEqualTo("A thing");
    }

    @Test
    void I_7_an_order_whose_totals_are_not_the_sums_of_its_lines_cannot_be() {
        Order order = anOrder(quote());
        Money more = order.total().plus(new Money(1, EUR));
        assertThatThrownBy(() -> new Order(order.id(), order.channel(), order.number(), EUR, order.lines(), order.net(), order.tax(), more))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Order(order.id(), order.channel(), order.number(), EUR, order.lines(), more, order.tax(), more.plus(order.tax())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void I_7_a_tax_that_is_not_the_sum_of_its_lines_cannot_be() {
        Order order = anOrder(quote());
        Money cent = new Money(1, EUR);
        assertThatThrownBy(() -> new Order(
                        order.id(), order.channel(), order.number(), EUR, order.lines(), order.net(), order.tax().plus(cent), order.total().plus(cent)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_amount_of_a_receipt_line_is_what_it_adds_to_the_total_with_its_discount_taken_off() {
        var line = new OrderLine(
                1, MUG, "MUG", "Mug", Quantity.of(1), UnitPrice.of(1250, EUR), new Money(250, EUR),
                new Money(813, EUR), new Money(187, EUR), new Money(1000, EUR), TaxClass.STANDARD, 230_000);
        var order = new Order(new OrderId(new UUID(1, 2)), Channel.TILL, "N", EUR, List.of(line), line.net(), line.tax(), line.gross());
        var receipt = Receipt.of(order, 2, List.of(), Money.zero(EUR), "", FRAME);
        assertThat(receipt.lines())
                .containsExactly(new ReceiptLine("Mug", "MUG", Quantity.of(1), UnitPrice.of(1250, EUR), new Money(250, EUR), new Money(1000, EUR)));
    }

    @Test
    void a_receipt_shows_lines_taxes_tenders_and_the_second_print_is_a_copy() {
        var tenders = List.of(new ReceiptTender("Cash", new Money(5000, EUR)));
        Order order = anOrder(quote());
        var receipt = Receipt.of(order, 2, tenders, new Money(5000, EUR).minus(order.total()), "c0ffee", FRAME);
        assertThat(receipt.number()).isEqualTo("HARBOUR-T1-a-7");
        assertThat(receipt.lines()).extracting(ReceiptLine::amount).containsExactly(new Money(2790, EUR), new Money(499, EUR), new Money(998, EUR));
        assertThat(receipt.taxes()).extracting(ReceiptTax::label).containsExactly("REDUCED", "STANDARD");
        assertThat(receipt.copy()).isFalse();
        assertThat(receipt.asCopy().copy()).isTrue();
        assertThat(receipt.asCopy().asCopy()).isEqualTo(receipt.asCopy());
    }

    @Test
    void the_tax_table_of_a_receipt_is_that_of_its_quote() {
        Seeded.runs(1_000, random -> {
            var shop = new AnyShop(random);
            if (!(Pricing.quote(shop.builder.build(ROOT), shop.request()) instanceof Quoted(Quote quote))) return;
            var receipt = Receipt.of(anOrder(quote), 2, List.of(), Money.zero(EUR), "", FRAME);
            assertThat(receipt.taxes())
                    .isEqualTo(quote.taxes().stream().map(tax -> new ReceiptTax(tax.taxClass().code(), tax.ratePpm(), tax.net(), tax.tax())).toList());
        });
    }

    private static Quote quote() {
        var request = ARequest.of(ARequest.line(1, MUG, 2), ARequest.line(2, TEA, 1), ARequest.line(3, TEA, 2));
        return ((Quoted) Pricing.quote(bundle(), request)).quote();
    }
}
