package org.onecounter.hub.tills.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.onecounter.sync.port.Randomness;

/** Enrolment codes: 12 letters of 32 that are hard to mistake for one another, 60 random bits, shown in fours. */
final class EnrolmentCodes {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789"; // no I L O U

    private EnrolmentCodes() {}

    static String make(Randomness randomness) {
        byte[] bytes = randomness.bytes(12);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(bytes[i] & 31));
        }
        return code.toString();
    }

    /** What the database keeps: the hash of what a person typed, however they wrote it; the fingerprint is not part of it. */
    static byte[] hash(String typed) {
        int dot = typed.indexOf('.');
        String code = (dot < 0 ? typed : typed.substring(0, dot)).toUpperCase(Locale.ROOT);
        String plain = code.replaceAll("[^A-Z0-9]", "").replace('I', '1').replace('L', '1').replace('O', '0');
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
