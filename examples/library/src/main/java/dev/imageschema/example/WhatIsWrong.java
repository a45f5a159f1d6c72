package dev.imageschema.example;

import dev.imageschema.validator.TextStyle;
import dev.imageschema.validator.ValidationResult;
import dev.imageschema.validator.Validator;
import java.nio.file.Path;

/** Prints what is wrong with a file. */
public final class WhatIsWrong {
    private WhatIsWrong() {}

    public static void main(String[] arguments) {
        ValidationResult result = Validator.validate(Path.of(arguments[0]));
        System.out.print(result.toText(TextStyle.FRAMES.forDocument(arguments[0])));
    }
}
