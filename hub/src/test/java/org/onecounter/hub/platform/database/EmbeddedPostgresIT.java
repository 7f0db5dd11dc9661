package org.onecounter.hub.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.hub.platform.start.StartRefused;

/** F3: the hub's own PostgreSQL outlives kills of itself and of the hub. */
class EmbeddedPostgresIT {
    @TempDir
    Path folder;

    private final java.util.ArrayList<EmbeddedPostgres> started = new java.util.ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(EmbeddedPostgres::close);
    }

    @Test
    void what_was_committed_is_there_after_a_stop_and_a_start() throws Exception {
        EmbeddedPostgres first = start(0);
        write(first, 1);
        assertThat(setting(first, "fsync")).isEqualTo("on");
        assertThat(setting(first, "full_page_writes")).isEqualTo("on");
        first.close();
        assertThat(first.pid()).isEmpty();
        assertThat(read(start(0))).isEqualTo(1);
    }

    @Test
    void a_server_killed_with_9_is_started_again_by_itself_and_has_lost_nothing() throws Exception {
        EmbeddedPostgres server = start(0);
        write(server, 7);
        long pid = server.pid().orElseThrow();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        assertThat(readWithPatience(server)).isEqualTo(7);
        assertThat(pidWithPatience(server)).isNotEqualTo(pid);
    }

    /** An old backend may still answer before the new server has written its process number. */
    private static long pidWithPatience(EmbeddedPostgres server) throws InterruptedException {
        for (int i = 0; i < 200 && server.pid().isEmpty(); i++) {
            Thread.sleep(100);
        }
        return server.pid().orElseThrow();
    }

    @Test
    void a_server_left_behind_by_a_killed_hub_is_taken_over() throws Exception {
        int port = freePort();
        EmbeddedPostgres orphan = start(port);
        write(orphan, 3);
        orphan.abandon();
        started.clear(); // nobody stops it: its hub is gone
        EmbeddedPostgres heir = start(port);
        assertThat(heir.pid()).isEqualTo(orphan.pid());
        assertThat(read(heir)).isEqualTo(3);
        heir.close();
        assertThat(orphan.pid()).isEmpty();
    }

    @Test
    void a_server_left_behind_at_another_port_is_stopped_and_started_at_ours() throws Exception {
        EmbeddedPostgres orphan = start(0);
        write(orphan, 4);
        long pid = orphan.pid().orElseThrow();
        orphan.close();
        EmbeddedPostgres heir = start(freePort());
        assertThat(heir.pid().orElseThrow()).isNotEqualTo(pid);
        assertThat(read(heir)).isEqualTo(4);
    }

    @Test
    void a_pid_file_whose_number_another_program_has_now_does_not_stop_the_start() throws Exception {
        EmbeddedPostgres first = start(0);
        write(first, 5);
        first.close();
        Files.writeString(folder.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n0\n1\n\n127.0.0.1\n\nready\n");
        assertThat(read(start(0))).isEqualTo(5);
    }

    @Test
    void a_port_in_use_is_one_clear_sentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(taken.getLocalPort()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void a_password_is_asked_for() throws SQLException {
        EmbeddedPostgres server = start(0);
        assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), EmbeddedPostgres.USER, "guess"))
                .hasMessageContaining("password authentication failed");
    }

    private EmbeddedPostgres start(int port) {
        EmbeddedPostgres server = EmbeddedPostgres.start(
                folder, Path.of("target/postgres-programs").toAbsolutePath(), port, "secret", List.of());
        started.add(server);
        return server;
    }

    private static void write(EmbeddedPostgres server, int value) throws SQLException {
        try (Connection connection = connect(server)) {
            connection.createStatement().execute("create table kept (v int)");
            connection.createStatement().execute("insert into kept values (" + value + ")");
        }
    }

    private static int read(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = connect(server);
                var rows = connection.createStatement().executeQuery("select v from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String setting(EmbeddedPostgres server, String name) throws SQLException {
        try (Connection connection = connect(server);
                var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int readWithPatience(EmbeddedPostgres server) throws Exception {
        for (int i = 0; ; i++) {
            try {
                return read(server);
            } catch (SQLException e) {
                if (i == 150) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), EmbeddedPostgres.USER, server.password());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
