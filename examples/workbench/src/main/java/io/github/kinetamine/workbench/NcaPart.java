package io.github.kinetamine.workbench;

import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Two times after the dose, as {@code 8h-24h}. */
record NcaPart(Duration from, Duration to) {

    /** One span. */
    static NcaPart parse(String option, String text) {
        String[] times = text.split("-", -1);
        if (times.length != 2) {
            throw new IllegalArgumentException(
                    option + " takes two times after the dose, as in 8h-24h, got '" + text + "'");
        }
        return new NcaPart(DurationText.parse(times[0]), DurationText.parse(times[1]));
    }

    /** Spans with commas between them; none for no text. */
    static List<NcaPart> parseAll(String option, String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(",", -1)).map(one -> parse(option, one)).toList();
    }
}
