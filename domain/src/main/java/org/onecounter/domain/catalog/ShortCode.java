package org.onecounter.domain.catalog;

/** The form of codes that people give to price lists, territories and tax classes: they are part of chunk names. */
public final class ShortCode {

    private ShortCode() {}

    /** True for 1 to 32 of the characters A-Z a-z 0-9 . _ - */
    public static boolean isValid(String code) {
        if (code.isEmpty() || code.length() > 32) return false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            if (!letter && !(c >= '0' && c <= '9') && c != '.' && c != '_' && c != '-') return false;
        }
        return true;
    }
}
