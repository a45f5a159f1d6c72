package dev.imageschema.validator.maven.config;

/** Reports a mistake in the configuration of a goal. */
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1;

    ConfigurationException(String message) {
        super(message);
    }

    ConfigurationException(String message, Exception cause) {
        super(message, cause);
    }
}
