package dev.imageschema.example.spark;

/** Thrown if there is no input, or if the output exists already. The program prints the message. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
