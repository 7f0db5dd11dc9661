package org.onecounter.hub.shop.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.onecounter.sync.port.Randomness;

/**
 * Makes what a browser keeps for us impossible to alter (a tag) or to read (a seal). Each purpose has a key of its own, so
 * that a value made for one is worthless for another.
 */
public final class Seals {
    /** Bytes of a tag. */
    public static final int TAG = 16;

    private static final int NONCE = 12;
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    private final byte[] secret;
    private final Randomness randomness;
    private final Map<String, Mac> macs = new ConcurrentHashMap<>();
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    public Seals(String secret, Randomness randomness) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.randomness = randomness;
    }

    /** The tag of these bytes for this purpose. */
    public byte[] tag(String purpose, byte[]... parts) {
        try {
            Mac mac = (Mac) macs.computeIfAbsent(purpose, this::keyed).clone();
            for (byte[] part : parts) {
                mac.update(part);
            }
            return Arrays.copyOf(mac.doFinal(), TAG);
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("the JDK's HMAC can be cloned", e);
        }
    }

    /** The bytes with their tag behind them, as text for a cookie or an address. */
    public String tagged(String purpose, byte[] bytes) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + TAG);
        System.arraycopy(tag(purpose, bytes), 0, all, bytes.length, TAG);
        return TO_TEXT.encodeToString(all);
    }

    /** The bytes of a tagged text, or null when we did not make it for this purpose. */
    public byte @Nullable [] untagged(String purpose, @Nullable String text) {
        byte[] all = bytes(text);
        if (all == null || all.length < TAG) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(all, all.length - TAG);
        byte[] tag = Arrays.copyOfRange(all, bytes.length, all.length);
        // one text per value: what decodes to the same bytes in another spelling is refused too
        boolean ours = MessageDigest.isEqual(tag, tag(purpose, bytes)) && TO_TEXT.encodeToString(all).equals(text);
        return ours ? bytes : null;
    }

    /** The bytes encrypted; {@code owner} must be given again to open them. */
    public String sealed(String purpose, byte[] owner, byte[] bytes) {
        byte[] nonce = randomness.bytes(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, owner, nonce, bytes);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return TO_TEXT.encodeToString(all);
    }

    /** The bytes of a sealed text, or null when we did not seal it for this purpose and owner. */
    public byte @Nullable [] opened(String purpose, byte[] owner, @Nullable String text) {
        byte[] all = bytes(text);
        if (all == null || all.length < NONCE + TAG) {
            return null;
        }
        try {
            return cipher(
                    Cipher.DECRYPT_MODE,
                    purpose,
                    owner,
                    Arrays.copyOf(all, NONCE),
                    Arrays.copyOfRange(all, NONCE, all.length));
        } catch (IllegalArgumentException altered) {
            return null;
        }
    }

    private byte[] cipher(int mode, String purpose, byte[] owner, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys.computeIfAbsent(purpose, this::aesKey), new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(owner);
            return cipher.doFinal(bytes);
        } catch (javax.crypto.AEADBadTagException e) {
            throw new IllegalArgumentException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec aesKey(String purpose) {
        return new SecretKeySpec(derived("seal:" + purpose), "AES");
    }

    private Mac keyed(String purpose) {
        return mac(derived("tag:" + purpose));
    }

    private byte[] derived(String purpose) {
        return mac(secret).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        if (text == null || text.length() > 4096) {
            return null;
        }
        try {
            return FROM_TEXT.decode(text);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
