package io.github.kinetamine.dose;

import io.github.kinetamine.text.Suggestion;
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
            "lag",
            "+",
            "then");

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
        segments.add(segment());
        Token then = cursor.peek();
        while (cursor.accept("then")) {
            cursor.checked(then, segments.get(segments.size() - 1)::end);
            segments.add(segment());
            then = cursor.peek();
        }
        if (then.kind() != Token.Kind.END) {
            throw cursor.fault(then, "unexpected " + then.shown(), Suggestion.hint(then.text(), CONTINUATIONS));
        }
        return cursor.checked(first, () -> new Regimen(segments));
    }

    private Segment segment() {
        List<Part> parts = new ArrayList<>();
        do {
            parts.add(part());
        } while (cursor.accept("+"));
        return new Segment(parts);
    }

    private Part part() {
        Dose dose = doses.dose();
        return new OptionsParser(cursor, dose).part();
    }
}
