package io.github.kinetamine.dose;

/**
 * A number, a word or a sign of a regimen's text.
 *
 * @param text in lower case; the spaces around the slashes of a unit are left out
 * @param start of the token in the source, from 0
 * @param end just after the token
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        NUMBER,
        WORD,
        SIGN,
        END
    }

    boolean is(String word) {
        return text.equals(word) && kind != Kind.NUMBER;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** The token as error messages show it. */
    String shown() {
        if (kind == Kind.END) {
            return "the end";
        }
        return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
    }
}
