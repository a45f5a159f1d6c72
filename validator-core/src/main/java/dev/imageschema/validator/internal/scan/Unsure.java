package dev.imageschema.validator.internal.scan;

/**
 * The result of a scan that cannot prove its input valid. Every scan takes the position at which its input begins and
 * returns the position at which it ends, or a negative number for "unsure".
 *
 * <p>The result is a number rather than an exception, because the hottest code returns it. The number is so small that
 * it stays negative after a length is added.
 */
public final class Unsure {
    public static final int UNSURE = Integer.MIN_VALUE;

    private Unsure() {}
}
