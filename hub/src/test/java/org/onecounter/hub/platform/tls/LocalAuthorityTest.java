package org.onecounter.hub.platform.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.hub.platform.start.Secrets;

class LocalAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void the_authority_stays_and_its_server_certificate_is_renewed_before_it_ends() throws Exception {
        ServerNames names = ServerNames.ofMachine("127.0.0.1", Set.of());
        LocalAuthority first = open(names, NOW);
        LocalAuthority soon = open(names, NOW.plus(Duration.ofDays(30)));
        LocalAuthority later = open(names, NOW.plus(Duration.ofDays(350)));
        assertThat(soon.fingerprint()).isEqualTo(first.fingerprint()).isEqualTo(later.fingerprint());
        assertThat(server(soon)).isEqualTo(server(first));
        assertThat(server(later)).isNotEqualTo(server(first));
        server(later).verify(first.certificate().getPublicKey());
    }

    @Test
    void a_new_name_of_the_hub_gets_a_certificate_with_it() throws Exception {
        LocalAuthority first = open(ServerNames.ofMachine("127.0.0.1", List.of()), NOW);
        LocalAuthority named = open(ServerNames.ofMachine("127.0.0.1", List.of("hub.shop.example")), NOW);
        assertThat(server(named)).isNotEqualTo(server(first));
        assertThat(server(named).toString()).contains("hub.shop.example");
    }

    private LocalAuthority open(ServerNames names, Instant now) {
        return LocalAuthority.open(new Secrets(folder.resolve("secrets")), names, now);
    }

    private static Certificate server(LocalAuthority authority) throws Exception {
        return authority.serverKeys().getCertificate("uplink");
    }
}
