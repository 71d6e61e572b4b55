package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.DoseAmount;
import io.github.kinetamine.quantity.DoseRate;
import io.github.kinetamine.text.Suggestion;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Reads the {@code dose} of {@link Regimen#GRAMMAR}. */
final class DoseParser {

    private static final String INFUSION = "0.5 mg/kg iv over 40 min";
    private static final String DEVICES = "2 devices of 28 mg in 5 min apart";

    private final Cursor cursor;
    private final AmountParser amounts;

    DoseParser(Cursor cursor) {
        this.cursor = cursor;
        this.amounts = new AmountParser(cursor);
    }

    Dose dose() {
        Token first = cursor.peek();
        String number = cursor.number("dose", INFUSION);
        Token unit = amounts.unitAfter(number);
        String usual = DoseUnit.usual(unit.text());
        if (unit.is("device") || unit.is("devices")) {
            return devices(first);
        }
        if (DoseUnit.isRate(usual)) {
            return byRate(
                    first, cursor.checked(first, () -> Allowed.rate(DoseUnit.rate(Double.parseDouble(number), usual))));
        }
        return byAmount(first, amounts.limited(first, number, unit));
    }

    private Dose byAmount(Token first, DoseAmount amount) {
        Route route = route(first);
        amounts.noLimitsAfter("a route");
        if (cursor.accept("over")) {
            Duration duration = duration();
            return cursor.checked(first, () -> new Infusion(amount, duration, route));
        }
        boolean bolus = cursor.accept("bolus");
        if (route == Route.INTRAVENOUS && !bolus) {
            throw cursor.fault(
                    cursor.peek(),
                    "'" + cursor.since(first) + "' does not say how fast",
                    "say 'bolus', or how long, as in 'over 40 min'");
        }
        return new Bolus(amount, route);
    }

    private Dose byRate(Token first, DoseRate rate) {
        amounts.noLimitsAfter("a rate");
        Route route = route(first);
        if (!cursor.accept("over")) {
            throw cursor.fault(
                    cursor.peek(),
                    "'" + cursor.since(first) + "' does not say how long",
                    "a rate needs a duration, as in 'over 2 h'");
        }
        Duration duration = duration();
        return cursor.checked(first, () -> new RateInfusion(rate, duration, route));
    }

    private Dose devices(Token first) {
        String what = "number of devices";
        int count = cursor.checked(first, () -> Allowed.count(what, Cursor.whole(what, first.text())));
        cursor.expect("of", DEVICES);
        Token content = cursor.peek();
        Amount each = amounts.mass("content of a device", DEVICES);
        cursor.checked(content, () -> Allowed.dose(each));
        Route route = route(content);
        Duration interval = count == 1 && !cursor.peek().isNumber() ? Duration.ZERO : apart(first);
        return cursor.checked(first, () -> new Devices(count, each, interval, route));
    }

    private Duration apart(Token first) {
        if (!cursor.peek().isNumber()) {
            throw cursor.fault(
                    cursor.peek(),
                    "'" + cursor.since(first) + "' does not say the time between devices",
                    "write as in '" + DEVICES + "'");
        }
        Duration interval = cursor.duration("time between devices", DEVICES);
        cursor.expect("apart", DEVICES);
        return interval;
    }

    private Duration duration() {
        return cursor.duration("duration of an infusion", INFUSION);
    }

    private Route route(Token first) {
        Token token = cursor.peek();
        for (Route route : Route.values()) {
            if (cursor.accept(route.code()) || cursor.accept(route.word())) {
                return route;
            }
        }
        List<String> codes = Stream.of(Route.values()).map(Route::code).toList();
        if (token.kind() != Token.Kind.WORD) {
            throw cursor.fault(
                    token,
                    "expected a route after '" + cursor.since(first) + "', got " + token.shown(),
                    "allowed: " + String.join(", ", codes));
        }
        throw cursor.fault(token, "unknown route " + token.shown(), Suggestion.hint(token.text(), codes));
    }
}
