package dev.imageschema.validator.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences, from {@code messages.properties}. */
final class Messages {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final Properties SENTENCES = load();

    private Messages() {}

    /** {@return the sentence for a keyword, or the one for any other} */
    static String sentence(String key, Map<String, String> words) {
        String template = SENTENCES.getProperty(key, SENTENCES.getProperty("other"));
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(
                        Objects.requireNonNull(words.get(match.group(1)), () -> key + " has no " + match.group())));
    }

    private static Properties load() {
        try (InputStream stream = Messages.class.getResourceAsStream("messages.properties")) {
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
