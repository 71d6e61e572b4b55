package io.github.kinetamine.dose;

import java.util.function.Supplier;

/** The text of a regimen, which error messages quote on one line: in full, or what surrounds the fault. */
record SourceText(String text) {

    private static final int QUOTED_IN_FULL = 90;
    private static final int QUOTED_BEFORE = 30;
    private static final int QUOTED_AFTER = 50;

    /** An error at a place in the text, and what to write instead. */
    IllegalArgumentException fault(int start, String what, String advice) {
        return new IllegalArgumentException(
                what + " at character " + (start + 1) + " of " + quoted(start) + ": " + advice);
    }

    /** The value that is made from what stands at {@code start}; its own errors gain that place. */
    <T> T checked(int start, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                    refused.getMessage() + " (near character " + (start + 1) + " of " + quoted(start) + ")", refused);
        }
    }

    String between(int start, int end) {
        return printable(text.substring(start, Math.min(end, start + QUOTED_IN_FULL)));
    }

    private String quoted(int start) {
        if (text.length() <= QUOTED_IN_FULL) {
            return '"' + printable(text) + '"';
        }
        int from = Math.max(0, start - QUOTED_BEFORE);
        int to = Math.min(text.length(), start + QUOTED_AFTER);
        return '"'
                + (from > 0 ? "…" : "")
                + printable(text.substring(from, to))
                + (to < text.length() ? "…" : "")
                + '"';
    }

    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", " ");
    }
}
