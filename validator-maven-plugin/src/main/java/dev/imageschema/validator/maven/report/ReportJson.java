package dev.imageschema.validator.maven.report;

import dev.imageschema.validator.PrintableText;
import dev.imageschema.validator.maven.config.FixtureContract;
import java.util.stream.Collectors;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter.Indenter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The common parts of the JSON reports: the head, the contract, and a layout that is the same on every platform. */
public final class ReportJson {
    private static final Indenter INDENTER = new DefaultIndenter("  ", "\n");

    static final PrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);

    private static final ObjectWriter WRITER = new JsonMapper().writer().with(PRINTER);

    private ReportJson() {}

    /** {@return an object with the first fields of a report: the version of the format and this plugin} */
    public static ObjectNode head(int formatVersion, String version) {
        ObjectNode head = JsonNodeFactory.instance.objectNode().put("formatVersion", formatVersion);
        head.putObject("tool").put("name", "validator-maven-plugin").put("version", version);
        return head;
    }

    public static void add(FixtureContract contract, ObjectNode node) {
        if (contract instanceof FixtureContract.OfModel of) {
            node.put("model", of.model().modelName()).put("profile", FixtureContract.nameOf(of.profile()));
        } else if (contract instanceof FixtureContract.OfSchema of) {
            node.put("schema", of.name());
        }
    }

    /** {@return the text of an object, with every line after the first one indented} */
    public static String text(ObjectNode node, String indent) {
        // Invisible characters occur only inside strings, where the escapes of PrintableText are JSON escapes.
        return WRITER.writeValueAsString(node)
                .lines()
                .map(PrintableText::of)
                .collect(Collectors.joining("\n" + indent));
    }
}
