package dev.imageschema.validator.internal.fast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that the committed graphs match the schema files and contain no node twice. */
class BundledGraphsTest {
    @ParameterizedTest
    @EnumSource(Profile.class)
    void theCommittedGraphsMatchTheSchemaFiles(Profile profile) throws RefusedException {
        GraphData compiled = GraphGenerator.compile(profile);

        assertThat(compiled.roots()).hasSize(Model.values().length);
        assertThat(BundledGraphs.read(profile)).isEqualTo(compiled);
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void equalNodesAreStoredOnce(Profile profile) {
        GraphData bundled = BundledGraphs.read(profile);

        assertThat(bundled).isNotNull();
        assertThat(bundled.nodes()).isNotEmpty().doesNotHaveDuplicates();
    }
}
