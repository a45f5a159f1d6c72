package dev.imageschema.validator.fast;

/**
 * Every scan takes where something begins and returns where it ends, or a negative number for "unsure".
 *
 * <p>A number and not an exception, because it is what the hottest code passes around; and one so small that it stays negative
 * when a few bytes are added.
 */
final class Unsure {
    static final int UNSURE = Integer.MIN_VALUE;

    private Unsure() {}
}
