package dev.imageschema.validator.maven.config;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import java.util.Locale;

/** The schema that fixtures are validated against: a model in a profile, or a user schema. */
public sealed interface FixtureContract {
    /** {@return the name of this contract in the log and the reports} */
    String description();

    /**
     * A bundled model in a profile.
     *
     * @param model the model of the fixtures
     * @param profile the profile of the model
     */
    record OfModel(Model model, Profile profile) implements FixtureContract {
        @Override
        public String description() {
            return model.modelName() + ", " + nameOf(profile);
        }
    }

    /**
     * A user schema.
     *
     * @param name the file relative to the base directory, the resource or the IRI of the schema
     */
    record OfSchema(String name) implements FixtureContract {
        @Override
        public String description() {
            return name;
        }
    }

    /**
     * {@return the name of a profile in the log, the reports and the pom}
     *
     * @param profile a profile
     */
    static String nameOf(Profile profile) {
        return profile.name().toLowerCase(Locale.ROOT);
    }
}
