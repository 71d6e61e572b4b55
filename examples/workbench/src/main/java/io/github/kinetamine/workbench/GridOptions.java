package io.github.kinetamine.workbench;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.simulation.Grid;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Option;

/** When the concentrations are recorded. */
final class GridOptions {

    /** The most rows that one output may have. */
    static final long MOST_ROWS = 2_000_000;

    @Option(
            names = "--until",
            required = true,
            paramLabel = "TIME",
            description = "the last time, as in 24h or 7d; included")
    private String until;

    @Option(names = "--every", required = true, paramLabel = "TIME", description = "the step, as in 10min")
    private String every;

    /** The times, few enough that every series of every arm fits into one output. */
    Grid grid(int seriesInAll) {
        Duration step = duration("--every", every);
        Duration end = duration("--until", until);
        if (step.isZero()) {
            throw new IllegalArgumentException("--every must be longer than 0, got '" + every + "'");
        }
        if (end.compareTo(step) < 0) {
            throw new IllegalArgumentException("--until " + until + " is shorter than --every " + every
                    + ": choose a later end or a shorter step");
        }
        long times = end.dividedBy(step) + 1;
        if (times > MOST_ROWS / seriesInAll) {
            throw new IllegalArgumentException(times + " times of " + seriesInAll + " series are more than the "
                    + MOST_ROWS + " rows that an output may have: choose a longer --every or a shorter --until");
        }
        return Grid.every(step).until(end);
    }

    /** That the last time comes before the end, where steps do not lead to it. */
    List<String> notes() {
        Duration step = duration("--every", every);
        Duration end = duration("--until", until);
        Duration last = step.multipliedBy(end.dividedBy(step));
        return last.equals(end)
                ? List.of()
                : List.of("the last time is " + DurationText.render(last) + ": steps of " + DurationText.render(step)
                        + " do not lead to --until " + DurationText.render(end));
    }

    private static Duration duration(String option, String text) {
        try {
            return DurationText.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
        }
    }
}
