package org.onecounter.hub.shop.receipt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onecounter.domain.money.Money;
import org.onecounter.hub.mail.Letter;
import org.onecounter.hub.shop.checkout.OrderLinks;
import org.onecounter.hub.shop.checkout.OrderTexts;
import org.onecounter.hub.shop.checkout.Recipient;
import org.onecounter.hub.shop.offer.Counter;
import org.onecounter.hub.shop.offer.DeliveryPromise;
import org.onecounter.hub.shop.offer.Premises;
import org.onecounter.hub.shop.page.BasketRow;
import org.onecounter.hub.shop.page.ReceiptMail;
import org.onecounter.hub.shop.page.Sums;
import org.onecounter.hub.shop.web.Pages;
import org.onecounter.hub.views.PlacedOrder;
import org.springframework.stereotype.Component;

/** Writes the receipt of an order as a letter, with its form and as plain text. */
@Component
class ReceiptLetters {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int WIDTH = 42;

    private final OrderTexts texts;
    private final OrderLinks links;
    private final Counter counter;
    private final Premises premises;
    private final Pages pages;

    ReceiptLetters(OrderTexts texts, OrderLinks links, Counter counter, Premises premises, Pages pages) {
        this.texts = texts;
        this.links = links;
        this.counter = counter;
        this.premises = premises;
        this.pages = pages;
    }

    /** The letter; none when the buyer was forgotten meanwhile. */
    Optional<Letter> letter(PlacedOrder order) {
        Recipient recipient = Recipient.of(order.person());
        if (recipient == null || recipient.mail().isBlank()) {
            return Optional.empty();
        }
        ReceiptMail mail = mail(order, recipient);
        return Optional.of(new Letter(
                order.id(), // one receipt per order, however often the news of it comes
                order.id(),
                recipient.mail(),
                mail.shop() + ": order " + order.number(),
                pages.text("mail/receipt.jte", mail),
                plain(mail)));
    }

    private ReceiptMail mail(PlacedOrder order, Recipient recipient) {
        Money tax = Money.zero(order.currency());
        for (PlacedOrder.Line line : order.lines()) {
            tax = tax.plus(line.tax());
        }
        return new ReceiptMail(
                premises.texts().name(),
                order.number(),
                DATE.format(LocalDate.ofInstant(order.placedAt(), counter.zone())),
                "Thank you, " + recipient.shortName() + ".",
                "We post it to you; it is usually there on " + DeliveryPromise.date(counter.arrival(order.placedAt())) + ".",
                texts.rows(order),
                texts.sums(order),
                counter.text(order.total().minus(tax)),
                texts.paid(order),
                recipient.lines(),
                premises.address() + links.path(order.id(), order.placedAt()));
    }

    private static String plain(ReceiptMail mail) {
        List<String> lines = new ArrayList<>(List.of(mail.shop(), "", mail.greeting(), mail.delivery(), ""));
        lines.add("Order " + mail.number() + ", " + mail.date());
        lines.add("-".repeat(WIDTH));
        for (BasketRow row : mail.rows()) {
            lines.add(row.title());
            lines.add(columns("  " + row.quantity() + " x " + row.unitPrice(), row.total()));
        }
        lines.add("-".repeat(WIDTH));
        lines.add(columns("Delivery by post", "free"));
        lines.add(columns("Total", mail.sums().total()));
        lines.add(columns("net", mail.net()));
        for (Sums.Row tax : mail.sums().taxes()) {
            lines.add(columns(tax.label(), tax.amount()));
        }
        lines.add(columns("Paid", mail.paid()));
        lines.add("");
        lines.addAll(mail.address());
        lines.add("");
        lines.add("Your order: " + mail.link());
        return String.join("\n", lines) + "\n";
    }

    private static String columns(String left, String right) {
        return left + " ".repeat(Math.max(1, WIDTH - left.length() - right.length())) + right;
    }
}
