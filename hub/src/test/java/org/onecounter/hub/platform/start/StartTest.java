package org.onecounter.hub.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.hub.platform.Face;

class StartTest {
    @TempDir
    Path data;

    @Test
    void a_data_folder_is_held_by_one_hub_at_a_time() {
        try (DataFolder first = DataFolder.open(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataFolder.open(data)).isInstanceOf(StartRefused.class).hasMessageContaining("is in use");
        }
        DataFolder.open(data).close();
    }

    @Test
    void a_data_folder_of_another_version_is_refused_untouched() throws IOException {
        DataFolder.open(data).close();
        Files.writeString(data.resolve("hub/version"), "onecounter hub 99\n");
        assertThatThrownBy(() -> DataFolder.open(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("another version")
                .hasMessageContaining("onecounter hub 99");
        assertThat(data.resolve("hub/version")).hasContent("onecounter hub 99\n");
    }

    @Test
    void a_port_in_use_is_said_before_anything_is_made() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort() - Face.ADMIN.offset();
            HubSettings settings = HubSettings.parse(
                    new String[] {"--data", data.resolve("new").toString(), "--port", "" + port}, Map.of());
            assertThatThrownBy(() -> FreePorts.check(settings))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is in use");
            assertThat(data.resolve("new")).doesNotExist();
        }
    }

    @Test
    void options_that_do_not_exist_or_make_no_sense_are_refused() {
        for (String[] wrong : new String[][] {{"--prot", "1"}, {"--port"}, {"--port", "80"}, {"--port", "x"}, {"--port", "65535"}}) {
            assertThatThrownBy(() -> HubSettings.parse(wrong, Map.of())).isInstanceOf(StartRefused.class);
        }
    }

    @Test
    void secrets_are_made_once_and_are_for_the_owner_only() throws IOException {
        Secrets secrets = new Secrets(data.resolve("secrets"));
        String made = secrets.readOrMake("token");
        assertThat(made).hasSize(43);
        assertThat(secrets.readOrMake("token")).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets")))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets/token")))).isEqualTo("rw-------");
    }
}
