package io.github.kinetamine.dose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a regimen's text into tokens. A number may have a sign, a fraction and an exponent; a word is a run of letters,
 * or several joined by slashes; the signs are {@code +} and {@code ,}; {@code ×} is the word {@code x}.
 */
final class Scanner {

    private final SourceText source;
    private final String text;
    private int position;

    private Scanner(SourceText source) {
        this.source = source;
        this.text = source.text();
    }

    /** The tokens of the source; the last one is its end. */
    static List<Token> scan(SourceText source) {
        Scanner scanner = new Scanner(source);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(scanner.next());
        } while (tokens.get(tokens.size() - 1).kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        skipSpace();
        int start = position;
        if (start == text.length()) {
            return new Token(Token.Kind.END, "", start, start);
        }
        char c = text.charAt(start);
        if (isDigit(start) || (c == '.' && isDigit(start + 1))) {
            return number(start);
        }
        if (isMinus(c) && (isDigit(start + 1) || (isAt('.', start + 1) && isDigit(start + 2)))) {
            position++;
            return number(start);
        }
        if (Character.isLetter(c) || c == '/') {
            return word(start);
        }
        if (c == '+' || c == ',' || c == '×') {
            position++;
            Token.Kind kind = c == '×' ? Token.Kind.WORD : Token.Kind.SIGN;
            return new Token(kind, c == '×' ? "x" : String.valueOf(c), start, position);
        }
        String shown = new String(Character.toChars(text.codePointAt(start)));
        throw source.fault(
                start,
                "unexpected character '" + SourceText.printable(shown) + "'",
                "write as in '0.5 mg/kg iv over 40 min'");
    }

    private Token number(int start) {
        skipDigits();
        if (isAt('.', position)) {
            position++;
            skipDigits();
        }
        int exponent = position + 1;
        if (isAt('e', position) || isAt('E', position)) {
            exponent += isAt('+', exponent) || isAt('-', exponent) ? 1 : 0;
            if (isDigit(exponent)) {
                position = exponent;
                skipDigits();
            }
        }
        String digits = text.substring(start, position);
        String plain = isMinus(digits.charAt(0)) ? "-" + digits.substring(1) : digits;
        return new Token(Token.Kind.NUMBER, plain.toLowerCase(Locale.ROOT), start, position);
    }

    private Token word(int start) {
        StringBuilder word = new StringBuilder();
        takeLetters(word);
        int end = position;
        skipSpace();
        while (isAt('/', position)) {
            word.append('/');
            position++;
            skipSpace();
            takeLetters(word);
            end = position;
            skipSpace();
        }
        position = end;
        return new Token(Token.Kind.WORD, word.toString().toLowerCase(Locale.ROOT), start, end);
    }

    private void takeLetters(StringBuilder word) {
        while (position < text.length() && Character.isLetter(text.charAt(position))) {
            word.append(text.charAt(position++));
        }
    }

    private void skipSpace() {
        while (position < text.length() && isSpace(text.charAt(position))) {
            position++;
        }
    }

    private void skipDigits() {
        while (isDigit(position)) {
            position++;
        }
    }

    private boolean isAt(char c, int index) {
        return index < text.length() && text.charAt(index) == c;
    }

    private boolean isDigit(int index) {
        return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '−';
    }

    /** No-break spaces come with text that was copied from a page. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
