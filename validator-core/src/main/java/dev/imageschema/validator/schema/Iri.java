package dev.imageschema.validator.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** References and what they resolve to (RFC 3986). */
final class Iri {
    private Iri() {}

    /**
     * {@return the reference, made absolute}
     *
     * @throws SchemaProblem if it is no URI reference
     */
    static String resolve(String base, String reference) throws SchemaProblem {
        String path = withoutFragment(reference);
        String fragment = reference.substring(path.length());
        if (path.isEmpty()) {
            return withoutFragment(base) + fragment;
        }
        try {
            return new URI(withoutFragment(base)).resolve(new URI(path)) + fragment;
        } catch (URISyntaxException e) {
            throw new SchemaProblem("is no URI reference: " + reference);
        }
    }

    static String withoutFragment(String iri) {
        int hash = iri.indexOf('#');
        return hash < 0 ? iri : iri.substring(0, hash);
    }

    /** {@return what stands after the {@code #}, decoded; empty if there is none} */
    static String fragment(String iri) throws SchemaProblem {
        int hash = iri.indexOf('#');
        try {
            return hash < 0
                    ? ""
                    : URLDecoder.decode(iri.substring(hash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new SchemaProblem("is not percent-encoded as it should be: " + iri.substring(hash));
        }
    }

    /** {@return a file's name as a path of a URI} */
    static String encodePath(String name) throws SchemaProblem {
        try {
            return new URI(null, null, "/" + name, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new SchemaProblem("has a name that no reference can hold: " + name);
        }
    }
}
