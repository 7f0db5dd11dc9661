package org.onecounter.hub.imports.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers for texts: a text that came before gets its number again without being made into a string once more. */
final class Words {

    private final List<String> texts = new ArrayList<>();
    private int[] slots = new int[1 << 10];

    /** The number of the text, from 0 in the order they first came. */
    int of(char[] buffer, int offset, int length) {
        int mask = slots.length - 1;
        int slot = hash(buffer, offset, length) & mask;
        while (slots[slot] != 0) {
            if (same(texts.get(slots[slot] - 1), buffer, offset, length)) return slots[slot] - 1;
            slot = slot + 1 & mask;
        }
        texts.add(new String(buffer, offset, length));
        slots[slot] = texts.size();
        if (texts.size() > slots.length / 2) grow();
        return texts.size() - 1;
    }

    String text(int number) {
        return texts.get(number);
    }

    int size() {
        return texts.size();
    }

    private void grow() {
        int[] wider = new int[slots.length * 2];
        for (int i = 0; i < texts.size(); i++) {
            char[] text = texts.get(i).toCharArray();
            int slot = hash(text, 0, text.length) & wider.length - 1;
            while (wider[slot] != 0) slot = slot + 1 & wider.length - 1;
            wider[slot] = i + 1;
        }
        slots = wider;
    }

    private static boolean same(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) return false;
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) return false;
        }
        return true;
    }

    private static int hash(char[] buffer, int offset, int length) {
        int hash = 0;
        for (int i = offset; i < offset + length; i++) hash = hash * 31 + buffer[i];
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    @Override
    public String toString() {
        return texts.size() + " words in " + Arrays.stream(slots).filter(s -> s != 0).count() + " slots";
    }
}
