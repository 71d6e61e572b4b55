package io.github.kinetamine.model;

import java.util.function.IntPredicate;

/** Cuts a formula's text into numbers, names and signs, one at a time, and says where a fault is. */
final class FormulaScanner {

    private static final int MOST_TOKENS = 1000;
    private static final int LONGEST_TOKEN = 100;
    private static final int QUOTED_BEFORE = 40;
    private static final int QUOTED_AFTER = 50;

    /** What a token is. */
    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    /** A piece of the text, and the index at which it starts. */
    record Token(Kind kind, String text, int start) {

        boolean is(String sign) {
            return kind == Kind.SIGN && text.equals(sign);
        }

        String shown() {
            return kind == Kind.END ? "the end" : "'" + text + "'";
        }
    }

    private final String text;
    private int position;
    private int tokens;

    FormulaScanner(String text) {
        this.text = text;
    }

    Token next() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        int start = position;
        Kind kind = kindAt(start);
        switch (kind) {
            case NUMBER -> skipNumber();
            case NAME -> skipWhile(c -> isLetter(c) || isDigit(c));
            case SIGN -> position++;
            case END -> {}
        }
        requireBounded(start);
        return new Token(kind, text.substring(start, position), start);
    }

    private Kind kindAt(int index) {
        if (index == text.length()) {
            return Kind.END;
        }
        char c = text.charAt(index);
        if (isDigit(c) || c == '.' && isDigit(at(index + 1))) {
            return Kind.NUMBER;
        }
        if (isLetter(c)) {
            return Kind.NAME;
        }
        if ("+-*/^(),".indexOf(c) < 0) {
            String shown = new String(Character.toChars(text.codePointAt(index)));
            throw fault(
                    index,
                    "unexpected character '" + printable(shown) + "'",
                    "allowed: numbers, names of letters, digits and _, + - * / ^ ( ) and ,");
        }
        return Kind.SIGN;
    }

    private void skipNumber() {
        skipWhile(FormulaScanner::isDigit);
        if (at(position) == '.') {
            position++;
            skipWhile(FormulaScanner::isDigit);
        }
        if (at(position) == 'e' || at(position) == 'E') {
            int exponent = position + (at(position + 1) == '+' || at(position + 1) == '-' ? 2 : 1);
            if (isDigit(at(exponent))) {
                position = exponent;
                skipWhile(FormulaScanner::isDigit);
            }
        }
    }

    private void requireBounded(int start) {
        if (position - start > LONGEST_TOKEN) {
            throw fault(
                    start,
                    "a number or name of " + (position - start) + " characters",
                    "allowed: at most " + LONGEST_TOKEN);
        }
        tokens++;
        if (tokens > MOST_TOKENS + 1) {
            throw fault(start, "too long a formula", "allowed: at most " + MOST_TOKENS + " numbers, names and signs");
        }
    }

    /** An error at a place in the text, and what to write instead. */
    IllegalArgumentException fault(int start, String what, String advice) {
        return new IllegalArgumentException(
                what + " at character " + (start + 1) + " of " + quoted(start) + ": " + advice);
    }

    private String quoted(int start) {
        int from = start <= QUOTED_BEFORE ? 0 : start - QUOTED_BEFORE;
        int to = Math.min(text.length(), start + QUOTED_AFTER);
        return '"'
                + (from > 0 ? "…" : "")
                + printable(text.substring(from, to))
                + (to < text.length() ? "…" : "")
                + '"';
    }

    /** The text on one line; half a character, which a cut may leave, is shown as a question mark. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ").replaceAll("\\p{Cs}", "?");
    }

    private void skipWhile(IntPredicate belongs) {
        while (position < text.length() && belongs.test(text.charAt(position))) {
            position++;
        }
    }

    /** The character at an index; beyond the end, one that no token holds. */
    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_';
    }
}
