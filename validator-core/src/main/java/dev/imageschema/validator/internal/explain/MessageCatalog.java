package dev.imageschema.validator.internal.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentences of {@code messages.properties}. */
final class MessageCatalog {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private static final Map<String, Sentence> SENTENCES = load();

    private MessageCatalog() {}

    /**
     * {@return the sentence with its placeholders replaced}
     *
     * @param key of the sentence; a key without a sentence gets the sentence {@code other}
     * @param words returns the text for the name of a placeholder
     */
    static String sentence(String key, Function<String, @Nullable String> words) {
        return SENTENCES
                .getOrDefault(key, Objects.requireNonNull(SENTENCES.get("other")))
                .with(words);
    }

    /**
     * {@return what a keyword requires, such as {@code at least 2 items}; empty if the keyword has no such text}
     *
     * @param key the key of the sentence of the keyword
     * @param value the value of the keyword, as JSON
     */
    static String expected(String key, String value) {
        Sentence expected = SENTENCES.get(key + ".expected");
        return expected == null
                ? ""
                : expected.with(placeholder -> switch (placeholder) {
                    case "value" -> value;
                    case "s" -> value.equals("1") ? "" : "s";
                    default -> null;
                });
    }

    /** A sentence, split at its placeholders. */
    private record Sentence(String begin, List<Segment> parts) {
        String with(Function<String, @Nullable String> words) {
            StringBuilder text = new StringBuilder(begin);
            for (Segment part : parts) {
                String word = words.apply(part.placeholder);
                text.append(Objects.requireNonNull(word, () -> "no text for " + part.placeholder))
                        .append(part.after);
            }
            return text.toString();
        }

        static Sentence of(String written) {
            Matcher matcher = PLACEHOLDER.matcher(written);
            List<Segment> parts = new ArrayList<>();
            int begin = matcher.find() ? matcher.start() : written.length();
            for (int at = begin; at < written.length(); ) {
                String placeholder = matcher.group(1);
                int after = matcher.end();
                at = matcher.find() ? matcher.start() : written.length();
                parts.add(new Segment(placeholder, written.substring(after, at)));
            }
            return new Sentence(written.substring(0, begin), List.copyOf(parts));
        }
    }

    private record Segment(String placeholder, String after) {}

    private static Map<String, Sentence> load() {
        try (InputStream stream = MessageCatalog.class.getResourceAsStream("messages.properties")) {
            Properties written = new Properties();
            written.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
            Map<String, Sentence> sentences = new HashMap<>();
            written.stringPropertyNames().forEach(key -> sentences.put(key, Sentence.of(written.getProperty(key))));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
