package dev.imageschema.validator.maven;

import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.codehaus.plexus.util.SelectorUtils;

/**
 * Ant patterns that say which files of a directory are fixtures.
 *
 * @param includes which are
 * @param excludes which of them are not after all
 */
record Patterns(List<String> includes, List<String> excludes) {
    /**
     * @param includes which are
     * @param excludes which of them are not after all
     * @throws PatternSyntaxException if one is {@code %regex[…]} and no regular expression
     */
    Patterns {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
        matchesAny(includes, "");
        matchesAny(excludes, "");
    }

    /**
     * {@return whether a file is a fixture}
     *
     * @param name its path from the directory on, with forward slashes
     */
    boolean select(String name) {
        return matchesAny(includes, name) && !exclude(name);
    }

    /**
     * {@return whether a file or a directory is excluded}
     *
     * @param name its path from the directory on, with forward slashes
     */
    boolean exclude(String name) {
        return matchesAny(excludes, name);
    }

    private static boolean matchesAny(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> SelectorUtils.matchPath(complete(pattern), name, "/", true));
    }

    private static String complete(String pattern) {
        return pattern.endsWith("/") || pattern.endsWith("\\") ? pattern + "**" : pattern;
    }
}
