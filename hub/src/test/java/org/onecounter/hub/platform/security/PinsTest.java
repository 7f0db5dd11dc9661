package org.onecounter.hub.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.onecounter.sync.port.RealRandomness;

class PinsTest {

    @Test
    void a_pin_hash_has_the_form_tills_verify_and_fits_its_pin_only() {
        String hash = Pins.hash("1111", new RealRandomness());
        assertThat(hash).matches("pbkdf2-sha256\\$210000\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(Pins.matches("1111", hash)).isTrue();
        assertThat(Pins.matches("1112", hash)).isFalse();
        assertThat(Pins.hash("1111", new RealRandomness())).isNotEqualTo(hash);
    }

    @Test
    void a_pin_is_4_to_8_plain_digits() {
        for (String good : new String[] {"1111", "12345678"}) {
            assertThat(Pins.acceptable(good)).as(good).isTrue();
        }
        for (String bad : new String[] {"", "111", "123456789", "12a4", "١٢٣٤", "1 11"}) {
            assertThat(Pins.acceptable(bad)).as(bad).isFalse();
        }
    }

    @Test
    void a_password_fits_its_hash_only_and_nobody_fits_none() {
        Passwords passwords = new Passwords();
        String hash = passwords.hash("counter");
        assertThat(hash).startsWith("$argon2id$");
        assertThat(passwords.matches("counter", hash)).isTrue();
        assertThat(passwords.matches("Counter", hash)).isFalse();
        assertThat(passwords.matches("a password that nobody has", null)).isFalse();
        assertThat(passwords.matches("counter" + "x".repeat(1_000_000), hash)).isFalse();
    }
}
