package org.onecounter.sync.fact;

/** What a fact says happened. The name of the record is its kind, and its components, in their order, are its form. */
public sealed interface FactBody
        permits SaleCompleted,
                WebOrderPlaced,
                StockHeld,
                HoldReleased,
                OrderDispatched,
                OrderCancelled,
                PaymentSettled,
                GoodsReturned,
                StockMoved,
                EpochOpened,
                CardIntended,
                CardSettled,
                StaffSignedIn,
                StaffRefused,
                SaleVoided,
                ReceiptReprinted,
                DrawerOpened,
                PersonErased,
                Unreadable {

    /** The name of its kind. */
    default String kind() {
        return getClass().getSimpleName();
    }
}
