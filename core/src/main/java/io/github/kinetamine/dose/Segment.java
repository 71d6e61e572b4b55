package io.github.kinetamine.dose;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Parts that run side by side from one start; what {@code +} joins and {@code then} separates. */
record Segment(List<Part> parts) {

    Segment {
        parts = List.copyOf(parts);
    }

    Segment and(Segment other) {
        return new Segment(Stream.concat(parts.stream(), other.parts.stream()).toList());
    }

    /** When the last dose of any part falls. */
    Duration last() {
        return parts.stream().map(Part::last).max(Comparator.naturalOrder()).orElseThrow();
    }

    /**
     * When the next dose of a part would have fallen, the latest over the parts that have one.
     *
     * @throws IllegalArgumentException if no part has a next dose
     */
    Duration end() {
        return parts.stream()
                .flatMap(part -> part.next().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("'" + RegimenText.brief(this)
                        + "' has no next dose to tell when 'then' starts: "
                        + "repeat it, as in 'every 24 h x 1', or join with '+' and 'at'"));
    }
}
