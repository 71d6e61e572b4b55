package io.github.kinetamine.testing.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a reader did that it does not promise: how often, and one of each kind. Used by one thread at a time. */
public final class Findings {

    private static final int MOST_KINDS = 8;

    private final String reader;

    /** By the kind of outcome and the place in the program. */
    private final Map<String, Throwable> first = new LinkedHashMap<>();

    private final StringBuilder texts = new StringBuilder();
    private long count;

    Findings(String reader) {
        this.reader = reader;
    }

    void add(String what, String input, Throwable outcome) {
        count++;
        String kind = outcome.getClass().getName() + place(outcome);
        if (first.size() < MOST_KINDS && first.putIfAbsent(kind, outcome) == null) {
            texts.append("\n  ")
                    .append(what)
                    .append(place(outcome))
                    .append("\n    input: ")
                    .append(input);
        }
    }

    private static String place(Throwable outcome) {
        StackTraceElement[] stack = outcome.getStackTrace();
        return stack.length == 0 ? "" : " at " + stack[0];
    }

    /** How many inputs had an outcome that is not documented. */
    public long count() {
        return count;
    }

    /**
     * Passes if there are none.
     *
     * @throws AssertionError with one of each kind, the inputs and the seed
     */
    public void requireNone() {
        if (count > 0) {
            AssertionError error = new AssertionError(
                    reader + ": " + count + " inputs had an outcome that is not documented; one of each kind:" + texts);
            first.values().forEach(error::addSuppressed);
            throw error;
        }
    }
}
