package org.onecounter.hub;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Spring Modulith's own reading of the rooms: no cycle, and nobody uses the inside of another room. */
class ModularityTest {

    @Test
    void rooms_use_only_each_others_faces_and_never_in_a_circle() {
        ApplicationModules.of("org.onecounter.hub", new ImportOption.DoNotIncludeTests()).verify();
    }
}
