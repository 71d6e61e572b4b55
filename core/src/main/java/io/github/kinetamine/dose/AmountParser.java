package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Deliverable;
import io.github.kinetamine.quantity.DoseAmount;
import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the {@code amount} and the {@code mass} of {@link Regimen#GRAMMAR}: numbers, their units, and limits. */
final class AmountParser {

    private static final String LIMITED = "0.5 mg/kg max 50 mg iv over 40 min";
    private static final String ROUNDED = "1 mg/kg to nearest 28 mg in";

    private final Cursor cursor;

    AmountParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Token unitAfter(String number) {
        Token unit = cursor.peek();
        if (unit.kind() == Token.Kind.WORD) {
            return cursor.take();
        }
        String advice = unit.is(",") ? "numbers have a decimal point, as in '0.5'; " : "";
        throw cursor.fault(
                unit,
                "expected a unit after '" + number + "', got " + unit.shown(),
                advice + "allowed: " + String.join(", ", DoseUnit.all()));
    }

    /** The positive amount of a dose, whose number starts at {@code first}, with the limits that follow its unit. */
    DoseAmount limited(Token first, String number, Token unit) {
        DoseAmount wanted = amount(first, number, unit);
        cursor.checked(first, () -> Allowed.dose(wanted));
        Deliverable deliverable = Deliverable.ANYTHING;
        while (isLimit(cursor.peek())) {
            deliverable = limit(cursor.take(), deliverable);
        }
        return wanted.limitedTo(deliverable);
    }

    /** An amount that does not depend on the weight. */
    Amount mass(String what, String example) {
        Token first = cursor.peek();
        String number = cursor.number(what, example);
        if (amount(first, number, unitAfter(number)) instanceof Amount mass) {
            return mass;
        }
        throw cursor.fault(
                first, "'" + cursor.since(first) + "' is no " + what, "say a fixed amount, as in '" + example + "'");
    }

    /** Refuses limits where they cannot stand. */
    void noLimitsAfter(String what) {
        Token token = cursor.peek();
        if (isLimit(token)) {
            throw cursor.fault(
                    token,
                    token.shown() + " must stand after an amount, not after " + what,
                    "write as in '" + LIMITED + "'");
        }
    }

    private static boolean isLimit(Token token) {
        return token.is("max") || token.is("to");
    }

    private Deliverable limit(Token word, Deliverable before) {
        if (word.is("max")) {
            once(word, before.cap());
            Amount most = mass("cap of a dose", LIMITED);
            return cursor.checked(word, () -> before.atMost(most));
        }
        cursor.expect("nearest", ROUNDED);
        once(word, before.content());
        Amount one = mass("content of a device or vial", ROUNDED);
        return cursor.checked(word, () -> before.inMultiplesOf(one));
    }

    private void once(Token word, Optional<Amount> before) {
        if (before.isPresent()) {
            throw cursor.fault(word, word.shown() + " is said twice", "keep one");
        }
    }

    private DoseAmount amount(Token first, String number, Token unit) {
        String usual = DoseUnit.usual(unit.text());
        if (!DoseUnit.isAmount(usual)) {
            List<String> known = new ArrayList<>(DoseUnit.all());
            known.add("devices");
            throw cursor.fault(unit, "unknown unit " + unit.shown(), Suggestion.hint(usual, known));
        }
        return cursor.checked(first, () -> DoseUnit.amount(Double.parseDouble(number), usual));
    }
}
