package dev.imageschema.example;

import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import java.nio.file.Path;

/** Prints what is wrong with a file. */
public final class WhatIsWrong {
    private WhatIsWrong() {}

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        ValidationResult result = Validator.validate(file);
        result.errors().forEach(error -> System.out.println(file.getFileName() + ":" + error));
        result.warnings().forEach(warning -> System.out.println(file.getFileName() + ":" + warning + ", a warning"));
        System.out.println(file.getFileName() + " is " + result.verdict());
    }
}
