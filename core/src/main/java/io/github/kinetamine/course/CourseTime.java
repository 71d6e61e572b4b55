package io.github.kinetamine.course;

import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A time that a course has, or the reason why there is none. Immutable and safe for use by many threads.
 *
 * @param asOptional the time, if there is one
 * @param reason why the time is missing; empty where it is not
 */
public record CourseTime(Optional<Duration> asOptional, String reason) {

    public CourseTime {
        Objects.requireNonNull(asOptional, "asOptional");
        Objects.requireNonNull(reason, "reason");
        if (asOptional.isPresent() ? !reason.isEmpty() : reason.isBlank()) {
            throw new IllegalArgumentException("a time is either there, or missing with a reason, got "
                    + asOptional.map(DurationText::render).orElse("none") + " and '" + reason + "'");
        }
    }

    static CourseTime of(Duration time) {
        return new CourseTime(Optional.of(time), "");
    }

    static CourseTime missing(String reason) {
        return new CourseTime(Optional.empty(), reason);
    }

    /** Whether there is a time. */
    public boolean isPresent() {
        return asOptional.isPresent();
    }

    /**
     * The time.
     *
     * @throws IllegalStateException with the reason, if there is none
     */
    public Duration orThrow() {
        return asOptional.orElseThrow(() -> new IllegalStateException(reason));
    }

    /**
     * The time, such as {@code 40 min}, or "missing" and the reason. From ten minutes on it is rounded to whole minutes, below
     * to whole seconds.
     */
    @Override
    public String toString() {
        return asOptional.map(CourseTime::rounded).orElse("missing: " + reason);
    }

    private static String rounded(Duration time) {
        Duration unit = time.compareTo(Duration.ofMinutes(10)) < 0 ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
        long units = time.plus(unit.dividedBy(2)).dividedBy(unit);
        return DurationText.render(unit.multipliedBy(units));
    }
}
