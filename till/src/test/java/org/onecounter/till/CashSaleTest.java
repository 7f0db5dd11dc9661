package org.onecounter.till;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onecounter.till.platform.TillOptions;
import tools.jackson.databind.JsonNode;

class CashSaleTest {

    @TempDir
    Path data;

    private TillProcess till;
    private AScreen screen;

    @BeforeEach
    void open() throws Exception {
        till = TillProcess.start(TillOptions.parse("--data", AShop.seeded(data).toString()));
        screen = AScreen.signedIn(till.port());
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void a_scan_one_key_and_enter_is_a_sale_with_change() throws Exception {
        JsonNode scanned = screen.done("scan", "{\"text\":\"" + AShop.MUG_GTIN + "\"}");
        assertThat(scanned.at("/basket/total/text").asString()).isEqualTo("€12.50");
        JsonNode done = screen.done("pay/cash", "{\"amount\":\"20.00\"}");
        assertThat(done.at("/last/receiptNumber").asString()).matches("HARBOUR-T1-[0-9A-F]{6}-000001");
        assertThat(done.at("/last/change/text").asString()).isEqualTo("€7.50");
        assertThat(done.at("/basket/lines").isEmpty()).isTrue();
    }
}
