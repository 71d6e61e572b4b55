package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Units;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which observations the terminal phase (λz) rests on.
 *
 * <p>Left alone, the last k of those after the largest concentration, for the k from 3 up whose line through ln C has the
 * best adjusted R²; of those within 0.0001 of the best, the longest. The number of points can be bounded or fixed, single
 * times left out, or a window set, in which all points count, even the largest. Times count from the dose of a profile, and
 * from time zero of a series.
 *
 * <p>Reference: Gabrielsson J, Weiner D. Methods Mol Biol 2012;929:377-89. Immutable and safe for use by many threads.
 */
public final class TerminalChoice {

    private static final TerminalChoice BEST =
            new TerminalChoice(TerminalPhase.FEWEST_POINTS, Integer.MAX_VALUE, null, List.of());

    private final int fewest;
    private final int most;
    private final @Nullable Window window;
    private final List<Duration> excluded;

    private TerminalChoice(int fewest, int most, @Nullable Window window, List<Duration> excluded) {
        this.fewest = fewest;
        this.most = most;
        this.window = window;
        this.excluded = excluded;
    }

    /** The best adjusted R² of three points or more. */
    public static TerminalChoice best() {
        return BEST;
    }

    /** The best adjusted R² among lines through the last {@code fewest} to {@code most} points. */
    public TerminalChoice points(int fewest, int most) {
        if (fewest < TerminalPhase.FEWEST_POINTS || most < fewest) {
            throw new IllegalArgumentException("points of the terminal phase must be at least "
                    + TerminalPhase.FEWEST_POINTS + ", and the first number at most the second, got " + fewest + " to "
                    + most);
        }
        return new TerminalChoice(fewest, most, window, excluded);
    }

    /** The line through the last {@code points} points. */
    public TerminalChoice points(int points) {
        return points(points, points);
    }

    /** The line through all points from one time after the dose to another, both included. */
    public TerminalChoice window(Duration from, Duration to) {
        if (from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("the window of the terminal phase must end after it begins, got "
                    + DurationText.render(from) + " to " + DurationText.render(to));
        }
        return new TerminalChoice(fewest, most, new Window(from, to), excluded);
    }

    /** Leaves out the points at these times after the dose; the areas keep them. */
    public TerminalChoice excluding(Duration... times) {
        return new TerminalChoice(fewest, most, window, List.of(times));
    }

    /**
     * The line through positive concentrations.
     *
     * @param hours times, h, rising
     * @param values concentrations above zero
     * @param start the time, h, from which points count where no window is set
     * @param isOpen whether a point at {@code start} itself is left out
     */
    Found line(double[] hours, double[] values, double start, boolean isOpen) {
        int[] kept = IntStream.range(0, hours.length)
                .filter(i -> values[i] > 0 && isWithin(hours[i], start, isOpen) && !isExcluded(hours[i]))
                .toArray();
        int needed = window == null ? fewest : TerminalPhase.FEWEST_POINTS;
        if (kept.length < needed) {
            return Found.none(
                    "the terminal phase needs " + needed + " observations " + place() + ", got " + kept.length);
        }
        double[] t = Arrays.stream(kept).mapToDouble(i -> hours[i]).toArray();
        double[] c = Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
        int first = window == null ? Math.max(0, t.length - most) : 0;
        return Found.of(TerminalPhase.fit(t, c, first, t.length - 1, window == null ? fewest : t.length));
    }

    private boolean isWithin(double time, double start, boolean isOpen) {
        if (window != null) {
            return time >= Units.inHours(window.from()) && time <= Units.inHours(window.to());
        }
        return isOpen ? time > start : time >= start;
    }

    private boolean isExcluded(double time) {
        return excluded.stream().anyMatch(one -> Units.inHours(one) == time);
    }

    private String place() {
        return window == null
                ? "after the maximum and the last dose"
                : "from " + DurationText.render(window.from()) + " to " + DurationText.render(window.to());
    }

    /** Two times after the dose. */
    private record Window(Duration from, Duration to) {}

    /** A terminal phase, or why there is none. */
    record Found(Optional<TerminalPhase> phase, String reason) {

        static Found of(TerminalPhase phase) {
            return phase.falls()
                    ? new Found(Optional.of(phase), "")
                    : none("the concentration does not fall in the terminal phase");
        }

        static Found none(String reason) {
            return new Found(Optional.empty(), reason);
        }
    }
}
