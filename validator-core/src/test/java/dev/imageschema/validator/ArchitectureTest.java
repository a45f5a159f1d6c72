package dev.imageschema.validator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the public API is small and has no foreign type, and that the packages depend in one direction. */
class ArchitectureTest {
    private static final String API = "dev.imageschema.validator";

    private static final JavaClasses MAIN =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages(API);

    private static final String INTERNAL = API + ".internal";

    /** The public types that hold values, which the internal packages may use. */
    private static final Set<String> VALUE_TYPES = Set.of(
            "CoverageItem",
            "CoverageItem$Kind",
            "CoverageReport",
            "CoveredSchema",
            "Limits",
            "LineConsumer",
            "LineCounts",
            "Model",
            "NdjsonLimits",
            "Profile",
            "Region",
            "SchemaException",
            "SourceLine",
            "ValidationError",
            "ValidationResult",
            "Verdict");

    private static final Set<String> ENTRY_POINTS = Set.of(
            "PrintableText",
            "SchemaCoverage",
            "SchemaExport",
            "SchemaValidator",
            "SchemaValidator$Builder",
            "TextStyle",
            "Validator");

    /** The internal packages, each with the internal packages that it may use. */
    private static final Map<String, Set<String>> PACKAGES = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("scan", Set.of()),
            Map.entry("read", Set.of("text", "scan")),
            Map.entry("schema", Set.of("read", "text")),
            Map.entry("fast", Set.of("schema", "read", "scan")),
            Map.entry("lines", Set.of("fast", "read", "scan")),
            Map.entry("evaluate", Set.of("schema", "read")),
            Map.entry("networknt", Set.of("evaluate", "schema", "read")),
            Map.entry("explain", Set.of("evaluate", "schema", "read", "text")),
            Map.entry("coverage", Set.of("schema", "read")),
            Map.entry("export", Set.of("schema", "read")),
            Map.entry("compile", Set.of("networknt", "explain", "evaluate", "fast", "schema", "read", "text")));

    /** {@return the public types outside the internal packages} */
    static Stream<JavaClass> api() {
        return MAIN.stream()
                .filter(type -> !isInternal(type))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().startsWith(INTERNAL);
    }

    private static String nameInApi(JavaClass type) {
        return type.getName().substring(API.length() + 1);
    }

    @Test
    void thePublicTypesAreExactlyThese() {
        Set<String> expected = new TreeSet<>(VALUE_TYPES);
        expected.addAll(ENTRY_POINTS);
        assertThat(api().map(ArchitectureTest::nameInApi)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theInternalPackagesUseTheValueTypesOnly() {
        Set<String> used = MAIN.stream()
                .filter(ArchitectureTest::isInternal)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().equals(API))
                .map(ArchitectureTest::nameInApi)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).isNotEmpty();
        assertThat(VALUE_TYPES).containsAll(used);
    }

    @Test
    void theInternalPackagesAreExactlyThese() {
        Set<String> packages = MAIN.stream()
                .filter(ArchitectureTest::isInternal)
                .map(type -> type.getPackageName().substring(INTERNAL.length() + 1))
                .collect(Collectors.toSet());
        assertThat(packages).isEqualTo(PACKAGES.keySet());
    }

    @Test
    void thePackagesHaveNoCircle() {
        slices().matching(INTERNAL + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void noSimpleNameIsDeclaredTwice() {
        Map<String, List<String>> byName = MAIN.stream()
                .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));

        assertThat(byName).hasSizeGreaterThan(100);
        assertThat(byName.values()).allSatisfy(names -> assertThat(names).hasSize(1));
    }

    @Test
    void publicSignaturesUseTypesOfTheJdkAndTheApiOnly() {
        Set<String> foreign = api().flatMap(type -> type.getCodeUnits().stream().filter(ArchitectureTest::isVisible))
                .flatMap(ArchitectureTest::typesOfSignature)
                .map(JavaType::toErasure)
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !type.isPrimitive())
                .map(JavaClass::getName)
                .filter(name -> !name.startsWith("java."))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> allowed = api().map(JavaClass::getName).collect(Collectors.toSet());
        assertThat(foreign).isNotEmpty();
        assertThat(allowed).containsAll(foreign);
    }

    private static boolean isVisible(JavaCodeUnit unit) {
        return unit.getModifiers().contains(JavaModifier.PUBLIC)
                || unit.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> typesOfSignature(JavaCodeUnit unit) {
        Stream<JavaType> arguments =
                unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream());
        Stream<JavaType> result =
                unit.getReturnType().getAllInvolvedRawTypes().stream().map(type -> type);
        Stream<JavaType> thrown = unit.getExceptionTypes().stream().map(type -> type);
        return Stream.of(arguments, result, thrown).flatMap(types -> types);
    }

    @Test
    void onlyOnePackageUsesNetworknt() {
        noClasses()
                .that()
                .resideOutsideOfPackage(INTERNAL + ".networknt")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.networknt..")
                .check(MAIN);
    }

    @Test
    void coreDoesNotUseMaven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(MAIN);
    }

    @Test
    void eachInternalPackageUsesOnlyPackagesBelowIt() {
        PACKAGES.forEach((name, below) -> classes()
                .that()
                .resideInAPackage(INTERNAL + "." + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.of(
                                Stream.of(name).map(each -> INTERNAL + "." + each),
                                below.stream().map(each -> INTERNAL + "." + each),
                                Stream.of(API, "java..", "org.jspecify..", "tools.jackson..", "com.networknt.."))
                        .flatMap(names -> names)
                        .toArray(String[]::new))
                .check(MAIN));
    }
}
