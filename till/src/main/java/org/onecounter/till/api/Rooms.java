package org.onecounter.till.api;

import org.onecounter.till.basket.Desk;
import org.onecounter.till.basket.DeskMemory;
import org.onecounter.till.basket.Quoter;
import org.onecounter.till.basket.Selling;
import org.onecounter.till.basket.ShopStock;
import org.onecounter.till.checkout.CardPayments;
import org.onecounter.till.checkout.Checkout;
import org.onecounter.till.platform.Enrolment;
import org.onecounter.till.platform.Recorder;
import org.onecounter.till.receipts.Receipts;
import org.onecounter.till.staff.SignIn;

/** The rooms of an enrolled till. */
public record Rooms(
        Enrolment till,
        Recorder recorder,
        Quoter quoter,
        ShopStock stock,
        Desk desk,
        DeskMemory memory,
        Selling selling,
        Checkout checkout,
        CardPayments cards,
        Receipts receipts,
        SignIn signIn) {}
