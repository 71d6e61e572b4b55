package io.github.kinetamine.text;

/**
 * Why something failed, as a sentence: the message of the exception that said so, or, where it has none, the exception's
 * name, so that no reader is ever told "null". Stateless and safe for use by many threads.
 */
public final class Reason {

    private Reason() {}

    /** What the exception says. */
    public static String of(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }
}
