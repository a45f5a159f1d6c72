package dev.imageschema.validator.maven.io;

import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.codehaus.plexus.util.SelectorUtils;

/**
 * Ant patterns that select the fixtures in a directory.
 *
 * @param includes the patterns of which a fixture must match at least one
 * @param excludes the patterns of which a fixture must not match any
 */
public record FilePatterns(List<String> includes, List<String> excludes) {
    /**
     * Copies the lists and checks the patterns.
     *
     * @throws PatternSyntaxException if a pattern is {@code %regex[…]} with an invalid regular expression
     */
    public FilePatterns {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        // SelectorUtils compiles a regular expression when it matches a name.
        matchesAny(includes, "");
        matchesAny(excludes, "");
    }

    /**
     * {@return whether a file is a fixture}
     *
     * @param name the path relative to the directory of the fixtures, with forward slashes
     */
    public boolean select(String name) {
        return matchesAny(includes, name) && !exclude(name);
    }

    /**
     * {@return whether a file or a directory is excluded}
     *
     * @param name the path relative to the directory of the fixtures, with forward slashes
     */
    public boolean exclude(String name) {
        return matchesAny(excludes, name);
    }

    private static boolean matchesAny(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> SelectorUtils.matchPath(complete(pattern), name, "/", true));
    }

    private static String complete(String pattern) {
        return pattern.endsWith("/") || pattern.endsWith("\\") ? pattern + "**" : pattern;
    }
}
