package dev.imageschema.validator.maven;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import java.util.Locale;

/** What fixtures are checked against. */
sealed interface Contract {
    /** {@return this contract for people} */
    String description();

    /**
     * A model, looked at in a profile.
     *
     * @param model what the fixtures are
     * @param profile how closely they are looked at
     */
    record OfModel(Model model, Profile profile) implements Contract {
        @Override
        public String description() {
            return model.modelName() + ", " + nameOf(profile);
        }
    }

    /**
     * A schema of the user's own.
     *
     * @param name where it is, as people know it
     */
    record OfSchema(String name) implements Contract {
        @Override
        public String description() {
            return name;
        }
    }

    /**
     * {@return the name of a profile for people and configuration files}
     *
     * @param profile any
     */
    static String nameOf(Profile profile) {
        return profile.name().toLowerCase(Locale.ROOT);
    }
}
