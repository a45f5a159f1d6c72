package dev.imageschema.validator.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Compares the reference of the plugin with the descriptor, which has the Javadoc of the goals and parameters.
 *
 * <p>{@code ./regenerate} writes the reference.
 */
class PluginPageTest {
    private static final Path PAGE = Path.of("../docs/maven-plugin-reference.md");
    private static final Path DESCRIPTOR = Path.of("target/plugin-enhanced.xml");
    private static final Pattern LINK = Pattern.compile("<a [^>]*>(.*?)</a>", Pattern.DOTALL);

    private static final String INTRODUCTION = """
            # Reference of the Maven plugin

            [The guide](maven-plugin.md) explains how to use the plugin.
            This page lists its goals and their parameters.
            PluginPageTest generates the page from the Javadoc of the goals when `./regenerate` runs.

            A parameter is set in the `<configuration>` of the plugin, or by its property: `-Dvalidator.profile=strict`.
            A parameter in the pom takes precedence over its property.
            """;

    @Test
    @Tag("generated-files")
    void referenceMatchesTheDescriptor() throws Exception {
        String expected = INTRODUCTION + reference();
        assertThat(List.of("<!--", "{@")).noneMatch(expected::contains);
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(firstDifference(Files.readString(PAGE), expected))
                .as("the first difference between the page and the Javadoc; run ./regenerate and review the diff")
                .isEmpty();
    }

    /** {@return the first lines that differ; the whole page would fill the log} */
    private static String firstDifference(String page, String expected) {
        String[] lines = page.split("\n", -1);
        String[] expectedLines = expected.split("\n", -1);
        int line = Arrays.mismatch(lines, expectedLines);
        return line < 0
                ? ""
                : "line %d:%n-%s%n+%s".formatted(line + 1, lineOrEnd(lines, line), lineOrEnd(expectedLines, line));
    }

    private static String lineOrEnd(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(end of the page)";
    }

    @Test
    void firstDifferenceIsALineOrTheEndOfThePage() {
        assertThat(firstDifference("a\nb\n", "a\nb\n")).isEmpty();
        assertThat(firstDifference("a\nb\nc\n", "a\nx\nc\n").lines()).containsExactly("line 2:", "-b", "+x");
        assertThat(firstDifference("a", "a\nb").lines()).containsExactly("line 2:", "-(end of the page)", "+b");
    }

    @Test
    void everyParameterHasOneSection() throws Exception {
        List<String> sections = Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("### "))
                .toList();

        assertThat(sections).doesNotHaveDuplicates().hasSizeGreaterThan(25);
    }

    @Test
    void everyParameterHasAPropertyOrIsAListOfElementsAndShowsAnExample() throws Exception {
        int count = 0;
        for (Element goal : goals()) {
            for (Element parameter : parameters(goal)) {
                String name = text(parameter, "name");
                assertThat(text(parameter, "description")).as(name).contains("<pre><code>&lt;" + name + "&gt;");
                assertThat(property(goal, name).startsWith("validator.") || name.endsWith("s"))
                        .as(name)
                        .isTrue();
                count++;
            }
        }
        assertThat(count).isGreaterThan(30);
    }

    private static String reference() throws Exception {
        Map<String, List<Element>> byName = new TreeMap<>();
        for (Element goal : goals()) {
            for (Element parameter : parameters(goal)) {
                byName.computeIfAbsent(text(parameter, "name"), name -> new ArrayList<>())
                        .add(goal);
            }
        }
        StringBuilder reference = new StringBuilder();
        for (Element goal : goals()) {
            reference.append("\n## validator:").append(text(goal, "goal")).append("\n\n");
            reference.append(markdown(text(goal, "description"))).append('\n');
            String phase = text(goal, "phase");
            if (!phase.isEmpty()) {
                reference
                        .append("\nThe goal is bound to the phase `")
                        .append(phase)
                        .append("` by default.\n");
            }
            reference.append("\nParameters: ").append(linksToParameters(goal)).append(".\n");
            for (Element parameter : parameters(goal)) {
                if (byName.get(text(parameter, "name")).size() == 1) {
                    reference.append(section(goal, parameter));
                }
            }
        }
        reference.append("\n## Parameters of several goals\n");
        byName.forEach((name, goals) -> {
            if (goals.size() > 1) {
                reference.append(sharedSection(name, goals));
            }
        });
        return reference.toString();
    }

    private static String linksToParameters(Element goal) {
        return wrap(parameters(goal).stream()
                .map(parameter -> text(parameter, "name"))
                .map(name -> "[" + name + "](#" + name.toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining(", ")));
    }

    private static String sharedSection(String name, List<Element> goals) {
        Set<String> sections = new LinkedHashSet<>();
        for (Element goal : goals) {
            parameters(goal).stream()
                    .filter(parameter -> text(parameter, "name").equals(name))
                    .forEach(parameter -> sections.add(section(goal, parameter)));
        }
        assertThat(sections).as("Javadoc of the shared parameter %s", name).hasSize(1);
        return sections.iterator().next()
                + wrap("Goals: "
                        + goals.stream()
                                .map(goal -> "`" + text(goal, "goal") + "`")
                                .collect(Collectors.joining(", ")))
                + ".\n";
    }

    private static String section(Element goal, Element parameter) {
        String name = text(parameter, "name");
        List<String> facts = new ArrayList<>();
        String property = property(goal, name);
        if (!property.isEmpty()) {
            facts.add("property `" + property + "`");
        }
        String defaultValue = defaultValue(goal, name);
        if (!defaultValue.isEmpty()) {
            facts.add("default `" + defaultValue + "`");
        }
        String sentence = String.join(", ", facts);
        return "\n### " + name + "\n\n" + markdown(text(parameter, "description")) + '\n'
                + (facts.isEmpty()
                        ? ""
                        : "\n" + Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".\n");
    }

    /** {@return the Javadoc of the descriptor as Markdown, in lines of at most 120 characters} */
    private static String markdown(String html) {
        List<String> paragraphs = new ArrayList<>();
        for (String part : html.split("(?=<pre>)|(?<=</pre>)|<p>|</p>")) {
            String plain = part.strip();
            if (plain.startsWith("<pre>")) {
                String code = plain.replaceAll("</?(pre|code)>", "").strip();
                paragraphs.add("```xml\n" + unescape(code) + "\n```");
            } else if (!plain.isEmpty()) {
                String line = LINK.matcher(plain).replaceAll("$1").replaceAll("</?code>", "`");
                String[] sentences = unescape(line.replaceAll("\\s+", " ")).split("(?<=\\.) (?=[A-Z])");
                paragraphs.add(Stream.of(sentences).map(PluginPageTest::wrap).collect(Collectors.joining("\n")));
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private static String unescape(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String wrap(String text) {
        StringBuilder wrapped = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ")) {
            if (length > 0 && length + word.length() >= 120) {
                wrapped.append('\n');
                length = 0;
            }
            wrapped.append(length == 0 ? "" : " ").append(word);
            length += word.length() + 1;
        }
        return wrapped.toString();
    }

    private static List<Element> goals() throws Exception {
        Element plugin = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(DESCRIPTOR.toFile())
                .getDocumentElement();
        List<Element> goals = new ArrayList<>(children(child(plugin, "mojos")));
        goals.removeIf(goal -> text(goal, "goal").equals("help"));
        goals.sort((a, b) -> text(b, "goal").compareTo(text(a, "goal")));
        assertThat(goals).hasSizeGreaterThan(1);
        return goals;
    }

    private static List<Element> parameters(Element goal) {
        List<Element> parameters = new ArrayList<>(children(child(goal, "parameters")));
        parameters.removeIf(parameter -> text(parameter, "editable").equals("false"));
        return parameters;
    }

    private static String property(Element goal, String parameter) {
        return configuration(goal, parameter)
                .map(Element::getTextContent)
                .orElse("")
                .replaceAll("^\\$\\{(.*)}$", "$1");
    }

    private static String defaultValue(Element goal, String parameter) {
        return configuration(goal, parameter)
                .map(element -> element.getAttribute("default-value"))
                .orElse("");
    }

    private static Optional<Element> configuration(Element goal, String parameter) {
        return find(child(goal, "configuration"), parameter);
    }

    private static String text(Element element, String name) {
        return find(element, name).map(Element::getTextContent).orElse("");
    }

    private static Element child(Element element, String name) {
        return find(element, name).orElseThrow();
    }

    private static Optional<Element> find(Element element, String name) {
        return children(element).stream()
                .filter(child -> child.getTagName().equals(name))
                .findFirst();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
