package dev.imageschema.validator.schemafiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imageschema.validator.Model;
import dev.imageschema.validator.testkit.Counts;
import dev.imageschema.validator.testkit.GeneratedFiles;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Compares the pages in docs/model with the schema files. {@code ./regenerate} writes them. */
class ModelPagesTest {
    private static final Path FOLDER = Path.of("..", "docs", "model");
    private static final Map<String, String> FILES = ModelPages.files();

    @Test
    @Tag(GeneratedFiles.TAG)
    void everyPageInTheFolderIsCurrent() throws IOException {
        assertThat(FILES).hasSize(Model.values().length + 2);
        GeneratedFiles.assertCurrent(FILES, FOLDER);
    }

    @Test
    void theFolderHasNoOtherFile() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(FILES.keySet());
        }
    }

    @Test
    void everyFieldHasARow() {
        long rows = FILES.values().stream()
                .filter(page -> page.contains("| Field |"))
                .flatMap(String::lines)
                .filter(line -> line.startsWith("| `"))
                .count();

        assertThat(rows).isEqualTo(Counts.of("model.fields"));
    }

    @Test
    void aRowMarksNullableFieldsSecretsAndMaps() {
        assertThat(page("image.md"))
                .contains("| `build` | [Build](build.md) or null |  | Settings")
                .contains(
                        "| `size` | integer, at least 0 | yes | Size of the image in bytes, e.g. 412876800 | `412876800` |");
        assertThat(page("build.md")).contains("| `args` | map of [Secret](README.md#value-Secret) |  |");
        assertThat(page("config.md")).contains("| `ports` | list of [Port](port.md) | yes |");
        assertThat(page("volume.md")).contains("| `mode` | `ro`, `rw` |  |");
        assertThat(page("none-origin.md")).contains("| `details` | any object or null |  |");
        assertThat(page("docker-file-origin.md"))
                .contains(
                        "| `details.credentials` | list of [DockerfileCredential](dockerfile-credential.md) or null |  |")
                .contains("| `details.context_dir` | string or null |  |");
    }

    @Test
    void aUnionListsItsBranchesAndABranchItsUnion() {
        assertThat(page("repo-auth.md")).contains("| `ssh` | [SshRepoAuth](ssh-repo-auth.md) | Access");
        assertThat(page("ssh-repo-auth.md")).contains("It is the kind `ssh` of [RepoAuth](repo-auth.md).");
    }

    @Test
    void everyLinkHasATarget() {
        Pattern link = Pattern.compile("\\]\\(([^)#]+)(?:#([^)]+))?\\)");
        long links = 0;
        for (Map.Entry<String, String> page : FILES.entrySet()) {
            for (MatchResult match : link.matcher(page.getValue()).results().toList()) {
                assertThat(FOLDER.resolve(match.group(1))).as(page.getKey()).exists();
                if (match.group(2) != null) {
                    assertThat(page(match.group(1))).as(page.getKey()).contains("<a id=\"" + match.group(2) + "\">");
                }
                links++;
            }
        }
        assertThat(links).isGreaterThan(200);
    }

    @Test
    void theListOfModelsLinksToEveryPage() throws IOException {
        String list = Files.readString(Path.of("..", "schema", "models.md"));
        new ModelGraph()
                .models()
                .forEach((title, model) -> assertThat(list)
                        .contains("| [" + title + "](../docs/model/" + ModelPages.file(model) + ") | ["));
    }

    @Test
    @Tag(Counts.TAG)
    void theDiagramShowsEveryModelAndEveryFieldThatRefersToOne() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(page("models.svg"))));

        assertThat(attributes(svg, "a", "href"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Model.values()).map(ModelPages::file).toList());
        List<String> lines = attributes(svg, "path", "class");
        assertThat(lines).contains("line nullable");
        Counts.assertCurrent(
                "diagram",
                Map.of("lines", lines.size(), "nullableLines", Collections.frequency(lines, "line nullable")));
    }

    private static List<String> attributes(Document document, String element, String attribute) {
        NodeList elements = document.getElementsByTagName(element);
        return IntStream.range(0, elements.getLength())
                .mapToObj(i -> ((Element) elements.item(i)).getAttribute(attribute))
                .toList();
    }

    private static String page(String file) {
        return Objects.requireNonNull(FILES.get(file), file);
    }
}
