package dev.imageschema.validator.maven;

import dev.imageschema.validator.tools.PrintableText;
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

/** What reports in JSON have in common: how they begin, what they call a contract, and how they look on every system. */
final class ReportJson {
    private static final Indenter INDENTER = new DefaultIndenter("  ", "\n");

    static final PrettyPrinter PRINTER = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Spacing.AFTER)
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);

    private static final ObjectWriter WRITER = new JsonMapper().writer().with(PRINTER);

    private ReportJson() {}

    /** {@return the beginning of a report by this plugin} */
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

    /** {@return the text of an object, of which all lines but the first are indented} */
    static String text(ObjectNode node, String indent) {
        // What is invisible stands in strings only, where JSON has the same escapes.
        return WRITER.writeValueAsString(node)
                .lines()
                .map(PrintableText::of)
                .collect(Collectors.joining("\n" + indent));
    }
}
