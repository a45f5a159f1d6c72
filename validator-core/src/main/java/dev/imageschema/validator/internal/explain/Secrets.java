package dev.imageschema.validator.internal.explain;

import dev.imageschema.validator.internal.read.JsonValue;
import dev.imageschema.validator.internal.read.Pointer;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides which values are secrets: by the names of their fields, and by the content of URLs. */
public final class Secrets {
    /** A field with one of these words in its name is a secret, and so is every value under it. */
    private static final Set<String> WORDS =
            Set.of("password", "passwd", "pwd", "passphrase", "secret", "secrets", "webhook");

    /**
     * A field whose name ends with one of these words is a secret: {@code access_token} is one, {@code token_count} is
     * not.
     */
    private static final Set<String> LAST_WORDS = Set.of("token");

    /** A field whose name ends with one of these words and {@code key} is a secret. */
    private static final Set<String> KINDS_OF_KEYS =
            Set.of("private", "api", "access", "secret", "signing", "encryption");

    private static final String KEY = "key";

    /** The names of secrets with which a misspelt name is compared. */
    private static final Set<String> USUAL_NAMES = Set.of(
            "token", "password", "passphrase", "private_key", "api_key", "secret", "access_token", "client_secret");

    /** Maps of variables: the names of the variables are shown, and their values are secrets. */
    private static final Set<String> MAPS = Set.of("env", "args");

    /**
     * A map of variables if the value is an object; a string of this name is the name of an environment, which is not a
     * secret.
     */
    private static final Set<String> MAPS_OR_TEXTS = Set.of("environment");

    /**
     * In credentials, the configuration of a provider is a string with keys; elsewhere a field of this name is an
     * object.
     */
    private static final String CONFIGURATION = "config";

    private static final String CREDENTIALS = "credentials";

    /**
     * Fields with a URL, which may have a user name and password, a signature in the query, and a secret in the
     * fragment.
     */
    private static final Set<String> ADDRESSES = Set.of("url", "targz_url");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    /** A name without any of these words is not the name of a secret. */
    private static final List<String> ANY_WORD =
            Stream.of(WORDS, LAST_WORDS, Set.of(KEY)).flatMap(Set::stream).toList();

    /** A longer name is not compared, because it is not a misspelling of a short one. */
    private static final int MAX_NAME_LENGTH = 100;

    private final Set<String> more;
    private final Set<String> similar;

    /** @param more the names of secret fields that the caller has added */
    public Secrets(Collection<String> more) {
        this.more = Set.copyOf(more);
        Set<String> names = new LinkedHashSet<>(USUAL_NAMES);
        names.addAll(more);
        similar = Collections.unmodifiableSet(names);
    }

    /** {@return whether a value is a secret} */
    boolean hides(Pointer pointer, JsonValue value) {
        return isInSecret(pointer)
                || isInAny(MAPS, pointer)
                || (!pointer.isRoot() && isInAny(MAPS_OR_TEXTS, pointer.parent()))
                || pointer.endsWith(CONFIGURATION)
                || hasUserInfo(value)
                || (isInAny(ADDRESSES, pointer) && carriesMore(value));
    }

    private static boolean isInAny(Set<String> names, Pointer pointer) {
        for (Pointer at = pointer; !at.isRoot(); at = at.parent()) {
            if (names.contains(at.last())) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a field is a secret or is under one, where field names are masked as well} */
    boolean isInSecret(Pointer pointer) {
        return tokensToSecret(pointer) <= pointer.length();
    }

    /**
     * {@return the number of reference tokens of the secret that contains a location; greater than that of the location
     * if none does}
     */
    int tokensToSecret(Pointer pointer) {
        int outermost = Integer.MAX_VALUE;
        for (Pointer at = pointer; !at.isRoot(); at = at.parent()) {
            if (isName(at.last()) || more.contains(at.last()) || at.endsWith(CREDENTIALS, CONFIGURATION)) {
                outermost = at.length();
            }
        }
        return outermost;
    }

    private static boolean isName(String name) {
        if (name.length() > MAX_NAME_LENGTH || !hasAnyWord(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        String[] words = BETWEEN_WORDS.split(name);
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].toLowerCase(Locale.ROOT);
            if (WORDS.contains(words[i])) {
                return true;
            }
        }
        if (words.length == 0) {
            return false;
        }
        String last = words[words.length - 1];
        String joined = String.join("", words);
        return LAST_WORDS.contains(last) || KINDS_OF_KEYS.stream().anyMatch(kind -> joined.endsWith(kind + KEY));
    }

    private static boolean hasAnyWord(String name) {
        for (String word : ANY_WORD) {
            if (name.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a name may be a misspelling of the name of a secret} */
    boolean resembles(String name, SpellingSuggester words) {
        return name.length() <= MAX_NAME_LENGTH && words.best(name, similar).isPresent();
    }

    private static boolean hasUserInfo(JsonValue value) {
        String text = value.stringOr("");
        int scheme = text.indexOf("://");
        return scheme >= 0 && text.indexOf('@', scheme) >= 0;
    }

    private static boolean carriesMore(JsonValue address) {
        String text = address.stringOr("");
        return "@?#;".chars().anyMatch(mark -> text.indexOf(mark) >= 0);
    }
}
