package org.onecounter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void a_port_in_use_is_one_clear_sentence_before_anything_is_built(@TempDir Path data) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String complaint = Preflight.complaint("" + (taken.getLocalPort() - 2), data);
            assertThat(complaint).startsWith("Port ").contains("in use", "--port");
        }
        assertThat(Preflight.complaint("x", data)).isEqualTo("--port takes a number from 1024 to 65530, not x.");
        assertThat(Preflight.complaint("65535", data)).contains("1024 to 65530");
    }

    @Test
    void the_database_that_a_killed_hub_left_behind_is_not_in_the_way(@TempDir Path data) throws IOException {
        try (ServerSocket left = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = left.getLocalPort() - 5;
            Files.writeString(Files.createDirectories(data.resolve("hub/postgres/data")).resolve("postmaster.pid"),
                    ProcessHandle.current().pid() + "\n/data\n0\n" + left.getLocalPort() + "\n");
            assertThat(Preflight.complaint("" + port, data)).doesNotContain("Port " + left.getLocalPort());
            assertThat(Preflight.complaint("" + port, data.resolve("other"))).isNotEmpty();
        }
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_gets_a_quote_before_it() {
        for (String formula : new String[] {"=1+1", "+1", "-1", "@x", "\tx", "\rx"}) {
            assertThat(ImportReport.cell(formula)).isEqualTo("\"'" + formula + "\"");
        }
        assertThat(ImportReport.cell("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
    }

    @Test
    void reports_of_all_modules_make_one_line_of_counts(@TempDir Path home) throws IOException {
        Path reports = Files.createDirectories(home.resolve("hub/target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-a.xml"), "<testsuite name=\"a\" time=\"1\" tests=\"5\" errors=\"1\" skipped=\"1\" failures=\"0\">");
        Files.writeString(Files.createDirectories(home.resolve("ui")).resolve("target-tests.xml"),
                "<testsuites tests=\"2\"><testsuite tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"0\"></testsuite></testsuites>");
        assertThat(TestCounts.read(home).line()).isEqualTo("5 passed, 1 failed, 1 skipped");
        TestCounts.forget(home);
        assertThat(TestCounts.read(home).line()).isEqualTo("0 passed, 0 failed, 0 skipped");
    }
}
