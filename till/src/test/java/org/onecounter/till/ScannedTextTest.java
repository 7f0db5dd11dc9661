package org.onecounter.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onecounter.domain.quantity.Quantity;
import org.onecounter.till.basket.Basket;
import org.onecounter.till.lookup.LookupItem;
import org.onecounter.till.lookup.LookupItem.LookupVariant;
import org.onecounter.till.platform.Problem;

/** GS1 codes at the till (attacks 47 to 50). */
class ScannedTextTest {

    private static final String TEA_GTIN = "09521234543213";

    @TempDir
    Path folder;

    private ACounter till;

    @BeforeEach
    void open_with_tea_that_has_a_gtin() throws Exception {
        till = ACounter.open(folder);
        var tea = new LookupVariant(AShop.TEA, "TEA-ASSAM", List.of(TEA_GTIN), "loose", true, 3, "tea", true);
        UUID item = new UUID(AShop.TEA.getMostSignificantBits(), AShop.TEA.getLeastSignificantBits() + 0x1000);
        till.lookup.applyItems(List.of(new LookupItem(item, "Assam tea", "tea", "Tea", "tea", true, List.of(tea))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "]C1010400638133393110LOT7\u001d17281231", "]d20104006381333931", "(01)04006381333931(21)A", "010400638133393117281231",
        "https://example.com/01/04006381333931/10/A?17=281231", "]C1010400638133393131030005003922199"})
    void a_mug_is_one_mug_in_every_gs1_form(String scanned) {
        till.scan(scanned);
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.variant()).isEqualTo(AShop.MUG);
            assertThat(line.quantity()).isEqualTo(Quantity.of(1));
        });
    }

    @Test
    void tea_is_sold_by_the_weight_its_label_carries() {
        till.scan("]e001" + TEA_GTIN + "3103000844");
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line.quantity()).isEqualTo(new Quantity(844, 3)));
    }

    @Test
    void what_cannot_be_read_rightly_is_refused_and_changes_nothing() {
        refused("Gs1Character", "]C1010400638133393110LO\u0007T");
        refused("Gs1Date", "]C1010400638133393117000000");
        refused("BadCheckDigit", "]C10104006381333932");
        refused("MeasuredCode", "2101234012505");
        refused("TwoScans", "4006381333931\r4006381333931\r");
        refused("LinkWithoutKey", "https://example.com/pay?to=me");
        refused("UnknownCode", "(00)095212345678901235");
        refused("BadQuantity", "]e001" + TEA_GTIN + "3103000000");
        assertThat(lines()).isEmpty();
    }

    private void refused(String code, String scanned) {
        assertThatThrownBy(() -> till.scan(scanned)).isInstanceOfSatisfying(
                Problem.class, problem -> assertThat(problem.refusal().code()).isEqualTo(code));
    }

    private List<Basket.Line> lines() {
        return till.rooms.desk().basket().lines();
    }
}
