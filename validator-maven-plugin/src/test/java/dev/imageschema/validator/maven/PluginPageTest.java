package dev.imageschema.validator.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The reference in the plugin's page is what the descriptor says, which comes from the Javadoc of the parameters.
 *
 * <p>{@code mvn test -Dtest=PluginPageTest -Ddocs.write=true} writes it anew.
 */
class PluginPageTest {
    private static final Path PAGE = Path.of("../docs/maven-plugin.md");
    private static final Path DESCRIPTOR = Path.of("target/plugin-enhanced.xml");
    private static final String MARK = "<!-- Below, written from the plugin's descriptor by PluginPageTest. -->\n";
    private static final Pattern LINK = Pattern.compile("<a [^>]*>(.*?)</a>", Pattern.DOTALL);

    @Test
    void referenceIsWhatTheDescriptorSays() throws Exception {
        String page = Files.readString(PAGE);
        String text = page.substring(0, page.indexOf(MARK) + MARK.length());

        String expected = text + reference();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(expected);
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
        StringBuilder reference = new StringBuilder();
        for (Element goal : goals()) {
            reference.append("\n### validator:").append(text(goal, "goal")).append("\n\n");
            reference.append(markdown(text(goal, "description"))).append('\n');
            String phase = text(goal, "phase");
            reference.append(phase.isEmpty() ? "" : "\nIt belongs to the phase `" + phase + "`.\n");
            for (Element parameter : parameters(goal)) {
                String name = text(parameter, "name");
                String property = property(goal, name);
                String otherwise = otherwise(goal, name);
                List<String> facts = new ArrayList<>();
                if (!property.isEmpty()) {
                    facts.add("property `" + property + "`");
                }
                if (!otherwise.isEmpty()) {
                    facts.add("default `" + otherwise + "`");
                }
                reference.append("\n#### ").append(name).append("\n\n");
                reference.append(markdown(text(parameter, "description"))).append('\n');
                if (!facts.isEmpty()) {
                    String sentence = String.join(", ", facts);
                    reference.append('\n').append(Character.toUpperCase(sentence.charAt(0)));
                    reference.append(sentence.substring(1)).append(".\n");
                }
            }
        }
        return reference.toString();
    }

    /** Javadoc as the descriptor has it, in lines of a readable length. */
    private static String markdown(String html) {
        List<String> paragraphs = new ArrayList<>();
        for (String part : html.split("(?=<pre>)|(?<=</pre>)|<p>|</p>")) {
            String plain = part.strip();
            if (plain.startsWith("<pre>")) {
                String code = plain.replaceAll("</?(pre|code)>", "").strip();
                paragraphs.add("```xml\n" + unescape(code) + "\n```");
            } else if (!plain.isEmpty()) {
                String line = LINK.matcher(plain).replaceAll("$1").replaceAll("</?code>", "`");
                paragraphs.add(wrap(unescape(line.replaceAll("\\s+", " "))));
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

    private static String otherwise(Element goal, String parameter) {
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
