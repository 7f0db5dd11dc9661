package org.onecounter.till.checkout;

import org.onecounter.sync.fact.SaleCompleted;
import org.onecounter.till.platform.Recorder.Recorded;

/** A sale that is in the journal, with where it stands there; only such a sale may move paper or open the drawer. */
public record FinishedSale(SaleCompleted sale, Recorded where, String actor, int digits) {}
