package dev.imageschema.validator.maven;

import dev.imageschema.validator.PrintableText;
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
final class ReportJson {
    private static final Indenter INDENTER = new DefaultIndenter("  ", "\n");

    static final PrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);

    private static final ObjectWriter WRITER = new JsonMapper().writer().with(PRINTER);

    private ReportJson() {}

    /** {@return an object with the first fields of a report: the version of the format and this plugin} */
    static ObjectNode head(int formatVersion, String version) {
        ObjectNode head = JsonNodeFactory.instance.objectNode().put("formatVersion", formatVersion);
        head.putObject("tool").put("name", "validator-maven-plugin").put("version", version);
        return head;
    }

    static void add(Contract contract, ObjectNode node) {
        if (contract instanceof Contract.OfModel of) {
            node.put("model", of.model().modelName()).put("profile", Contract.nameOf(of.profile()));
        } else if (contract instanceof Contract.OfSchema of) {
            node.put("schema", of.name());
        }
    }

    /** {@return the text of an object, with every line after the first one indented} */
    static String text(ObjectNode node, String indent) {
        // Invisible characters occur only inside strings, where the escapes of PrintableText are JSON escapes.
        return WRITER.writeValueAsString(node)
                .lines()
                .map(PrintableText::of)
                .collect(Collectors.joining("\n" + indent));
    }
}
