package dev.imageschema.validator.internal.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Resolves URI references (RFC 3986). */
final class UriReferences {
    private UriReferences() {}

    /**
     * {@return the absolute IRI of a reference}
     *
     * @throws SchemaProblemException if the text is not a URI reference
     */
    static String resolve(String base, String reference) throws SchemaProblemException {
        String path = withoutFragment(reference);
        String fragment = reference.substring(path.length());
        if (path.isEmpty()) {
            return withoutFragment(base) + fragment;
        }
        try {
            return new URI(withoutFragment(base)).resolve(new URI(path)) + fragment;
        } catch (URISyntaxException e) {
            throw new SchemaProblemException("is not a valid URI reference: " + reference
                    + "; percent-encode special characters, e.g. a space as %20");
        }
    }

    static String withoutFragment(String iri) {
        int hash = iri.indexOf('#');
        return hash < 0 ? iri : iri.substring(0, hash);
    }

    /** {@return the decoded fragment; empty if there is none} */
    static String fragment(String iri) throws SchemaProblemException {
        int hash = iri.indexOf('#');
        try {
            return hash < 0
                    ? ""
                    : URLDecoder.decode(iri.substring(hash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new SchemaProblemException(
                    "has an invalid percent-encoding: " + iri.substring(hash) + "; write % as %25");
        }
    }

    /** {@return the name of a file as the path of a URI} */
    static String encodePath(String name) throws SchemaProblemException {
        try {
            return new URI(null, null, "/" + name, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new SchemaProblemException("has a file name that a URI cannot contain: " + name);
        }
    }
}
