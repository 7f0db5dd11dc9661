package org.onecounter.hub.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onecounter.hub.platform.Allows;
import org.onecounter.hub.platform.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;

/** I-29: deny by default. */
class EveryEndpointIsAllowedTest {
    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.onecounter.hub");

    @Test
    void every_endpoint_of_the_hub_says_whom_it_allows() {
        assertThat(endpoints(HUB)).isNotEmpty();
        assertThat(endpoints(HUB).stream().filter(EveryEndpointIsAllowedTest::silent).map(JavaMethod::getFullName))
                .isEmpty();
    }

    @Test
    void an_endpoint_that_says_nothing_is_found_and_stops_the_start() throws Exception {
        JavaClasses planted = new ClassFileImporter().importClasses(Silent.class, Speaking.class);
        assertThat(endpoints(planted).stream().filter(EveryEndpointIsAllowedTest::silent)).hasSize(1);

        FaceMapping mapping = new FaceMapping();
        try (StaticWebApplicationContext context = new StaticWebApplicationContext()) {
            context.refresh();
            mapping.setApplicationContext(context);
            mapping.afterPropertiesSet();
        }
        assertThatThrownBy(() -> mapping.getMappingForMethod(Silent.class.getDeclaredMethod("all"), Silent.class))
                .hasMessageContaining("Silent.all does not say whom it allows");
        assertThat(mapping.getMappingForMethod(Speaking.class.getDeclaredMethod("all"), Speaking.class)).isNotNull();
    }

    private static List<JavaMethod> endpoints(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class) || method.isAnnotatedWith(RequestMapping.class))
                .toList();
    }

    private static boolean silent(JavaMethod method) {
        JavaClass type = method.getOwner();
        return Stream.of(method.isAnnotatedWith(Allows.class), type.isAnnotatedWith(Allows.class)).noneMatch(b -> b);
    }

    // no bean: a hub started by another test would find it, and rightly refuse to start
    static final class Silent {
        @GetMapping("/secrets")
        String all() {
            return "";
        }
    }

    static final class Speaking {
        @GetMapping("/open")
        @Allows(Permission.SHOP_VISIT)
        String all() {
            return "";
        }
    }
}
