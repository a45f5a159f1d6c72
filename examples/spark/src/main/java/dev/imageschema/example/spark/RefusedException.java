package dev.imageschema.example.spark;

/** There is nothing to do, or nowhere to write to. The message is for whoever started the program. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
