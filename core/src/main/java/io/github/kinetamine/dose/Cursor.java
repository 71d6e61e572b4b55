package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** A place in the tokens of a regimen's text, and the small things that are read everywhere in it. */
final class Cursor {

    private static final int LONGEST_NUMBER = 400;

    private final SourceText source;
    private final List<Token> tokens;
    private int index;

    Cursor(String text) {
        this.source = new SourceText(text);
        this.tokens = Scanner.scan(source);
    }

    Token peek() {
        return tokens.get(index);
    }

    Token take() {
        Token token = peek();
        index += token.kind() == Token.Kind.END ? 0 : 1;
        return token;
    }

    boolean accept(String word) {
        boolean found = peek().is(word);
        if (found) {
            take();
        }
        return found;
    }

    void expect(String word, String example) {
        if (!accept(word)) {
            throw fault(peek(), "expected '" + word + "', got " + peek().shown(), "write as in '" + example + "'");
        }
    }

    /** A number that is neither negative nor beyond the range of a double, as it stands in the text. */
    String number(String what, String example) {
        Token token = peek();
        if (!token.isNumber()) {
            throw fault(
                    token,
                    "expected a number for the " + what + ", got " + token.shown(),
                    "write as in '" + example + "'");
        }
        if (token.text().startsWith("-")) {
            throw fault(token, what + " must not be negative, got " + token.shown(), "write as in '" + example + "'");
        }
        if (token.text().length() > LONGEST_NUMBER || Double.isInfinite(Double.parseDouble(token.text()))) {
            throw fault(token, what + " is too large a number, got " + token.shown(), "write as in '" + example + "'");
        }
        return take().text();
    }

    int count(String what, String example) {
        Token token = peek();
        String number = number(what, example);
        return checked(token, () -> whole(what, number));
    }

    static int whole(String what, String number) {
        String digits = number.replaceFirst("^0+(?=.)", "");
        if (!digits.chars().allMatch(Character::isDigit)) {
            throw new IllegalArgumentException(what + " must be a whole number, got " + digits);
        }
        if (digits.length() > 9) {
            throw new IllegalArgumentException(what + " must be at most " + Allowed.MOST_DOSES + ", got " + digits);
        }
        return Integer.parseInt(digits);
    }

    Duration duration(String what, String example) {
        Token first = peek();
        String number = number(what, example);
        Token unit = peek();
        if (unit.kind() != Token.Kind.WORD) {
            throw fault(
                    unit,
                    "expected a unit of time after '" + number + "', got " + unit.shown(),
                    "allowed: " + String.join(", ", DurationText.UNITS));
        }
        take();
        return checked(first, () -> DurationText.parse(number + " " + unit.text()));
    }

    /** The source from a token to the last one taken. */
    String since(Token first) {
        return source.between(first.start(), tokens.get(Math.max(0, index - 1)).end());
    }

    IllegalArgumentException fault(Token token, String what, String advice) {
        return source.fault(token.start(), what, advice);
    }

    <T> T checked(Token token, Supplier<T> maker) {
        return source.checked(token.start(), maker);
    }
}
