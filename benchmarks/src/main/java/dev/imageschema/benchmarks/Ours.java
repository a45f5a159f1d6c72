package dev.imageschema.benchmarks;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.Profile;
import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Validator;

/** The validator of this project in one profile. */
final class Ours implements Contender {
    /** The method that is measured: {@code validate}, which explains all errors, or {@code isValid}. */
    private interface Question {
        boolean ask(SchemaValidator validator, byte[] json);
    }

    static final Ours DOCUMENTED = new Ours("ours (documented)", Profile.DOCUMENTED, Ours::validate);
    static final Ours STRICT = new Ours("ours (strict)", Profile.STRICT, Ours::validate);
    static final Ours VERDICT_ONLY = new Ours("ours (isValid)", Profile.DOCUMENTED, SchemaValidator::isValid);

    private final String name;
    private final Profile profile;
    private final Question question;
    private SchemaValidator validator;

    private Ours(String name, Profile profile, Question question) {
        this.name = name;
        this.profile = profile;
        this.question = question;
    }

    private static boolean validate(SchemaValidator validator, byte[] json) {
        return validator.validate(json).isValid();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void prepare() {
        validator = Validator.forModel(Model.IMAGE).profile(profile).build();
    }

    @Override
    public boolean validate(byte[] json) {
        return question.ask(validator, json);
    }

    @Override
    public boolean takes(Document document) {
        return profile == Profile.DOCUMENTED || document.isForBothProfiles();
    }
}
