package dev.imageschema.validator.maven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The packages of the plugin depend on each other in one direction, and only the goals depend on Maven. */
class ArchitectureTest {
    private static final String CORE = "dev.imageschema.validator";
    private static final String ROOT = CORE + ".maven";

    /** A package depends only on packages before it. */
    private static final List<String> PACKAGES = List.of(
            ROOT + ".io",
            ROOT + ".config",
            ROOT + ".check",
            ROOT + ".report.html",
            ROOT + ".report",
            ROOT + ".coverage",
            ROOT);

    /** The build generates the goal {@code help}. */
    private static final String GENERATED = ROOT + ".help";

    private static final JavaClasses CORE_AND_PLUGIN =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages(CORE);

    private static final JavaClasses PLUGIN =
            CORE_AND_PLUGIN.that(resideInAPackage(ROOT + "..").and(resideOutsideOfPackage(GENERATED)));

    private static final JavaClasses PLUGIN_AND_TESTS = new ClassFileImporter().importPackages(ROOT);

    /** The classes of one file are one slice. */
    private static final SliceAssignment FILES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(topLevel(type).getName());
        }

        @Override
        public String getDescription() {
            return "top-level classes";
        }
    };

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElse(type);
    }

    @Test
    void everyPackageHasAPlaceInTheOrder() {
        assertThat(PLUGIN.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(PACKAGES);
    }

    @Test
    void packageDependsOnlyOnPackagesBeforeIt() {
        for (int i = 0; i < PACKAGES.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(PACKAGES.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(PACKAGES.subList(i + 1, PACKAGES.size()).toArray(String[]::new))
                    .check(PLUGIN);
        }
    }

    @Test
    void topLevelClassesHaveNoCycles() {
        slices().assignedFrom(FILES).should().beFreeOfCycles().check(PLUGIN);
    }

    @Test
    void onlyTheGoalsDependOnMavenApartFromItsLog() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".io", ROOT + ".config", ROOT + ".check", ROOT + ".report.html")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(PLUGIN);
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".report", ROOT + ".coverage")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.maven..")
                        .and(resideOutsideOfPackages(
                                "org.apache.maven.plugin.logging", "org.apache.maven.shared.utils.logging")))
                .check(PLUGIN);
    }

    /** Types without methods are left out, because the compiler inlines their constants. */
    @Test
    void publicTypeIsUsedByAnotherPackage() {
        List<JavaClass> candidates = PLUGIN.stream()
                .filter(type -> !type.getPackageName().equals(ROOT))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getMethods().isEmpty())
                .toList();
        assertThat(candidates).hasSizeGreaterThan(10);

        assertThat(candidates).filteredOn(type -> !isUsedByAnotherPackage(type)).isEmpty();
    }

    private static boolean isUsedByAnotherPackage(JavaClass type) {
        return PLUGIN_AND_TESTS.get(type.getName()).getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    @Test
    void noSimpleNameOccursTwiceInThePluginAndCore() {
        Map<String, List<JavaClass>> byName = CORE_AND_PLUGIN.stream()
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, TreeMap::new, Collectors.toList()));
        assertThat(byName).containsKeys("SchemaValidator", "ValidateMojo");

        Stream<List<JavaClass>> twice = byName.values().stream()
                .filter(types -> types.size() > 1)
                .filter(types ->
                        types.stream().anyMatch(type -> type.getPackageName().startsWith(ROOT)));
        assertThat(twice).isEmpty();
    }
}
