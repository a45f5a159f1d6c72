package dev.imageschema.validator.internal.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the bound on the alternatives that a matcher may try between two character reads. */
class PatternCostTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "^[0-9a-f]{24}$",
                "^(?:a|b|ab)+$",
                "^P(?!$)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$",
                "^(?=.*[a-z])(?=.*\\d).{8,}$",
                "^(([a-z]+\\.?)*[a-z]+)*@[a-z]+$",
                "(a+)+\\1b",
                "^[^]a|(|)]*$",
                "[]a(|)]",
                "[[(|)]a(|)]",
                "[a&&[^(|)]]",
                "[\\](|)]",
                "[\\Q](|)\\E]",
                "[\\c](|)]",
                "\\Q(|)(|)\\E",
                "\\((|a)\\|(|a)\\)",
                "\\c(|a",
                "\\p{Lu}{2}\\x{41}\\u005B?",
                "(?<name>a)\\k<name>",
                "(?i)a(?i-s:b)",
                "(?>a|b)(?<=a)(?<!b)(?!c)",
                "a*?b++c??d{2,}+",
                "(a?)(b?)(c?)",
                "(a|)(b|)",
                "(|a){15}",
                "x{0}(y{0})",
                "(?<=\\w{1,14})x",
                "(?:^x){1000}",
            })
    void anOrdinaryPatternHasTheCostOne(String regex) {
        assertThatCode(() -> Pattern.compile(regex)).doesNotThrowAnyException();
        assertThat(PatternCost.of(regex)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "(|) 2",
                "(|)(|)(|)x 8",
                "x(|)(|)y(|) 8",
                "(?:^|^|^) 3",
                "(\\b|\\B|\\A|\\z) 4",
                "(a?|b?) 2",
                "(a*|b*)(c*|d*) 4",
                "(?=(|)(|)) 4",
                "(?<!(|)) 2",
                "(?>|) 2",
                "(|){3} 8",
                "(|a){2,3} 2", // an optional repetition that matches the empty string follows, or not
                "(|a|){3} 32", // eight paths, each between two cost to end a match and two cost to begin one
                "(|)? 3",
                "^? 2",
                "(a?b?)* 2",
                "(|(|)) 3",
                "(?<n>|)\\k<n>\\1 2",
                "((|)|(|)) 4",
                "\\Q\\E(|)\\Q(|) 2",
                "(|a){1000} 63", // each repetition may match the empty string before one reads a character
                "(?:^){320}x 21",
                "(?:^{32}){10}x 21",
                "(?:){160}(?:){160}x 21",
                "(?<=\\w{1,319})x 21",
                "(?<!\\Q0123456789\\E.{0,307})x 21",
                "(?<=^x{0,159})y 21",
            })
    void alternativesThatReadNoCharacterRaiseTheCost(String regex, int cost) {
        assertThatCode(() -> Pattern.compile(regex)).doesNotThrowAnyException();
        assertThat(PatternCost.of(regex)).isEqualTo(cost);
    }

    @Test
    void theCostIsCappedAtTheMaximum() {
        assertThat(PatternCost.of("(|)".repeat(29))).isEqualTo(1 << 29);
        assertThat(PatternCost.of("(|)".repeat(30))).isEqualTo(PatternCost.MAX_COST);
        assertThat(PatternCost.of("(|)".repeat(3_000))).isEqualTo(PatternCost.MAX_COST);
        assertThat(PatternCost.of("(|){2147483647}")).isEqualTo(PatternCost.MAX_COST);
        assertThat(PatternCost.of("((((|){9}){9}){9}){9}")).isEqualTo(PatternCost.MAX_COST);
        assertThat(PatternCost.of("(|(?:^{2147483647}){2147483647}|||||||||||||||)x"))
                .isEqualTo(PatternCost.MAX_COST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(?x) (|) # (", "(?ix)a", "(a", "a)", "[a", "[[a]", "a\\", "a{2}{3}", "(?a", "\\k<a", "[\\"})
    void unsupportedSyntaxHasTheMaximumCost(String regex) {
        assertThat(PatternCost.of(regex)).isEqualTo(PatternCost.MAX_COST);
    }

    @Test
    void groupsThatNestTooDeepHaveTheMaximumCost() {
        assertThat(PatternCost.of("(".repeat(1_000) + ")".repeat(1_000))).isEqualTo(1);
        assertThat(PatternCost.of("(".repeat(1_001) + ")".repeat(1_001))).isEqualTo(PatternCost.MAX_COST);
        assertThat(PatternCost.of("[".repeat(100_000))).isEqualTo(PatternCost.MAX_COST);
    }
}
