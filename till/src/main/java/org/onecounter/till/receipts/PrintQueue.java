package org.onecounter.till.receipts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.onecounter.devices.PrinterState;
import org.onecounter.devices.ReceiptPrinter;
import org.onecounter.till.platform.Counter;
import org.onecounter.till.platform.Notices;

/** Receipts waiting for the printer. A dead printer makes the queue longer and nothing slower. */
public final class PrintQueue {

    private record Job(UUID order, byte[] bytes) {}

    private final ReceiptPrinter printer;
    private final Executor worker;
    private final Notices notices;
    private final Counter counter;
    private final Deque<Job> waiting = new ArrayDeque<>();
    private boolean running;
    private @Nullable PrinterState trouble;

    /** The worker runs jobs one after the other, away from the sale. */
    public PrintQueue(ReceiptPrinter printer, Executor worker, Notices notices, Counter counter) {
        this.printer = printer;
        this.worker = worker;
        this.notices = notices;
        this.counter = counter;
    }

    public void add(UUID order, byte[] bytes) {
        synchronized (this) {
            waiting.add(new Job(order, bytes));
        }
        go();
    }

    /** Tries again; called from time to time and when the paper is back. */
    public void go() {
        synchronized (this) {
            if (running || waiting.isEmpty()) {
                return;
            }
            running = true;
        }
        worker.execute(this::drain);
    }

    private void drain() {
        try {
            while (true) {
                Job job;
                synchronized (this) {
                    job = waiting.peek();
                }
                if (job == null || !printed(job)) {
                    return;
                }
            }
        } finally {
            synchronized (this) {
                running = false;
            }
            counter.changed();
        }
    }

    private boolean printed(Job job) {
        PrinterState state = printer.print(job.bytes());
        synchronized (this) {
            if (state == PrinterState.READY) {
                waiting.poll();
                trouble = null;
                return true;
            }
            boolean known = trouble == state;
            trouble = state;
            if (known) {
                return false;
            }
        }
        notices.tell("warn", "PrinterWaiting", state.sentence() + ". Receipts wait for it; sales go on.");
        return false;
    }

    /** What is wrong with the printer and how many receipts wait; absent while paper moves. */
    public synchronized @Nullable String trouble() {
        PrinterState state = trouble;
        if (state == null || waiting.isEmpty()) {
            return null;
        }
        return state.sentence().toLowerCase(Locale.ROOT) + ", " + (waiting.size() == 1 ? "1 receipt waits" : waiting.size() + " receipts wait");
    }

    public synchronized int size() {
        return waiting.size();
    }

    /** Orders whose receipt has not moved paper yet. */
    public synchronized Set<UUID> waiting() {
        Set<UUID> orders = new HashSet<>();
        waiting.forEach(job -> orders.add(job.order()));
        return orders;
    }
}
