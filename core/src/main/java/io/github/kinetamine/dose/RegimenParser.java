package io.github.kinetamine.dose;

import io.github.kinetamine.text.Suggestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads a {@code regimen} of {@link Regimen#GRAMMAR}, by recursive descent with one token of look-ahead. */
final class RegimenParser {

    private static final List<String> CONTINUATIONS = List.of(
            "at",
            "every",
            "daily",
            "weekly",
            "fortnightly",
            "twice weekly",
            "three times weekly",
            "on days",
            "steady state",
            "skip",
            "late",
            "lag",
            "+",
            "then",
            "then after");

    private final Cursor cursor;
    private final DoseParser doses;

    private RegimenParser(String text) {
        this.cursor = new Cursor(text);
        this.doses = new DoseParser(cursor);
    }

    static Regimen parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "a dose is missing, the text is empty: write as in '0.5 mg/kg iv over 40 min'");
        }
        return new RegimenParser(text).regimen();
    }

    private Regimen regimen() {
        Token first = cursor.peek();
        List<Segment> segments = new ArrayList<>();
        segments.add(Segment.of(parts()));
        Token then = cursor.peek();
        while (cursor.accept("then")) {
            segments.add(next(then, segments.get(segments.size() - 1)));
            then = cursor.peek();
        }
        if (then.kind() != Token.Kind.END) {
            throw cursor.fault(then, "unexpected " + then.shown(), Suggestion.hint(then.text(), CONTINUATIONS));
        }
        return cursor.checked(first, () -> new Regimen(segments));
    }

    /** The segment after the word {@code then}. */
    private Segment next(Token then, Segment before) {
        if (cursor.accept("after")) {
            Duration gap = cursor.duration("gap between two regimens", "then after 12 h 30 mg im");
            return Segment.of(parts()).after(gap);
        }
        cursor.checked(then, before::end);
        return Segment.of(parts());
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        do {
            parts.add(part());
        } while (cursor.accept("+"));
        return parts;
    }

    private Part part() {
        Dose dose = doses.dose();
        return new OptionsParser(cursor, dose).part();
    }
}
