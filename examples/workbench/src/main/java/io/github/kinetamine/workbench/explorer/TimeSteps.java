package io.github.kinetamine.workbench.explorer;

import java.time.Duration;
import java.util.stream.LongStream;

/** Round steps of time, for a page that does not say how often it wants to look. */
final class TimeSteps {

    private static final long[] SECONDS = {
        1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 300, 600, 900, 1_200, 1_800, 3_600, 7_200, 10_800, 14_400, 21_600,
        43_200, 86_400
    };

    private TimeSteps() {}

    /** The shortest round step by which a time is reached in {@link Limits#USUAL_POINTS} points; below a second, a part of the time. */
    static Duration usual(Duration until) {
        int steps = Limits.USUAL_POINTS - 1;
        Duration shortest = until.dividedBy(steps);
        if (until.compareTo(Duration.ofMinutes(1)) < 0) {
            return shortest;
        }
        return LongStream.of(SECONDS)
                .mapToObj(Duration::ofSeconds)
                .filter(step -> step.compareTo(shortest) >= 0)
                .findFirst()
                .orElse(shortest);
    }
}
