package dev.imageschema.validator.schemafiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imageschema.validator.Limits;
import dev.imageschema.validator.Model;
import dev.imageschema.validator.internal.evaluate.Engine;
import dev.imageschema.validator.internal.evaluate.Evaluator;
import dev.imageschema.validator.internal.networknt.NetworkntEngine;
import dev.imageschema.validator.internal.read.JsonReader;
import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.MalformedException;
import dev.imageschema.validator.internal.read.Pointer;
import dev.imageschema.validator.schemafiles.MutantVerdicts.Outcome;
import dev.imageschema.validator.schemafiles.SchemaMutation.Change;
import dev.imageschema.validator.suite.SuiteCase;
import dev.imageschema.validator.suite.SuiteForm;
import dev.imageschema.validator.suite.SuiteSchemas;
import dev.imageschema.validator.testkit.Counts;
import dev.imageschema.validator.testkit.Mutation;
import dev.imageschema.validator.testkit.SchemaFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that the cases under schema/tests notice every mistake in the schema files that changes a result. */
class SchemaMutationTest {
    private static final long SEED = 20261124;
    private static final int CHANGED_DOCUMENTS = 25;

    private static final Map<Model, List<SuiteCase>> CASES = SuiteCase.byModel();
    private static final MutantVerdicts VERDICTS = new MutantVerdicts(CASES);
    private static final List<SchemaMutant> ALL = SchemaMutant.all();
    private static final Set<String> EQUIVALENT = equivalents();

    private static final Map<SuiteForm, Engine> SCHEMA =
            Map.of(SuiteForm.CLOSED, engine(SuiteForm.CLOSED), SuiteForm.STRICT, engine(SuiteForm.STRICT));

    private static final SchemaMutant PORT_IS_OPEN = ALL.stream()
            .filter(mutant -> mutant.toString().equals("port.schema.json# takes any other field"))
            .findFirst()
            .orElseThrow();

    private static Engine engine(SuiteForm form) {
        return new NetworkntEngine(SuiteSchemas.schemas(form, SchemaFiles::read));
    }

    private static Map<String, Integer> counts(List<SchemaMutant> mutants) {
        return mutants.stream()
                .collect(Collectors.groupingBy(
                        mutant -> mutant.mutation().name(), TreeMap::new, Collectors.summingInt(each -> 1)));
    }

    @Test
    @Tag(Counts.TAG)
    void everyMistakeOccursOnce() throws IOException {
        assertThat(counts(ALL))
                .containsOnlyKeys(
                        Stream.of(SchemaMutation.values()).map(Enum::name).toList());
        Counts.assertCurrent("mistakes", counts(ALL));
        assertThat(ALL).extracting(SchemaMutant::toString).doesNotHaveDuplicates();
    }

    @Test
    @Tag(Counts.TAG)
    void everyMistakeIsNoticedUnlessItIsEquivalent() throws IOException {
        Map<Outcome, List<SchemaMutant>> byOutcome =
                new TreeMap<>(ALL.parallelStream().collect(Collectors.groupingByConcurrent(VERDICTS::outcome)));
        byOutcome.forEach((outcome, mutants) -> System.out.printf(
                "mistakes in the schema noticed %s: %,d %s%n", outcome, mutants.size(), counts(mutants)));

        List<String> unnoticed = byOutcome.get(Outcome.NOT_AT_ALL).stream()
                .map(SchemaMutant::toString)
                .toList();
        assertThat(unnoticed)
                .as("mistakes that no case notices; add a case, or add the mistake to equivalent-mutants.txt")
                .filteredOn(mutant -> !EQUIVALENT.contains(mutant))
                .isEmpty();
        assertThat(EQUIVALENT)
                .as("lines of equivalent-mutants.txt that a case notices or that are not a mistake;"
                        + " delete them, unless SchemaSuiteTest fails because a case is wrong")
                .isNotEmpty()
                .filteredOn(mutant -> !unnoticed.contains(mutant))
                .isEmpty();
        assertThat(byOutcome.get(Outcome.BY_FAILURE))
                .as("a union that refers to itself")
                .hasSize(counts(ALL).get(SchemaMutation.BRANCH_DROPPED.name()))
                .allMatch(mutant ->
                        mutant.place().length() == 3 && mutant.change().words().endsWith("/" + mutant.file()));
        Counts.assertCurrent(
                "noticed",
                byOutcome.entrySet().stream()
                        .collect(Collectors.toMap(
                                outcome -> outcome.getKey().name(),
                                outcome -> outcome.getValue().size())));
    }

    /** The documents are random mutants of the cases. */
    @Test
    void noDocumentDistinguishesAnEquivalentMutant() {
        List<SchemaMutant> equivalents = ALL.stream()
                .filter(mutant -> EQUIVALENT.contains(mutant.toString()))
                .toList();
        assertThat(equivalents).hasSize(EQUIVALENT.size()).isNotEmpty();
        equivalents.parallelStream().forEach(SchemaMutationTest::assertThatNoChangedDocumentShows);
    }

    @Test
    void aDocumentDistinguishesAMutantThatIsNotEquivalent() {
        assertThatThrownBy(() -> assertThatNoChangedDocumentShows(PORT_IS_OPEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(PORT_IS_OPEN.toString());
    }

    private static void assertThatNoChangedDocumentShows(SchemaMutant mutant) {
        Random random = new Random(SEED);
        VERDICTS.trials(mutant).forEach(trial -> {
            Evaluator right = SCHEMA.get(trial.form()).compile(trial.model().schemaId());
            Evaluator wrong = trial.evaluator().get();
            Stream.generate(() -> changed(CASES.get(trial.model()), random))
                    .flatMap(Optional::stream)
                    .limit(CHANGED_DOCUMENTS)
                    .forEach(document -> assertThat(SuiteSchemas.errors(wrong, document))
                            .as("%s, %s", mutant, document)
                            .isEqualTo(SuiteSchemas.errors(right, document)));
        });
    }

    private static Optional<JsonValue> changed(List<SuiteCase> cases, Random random) {
        String json = cases.get(random.nextInt(cases.size())).data().toString();
        byte[] changed = Mutation.mutate(json.getBytes(StandardCharsets.UTF_8), random);
        try {
            return Optional.of(new JsonReader(Limits.DEFAULT).read(changed).root());
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }

    @Test
    void theUnchangedSchemaHasNoFailingCase() {
        SchemaMutant right = new SchemaMutant(
                PORT_IS_OPEN.mutation(), PORT_IS_OPEN.file(), Pointer.ROOT, new Change("is right", schema -> {}));

        assertThat(VERDICTS.outcome(right)).isEqualTo(Outcome.NOT_AT_ALL);
    }

    @Test
    void aMistakeIsNotNoticedWithoutTheCasesThatShowIt() {
        assertThat(outcome(PORT_IS_OPEN, each -> true)).isEqualTo(Outcome.BY_VERDICT);
        assertThat(outcome(PORT_IS_OPEN, each -> each.errors().isEmpty())).isEqualTo(Outcome.NOT_AT_ALL);
    }

    private static Outcome outcome(SchemaMutant mutant, Predicate<SuiteCase> filter) {
        Map<Model, List<SuiteCase>> cases = new EnumMap<>(CASES);
        cases.replaceAll((model, list) -> list.stream().filter(filter).toList());
        return new MutantVerdicts(cases).outcome(mutant);
    }

    private static Set<String> equivalents() {
        return SchemaFiles.text(
                        Path.of("src/test/resources/dev/imageschema/validator/schemafiles/equivalent-mutants.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .collect(Collectors.toSet());
    }
}
