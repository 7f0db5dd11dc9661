package org.onecounter.hub.imports.internal;

import java.util.Arrays;

/** Invoice lines as columns of numbers: a year of half a million takes some twenty megabytes. */
final class SalesLines {

    final Words invoices = new Words();
    final Words skus = new Words();
    final Words titles = new Words();
    final Words countries = new Words();

    int[] invoice = new int[1 << 16];
    int[] sku = new int[1 << 16];
    int[] title = new int[1 << 16];
    int[] country = new int[1 << 16];
    /** Pieces, as the file signs them. */
    int[] quantity = new int[1 << 16];
    /** Price of one in minor units × 10^extra. */
    long[] amount = new long[1 << 16];
    byte[] extra = new byte[1 << 16];
    /** Local minutes since 1970. */
    int[] minute = new int[1 << 16];
    /** Where in the file the line begins. */
    int[] at = new int[1 << 16];
    boolean[] customer = new boolean[1 << 16];

    private int size;

    int size() {
        return size;
    }

    /** Keeps what was set at index {@code size()}. */
    void keep() {
        if (++size == invoice.length) widen(size * 2);
    }

    private void widen(int capacity) {
        invoice = Arrays.copyOf(invoice, capacity);
        sku = Arrays.copyOf(sku, capacity);
        title = Arrays.copyOf(title, capacity);
        country = Arrays.copyOf(country, capacity);
        quantity = Arrays.copyOf(quantity, capacity);
        amount = Arrays.copyOf(amount, capacity);
        extra = Arrays.copyOf(extra, capacity);
        minute = Arrays.copyOf(minute, capacity);
        at = Arrays.copyOf(at, capacity);
        customer = Arrays.copyOf(customer, capacity);
    }

    /** The lines of each invoice in file order: those of invoice i are {@code order[from[i]] … order[from[i + 1] - 1]}. */
    record Grouped(int[] order, int[] from) {}

    Grouped byInvoice() {
        int[] from = new int[invoices.size() + 1];
        for (int i = 0; i < size; i++) from[invoice[i] + 1]++;
        for (int i = 0; i < invoices.size(); i++) from[i + 1] += from[i];
        int[] next = from.clone();
        int[] order = new int[size];
        for (int i = 0; i < size; i++) order[next[invoice[i]]++] = i;
        return new Grouped(order, from);
    }
}
