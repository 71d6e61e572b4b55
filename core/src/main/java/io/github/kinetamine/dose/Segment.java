package io.github.kinetamine.dose;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Parts that run side by side from one start; what {@code +} joins and {@code then} separates.
 *
 * @param gap from the last dose of the segment before to the start of this one; empty where this one starts with the next
 *     dose of the one before, or is the first
 */
record Segment(Optional<Duration> gap, List<Part> parts) {

    Segment {
        gap.ifPresent(time -> Allowed.notNegative("gap between two regimens", time));
        parts = List.copyOf(parts);
    }

    static Segment of(List<Part> parts) {
        return new Segment(Optional.empty(), parts);
    }

    Segment after(Duration newGap) {
        return new Segment(Optional.of(newGap), parts);
    }

    /** When this segment starts, from the start of the segment before it. */
    Duration startAfter(Segment before) {
        return gap.map(before.last()::plus).orElseGet(before::end);
    }

    /** When the last schedule to end has its last dose, be it skipped or late. */
    Duration last() {
        return latest(Part::last);
    }

    /** When the last dose of any part is given. */
    Duration lastGiven() {
        return latest(Part::lastGiven);
    }

    private Duration latest(Function<Part, Duration> time) {
        Duration latest = time.apply(parts.get(0));
        for (Part part : parts.subList(1, parts.size())) {
            Duration other = time.apply(part);
            latest = other.compareTo(latest) > 0 ? other : latest;
        }
        return latest;
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
                        + "say how long after its last dose, as in 'then after 24 h', "
                        + "or repeat it, as in 'every 24 h x 1'"));
    }
}
