package dev.imageschema.validator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users see is small and of our own, and the engine is known in one package only. */
class ArchitectureTest {
    private static final String API = "dev.imageschema.validator";

    private static final JavaClasses MAIN =
            new ClassFileImporter(Set.of(new ImportOption.DoNotIncludeTests())).importPackages(API);

    /** {@return the public types, which are all that users see} */
    static Stream<JavaClass> api() {
        return MAIN.stream()
                .filter(type -> Set.of(API, API + ".tools").contains(type.getPackageName()))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
    }

    @Test
    void thePublicTypesAreExactlyThese() {
        assertThat(api().map(JavaClass::getName).map(name -> name.substring(API.length() + 1)))
                .containsExactlyInAnyOrder(
                        "Limits",
                        "LineConsumer",
                        "LineCounts",
                        "Model",
                        "NdjsonLimits",
                        "Profile",
                        "Region",
                        "SchemaException",
                        "SchemaValidator",
                        "SchemaValidator$Builder",
                        "SourceLine",
                        "TextStyle",
                        "ValidationError",
                        "ValidationResult",
                        "Validator",
                        "Verdict",
                        "tools.CoverageItem",
                        "tools.CoverageItem$Kind",
                        "tools.CoverageReport",
                        "tools.CoveredSchema",
                        "tools.PrintableText",
                        "tools.SchemaCoverage",
                        "tools.SchemaExport");
    }

    @Test
    void publicSignaturesNameTypesOfTheJdkAndOurApiOnly() {
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
    void onlyTheCheckKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(API + ".check")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.networknt..")
                .check(MAIN);
    }

    @Test
    void nobodyKnowsMaven() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.maven..")
                .check(MAIN);
    }

    @Test
    void eachStepKnowsOnlyTheOnesBeforeIt() {
        String[][] steps = {
            {"read"},
            {"schema", "read"},
            {"fast", "schema", "read"},
            {"lines", "fast", "read"},
            {"check", "schema", "read"},
            {"explain", "check", "schema", "read"},
            {"render", "explain", "read"},
            {"tools", "schema", "read"}
        };
        for (String[] step : steps) {
            classes()
                    .that()
                    .resideInAPackage(API + "." + step[0])
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(Stream.concat(
                                    Stream.of(step).map(name -> API + "." + name),
                                    Stream.of(
                                            API,
                                            "java..",
                                            "org.jspecify..",
                                            "tools.jackson..",
                                            "com.networknt..",
                                            "org.apache.commons.text.."))
                            .toArray(String[]::new))
                    .check(MAIN);
        }
    }
}
