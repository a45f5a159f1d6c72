package dev.imageschema.validator.internal.evaluate;

import java.util.Map;

/** Converts the regular expressions of schemas to those of Java where the two differ. */
final class PatternSyntax {
    /** The long names of character properties that Java knows by short names only. */
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("Letter", "L"),
            Map.entry("Lowercase_Letter", "Ll"),
            Map.entry("Uppercase_Letter", "Lu"),
            Map.entry("Titlecase_Letter", "Lt"),
            Map.entry("Cased_Letter", "L&"),
            Map.entry("Modifier_Letter", "Lm"),
            Map.entry("Other_Letter", "Lo"),
            Map.entry("Mark", "M"),
            Map.entry("Non_Spacing_Mark", "Mn"),
            Map.entry("Spacing_Combining_Mark", "Mc"),
            Map.entry("Enclosing_Mark", "Me"),
            Map.entry("Separator", "Z"),
            Map.entry("Space_Separator", "Zs"),
            Map.entry("Line_Separator", "Zl"),
            Map.entry("Paragraph_Separator", "Zp"),
            Map.entry("Symbol", "S"),
            Map.entry("Math_Symbol", "Sm"),
            Map.entry("Currency_Symbol", "Sc"),
            Map.entry("Modifier_Symbol", "Sk"),
            Map.entry("Other_Symbol", "So"),
            Map.entry("Number", "N"),
            Map.entry("Decimal_Digit_Number", "Nd"),
            Map.entry("Letter_Number", "Nl"),
            Map.entry("Other_Number", "No"),
            Map.entry("Punctuation", "P"),
            Map.entry("Dash_Punctuation", "Pd"),
            Map.entry("Open_Punctuation", "Ps"),
            Map.entry("Close_Punctuation", "Pe"),
            Map.entry("Initial_Punctuation", "Pi"),
            Map.entry("Final_Punctuation", "Pf"),
            Map.entry("Connector_Punctuation", "Pc"),
            Map.entry("Other_Punctuation", "Po"),
            Map.entry("Other", "C"),
            Map.entry("Control", "Cc"),
            Map.entry("Format", "Cf"),
            Map.entry("Private_Use", "Co"),
            Map.entry("Surrogate", "Cs"),
            Map.entry("Unassigned", "Cn"),
            Map.entry("digit", "Nd"));

    private static final String PROPERTY = "\\p{";

    private PatternSyntax() {}

    /** {@return the expression with {@code $} for the end of the text only, and with short names of properties} */
    static String toJava(String regex) {
        if (regex.indexOf('$') < 0 && !regex.contains(PROPERTY)) {
            return regex;
        }
        StringBuilder java = new StringBuilder();
        boolean isInClass = false;
        for (int at = 0; at < regex.length(); ) {
            int end = endOfToken(regex, at, isInClass);
            String token = regex.substring(at, end);
            if (token.equals("[") || token.equals("]")) {
                isInClass = token.equals("[");
            }
            java.append(token.equals("$") && !isInClass ? "\\z" : withShortName(token));
            at = end;
        }
        return java.toString();
    }

    /** {@return the index after a character, an escape, a property outside a class, or a quotation of Java} */
    private static int endOfToken(String regex, int start, boolean isInClass) {
        if (regex.charAt(start) != '\\' || start + 1 == regex.length()) {
            return start + 1;
        }
        if (regex.startsWith("\\Q", start)) {
            int end = regex.indexOf("\\E", start);
            return end < 0 ? regex.length() : end + 2;
        }
        int brace = regex.startsWith(PROPERTY, start) && !isInClass ? regex.indexOf('}', start) : -1;
        return brace < 0 ? start + 2 : brace + 1;
    }

    private static String withShortName(String token) {
        if (!token.startsWith(PROPERTY) || !token.endsWith("}")) {
            return token;
        }
        String name = token.substring(PROPERTY.length(), token.length() - 1);
        return PROPERTY + PROPERTIES.getOrDefault(name, name) + "}";
    }
}
