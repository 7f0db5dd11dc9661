package org.onecounter.domain.barcode;

import java.util.ArrayList;
import java.util.List;

/** One part of an identifier's value: its alphabet, least and most length, whether it may be lacking, and its rules. */
record Component(Alphabet alphabet, int least, int most, boolean optional, List<Check> checks) {

    /** Reads the dictionary's form, such as {@code N13,csum,gcppos1} or {@code [X..17]}. */
    static Component parse(String form) {
        boolean optional = form.startsWith("[");
        String[] parts = form.replace("[", "").replace("]", "").split(",");
        String length = parts[0].substring(1);
        boolean open = length.startsWith("..");
        int most = Integer.parseInt(open ? length.substring(2) : length);
        List<Check> checks = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) checks.add(Check.of(parts[i]));
        return new Component(Alphabet.of(parts[0].charAt(0)), open ? 1 : most, most, optional, List.copyOf(checks));
    }

    static boolean isForm(String word) {
        char first = word.charAt(word.charAt(0) == '[' && word.length() > 1 ? 1 : 0);
        char next = word.charAt(word.length() > 1 ? word.indexOf(first) + 1 : 0);
        return "NXYZ".indexOf(first) >= 0 && (next == '.' || next >= '0' && next <= '9');
    }
}
