package dev.imageschema.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.SchemaValidator;
import dev.imageschema.validator.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares the README with the programs, files and commands that it shows. {@code ./regenerate} writes the output. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text(ROOT.resolve("README.md")))
                .results()
                .map(match -> match.group(1))
                .forEach(blocks::add);
        assertThat(blocks).as("blocks of %s", language).isNotEmpty();
        return blocks;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void theSnippetsAreCompiledAndRun() throws IOException {
        String snippets = squeezed(text(Path.of("src/test/java/dev/imageschema/example/ReadmeSnippets.java")));
        assertThat(blocks("java"))
                .hasSize(2)
                .allSatisfy(block -> assertThat(snippets).contains(squeezed(block)));

        assertThat(ReadmeSnippets.one("{").verdict()).isEqualTo(Verdict.MALFORMED);
        SchemaValidator own = ReadmeSnippets.two().get(1);
        assertThat(own.validate("{\"image\": 5, \"items\": [{\"count\": 0, \"note\": \"\"}]}")
                        .errors())
                .extracting(error -> error.field())
                .containsExactly("/image", "/items/0/count");
    }

    @Test
    @Tag(GeneratedPage.TAG)
    void theProgramPrintsWhatTheReadmeShows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            WhatIsWrong.main(new String[] {"broken.json"});
        } finally {
            System.setOut(out);
        }

        String firstTwoErrors = Stream.of(bytes.toString(StandardCharsets.UTF_8).split("\n\n"))
                .limit(2)
                .collect(Collectors.joining("\n\n"));
        assertThat(blocks("text")).hasSize(1);
        String readme = text(ROOT.resolve("README.md"));
        GeneratedPage.assertCurrent(
                ROOT.resolve("README.md"),
                readme.replace("```text\n" + blocks("text").get(0) + "```", "```text\n" + firstTwoErrors + "\n```"));
    }

    @Test
    void thePluginIsConfiguredAsInTheProjectThatTheBuildRuns() throws IOException {
        String project = text(ROOT.resolve("validator-maven-plugin/src/it/valid-passes/pom.xml"));
        String snippet =
                blocks("xml").get(0).replaceAll("<version>.*?</version>", "<version>@project.version@</version>");

        assertThat(squeezed(project)).contains(squeezed(snippet));
    }

    @Test
    void theScriptIsTheOneThatIsRun() throws IOException {
        assertThat(blocks("js")).containsExactly(text(ROOT.resolve("examples/javascript/validate.mjs")));
    }

    @Test
    void everyCommandIsRunByContinuousIntegration() throws IOException {
        String ci = text(ROOT.resolve(".ci/run"));

        assertThat(blocks("sh")).allSatisfy(command -> assertThat(ci).contains(command.strip()));
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> links = Pattern.compile("\\]\\(([^)#]+)\\)")
                .matcher(text(ROOT.resolve("README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(link -> !link.startsWith("https:"))
                .toList();

        assertThat(links)
                .hasSizeGreaterThan(10)
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }
}
