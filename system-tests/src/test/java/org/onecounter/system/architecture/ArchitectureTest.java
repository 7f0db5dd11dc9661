package org.onecounter.system.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Design §2 as rules. Each was seen red on a planted import. */
class ArchitectureTest {

    private static final String ROOT = "org.onecounter.";
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("test-classes"))
                    .importPackages("org.onecounter");

    @Test
    void modules_import_only_the_modules_the_plan_allows() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            String from = module(type);
            for (Dependency edge : type.getDirectDependenciesFromSelf()) {
                String to = module(edge.getTargetClass());
                boolean ours = House.MODULES.containsKey(from) && House.MODULES.containsKey(to) && !from.equals(to);
                if (ours && !House.MODULES.get(from).contains(to)) {
                    wrong.add(type.getName() + " -> " + edge.getTargetClass().getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void rooms_of_the_hub_import_only_floors_below() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (Dependency edge : type.getDirectDependenciesFromSelf()) {
                String from = room(type);
                String to = room(edge.getTargetClass());
                if (!from.isEmpty() && !to.isEmpty() && !House.mayImport(from, to)) {
                    wrong.add(from + ">" + to + ": " + type.getSimpleName() + " -> " + edge.getTargetClass().getSimpleName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_room_of_the_hub_stands_on_a_floor_of_the_plan() {
        Set<String> rooms = CLASSES.stream().map(ArchitectureTest::room).filter(r -> !r.isEmpty()).collect(Collectors.toSet());
        assertThat(rooms).allMatch(r -> House.floorOf(r) >= 0);
    }

    @Test
    void nobody_imports_the_inside_of_another_room() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            for (Dependency edge : type.getDirectDependenciesFromSelf()) {
                String to = edge.getTargetClass().getPackageName();
                boolean inside = to.startsWith(ROOT + "hub.") && to.contains(".internal");
                if (inside && !room(type).equals(room(edge.getTargetClass()))) {
                    wrong.add(type.getName() + " -> " + edge.getTargetClass().getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void kernel_imports_nothing_but_the_language() {
        classes().that().resideInAPackage("org.onecounter.domain..")
                .should().onlyDependOnClassesThat().resideInAnyPackage(
                        "org.onecounter.domain..", "java.lang..", "java.util..", "java.time..", "java.math..", "org.jspecify..")
                .check(CLASSES);
        noClasses().that().resideInAPackage("org.onecounter.domain..")
                .should().dependOnClassesThat().haveNameMatching(
                        "java\\.util\\.(Currency|Locale|Random|Timer)|java\\.time\\.(ZoneId|ZonedDateTime|Clock)|java\\.lang\\.(Thread|Process|Runtime)")
                .check(CLASSES);
    }

    @Test
    void kernel_looks_up_in_hash_maps_but_never_walks_them() {
        noClasses().that().resideInAPackage("org.onecounter.domain..")
                .should().callMethodWhere(DescribedPredicate.describe("walks an unordered map or set", call ->
                        Set.of("java.util.HashMap", "java.util.HashSet").contains(call.getTarget().getOwner().getName())
                                && Set.of("forEach", "entrySet", "keySet", "values", "iterator", "stream").contains(call.getTarget().getName())))
                .check(CLASSES);
    }

    @Test
    void kernel_and_sync_hold_no_floating_point_I7() {
        DescribedPredicate<JavaClass> exact = DescribedPredicate.describe(
                "domain or sync", c -> c.getPackageName().startsWith(ROOT + "domain") || c.getPackageName().startsWith(ROOT + "sync"));
        Set<String> wrong = new TreeSet<>();
        CLASSES.that(exact).forEach(type -> {
            for (JavaField field : type.getFields()) {
                if (floating(field.getRawType())) {
                    wrong.add(field.getFullName());
                }
            }
            for (JavaMethod method : type.getMethods()) {
                if (floating(method.getRawReturnType()) || method.getRawParameterTypes().stream().anyMatch(ArchitectureTest::floating)) {
                    wrong.add(method.getFullName());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void only_ports_ask_the_machine_for_time_ids_and_chance() {
        noClasses().that().resideInAnyPackage("org.onecounter.domain..", "org.onecounter.sync..", "org.onecounter.hub.flows.accept..", "org.onecounter.till.journal..")
                .and().haveNameNotMatching("org\\.onecounter\\.sync\\.port\\.Real.*")
                .should().callMethod(System.class, "currentTimeMillis")
                .orShould().callMethod(System.class, "nanoTime")
                .orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.util.UUID.class, "randomUUID")
                .orShould().callConstructor(java.util.Random.class)
                .check(CLASSES);
    }

    @Test
    void every_package_says_what_it_is_in_one_sentence() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (String module : House.MODULES.keySet()) {
            Path sources = Path.of("..", module, "src", "main", "java");
            try (var paths = Files.walk(sources)) {
                for (Path folder : paths.filter(Files::isDirectory).toList()) {
                    boolean holdsCode;
                    try (var files = Files.list(folder)) {
                        holdsCode = files.anyMatch(f -> f.toString().endsWith(".java"));
                    }
                    Path info = folder.resolve("package-info.java");
                    if (holdsCode && (!Files.exists(info) || !Files.readString(info).contains("/**"))) {
                        silent.add(folder.toString());
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void diagram_in_the_architecture_page_is_the_plan() throws IOException {
        assertThat(Files.readString(Path.of("..", "ARCHITECTURE.md"))).contains(House.drawn());
    }

    private static boolean floating(JavaClass type) {
        return type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class)
                || type.isEquivalentTo(Double.class) || type.isEquivalentTo(Float.class);
    }

    private static String module(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        String hub = ROOT + "hub.";
        if (!name.startsWith(hub)) {
            return "";
        }
        String rest = name.substring(hub.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
