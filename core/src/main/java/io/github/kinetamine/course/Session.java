package io.github.kinetamine.course;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.simulation.GivenDose;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.text.Reason;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * One session of a course: doses that belong together, and the time from the first of them until the next session, or until
 * the last observation where there is none.
 *
 * <p>What is read belongs to this window: from after the first dose until before the first dose of the next session. Peaks,
 * lowest values and troughs are those of observed times; {@link #timeAbove}, {@link #timeBelow} and
 * {@link #monitoringWindow} take the values between two observed times from the straight line that joins them, with the jumps
 * that a dose makes at an observed time. They are as good as the grid is fine, and need a grid that holds the times of the
 * doses. A limit is a number in the unit of the series.
 *
 * <p>Every method that takes the name of a series throws what {@link Profile#series} throws: an
 * {@link IllegalArgumentException} if there is no such series, an {@link IllegalStateException} with the reason if the effect
 * was refused.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Session {

    private final Profile profile;
    private final int number;
    private final List<GivenDose> doses;
    private final Span span;

    Session(Profile profile, int number, List<GivenDose> doses, Span span) {
        this.profile = profile;
        this.number = number;
        this.doses = List.copyOf(doses);
        this.span = span;
    }

    /** The number of the session, from 1. */
    public int number() {
        return number;
    }

    /** When its first dose is given. */
    public Duration start() {
        return span.start();
    }

    /** When the next session starts, or the last observation is made. */
    public Duration end() {
        return span.end();
    }

    /** How long its window is: {@code end − start}. */
    public Duration length() {
        return span.length();
    }

    /** The doses, device by device, in time order. */
    public List<GivenDose> doses() {
        return doses;
    }

    /**
     * The doses as they were given, in the words of {@link io.github.kinetamine.dose.Regimen#parse}: {@code 35 mg iv over 40 min},
     * {@code 3 devices of 28 mg in 5 min apart}. Times count from the start of the session; amounts are in mg, to six digits.
     */
    public String text() {
        return SessionText.of(doses);
    }

    /** The largest value observed; missing if no time of the window was observed. */
    public Finding peak(String name) {
        Series series = profile.series(name);
        Polyline line = Polyline.of(series, span);
        return value(series, line, line.highest());
    }

    /** The time from the start of the session to {@link #peak}, the first one if there are several. */
    public CourseTime timeToPeak(String name) {
        Polyline line = line(name);
        return time(line, line.highest());
    }

    /** The least value observed; missing if no time of the window was observed. */
    public Finding lowest(String name) {
        Series series = profile.series(name);
        Polyline line = Polyline.of(series, span);
        return value(series, line, line.mirrored().highest());
    }

    /** The time from the start of the session to {@link #lowest}, the first one if there are several. */
    public CourseTime timeToLowest(String name) {
        Polyline line = line(name);
        return time(line, line.mirrored().highest());
    }

    private Finding value(Series series, Polyline line, OptionalInt point) {
        return point.isPresent()
                ? Finding.of(line.value(point.getAsInt()), series.unit())
                : Finding.missing(series.unit(), nothingObserved());
    }

    private CourseTime time(Polyline line, OptionalInt point) {
        return point.isPresent()
                ? CourseTime.of(line.time(point.getAsInt()).minus(start()))
                : CourseTime.missing(nothingObserved());
    }

    private String nothingObserved() {
        return "nothing was observed from " + DurationText.render(start()) + " to " + DurationText.render(end())
                + ": observe a grid that holds times of session " + number;
    }

    /** The value at the start, before the first dose; missing if that time was not observed. */
    public Finding trough(String name) {
        Series series = profile.series(name);
        try {
            return Finding.of(series.before(start()), series.unit());
        } catch (IllegalArgumentException notObserved) {
            return Finding.missing(series.unit(), Reason.of(notObserved));
        }
    }

    /** For how long a series is at or above a limit. */
    public Duration timeAbove(String name, double limit) {
        return line(name).timeAbove(Limits.checked(name, limit));
    }

    /** For how long a series is at or below a limit. */
    public Duration timeBelow(String name, double limit) {
        return line(name).mirrored().timeAbove(-Limits.checked(name, limit));
    }

    /**
     * The time from the start of the session until a series is back at or under a limit and stays there until the session
     * ends. Missing if it is never above the limit, and if it still is when the session ends.
     */
    public CourseTime monitoringWindow(String name, double limit) {
        Series series = profile.series(name);
        Polyline line = Polyline.of(series, span);
        String what = Decimal.shortest(Limits.checked(name, limit)) + " " + series.unit();
        if (!line.exceeds(limit)) {
            return CourseTime.missing(name + " is never above " + what + " in session " + number);
        }
        OptionalLong back = line.backUnder(limit);
        return back.isPresent()
                ? CourseTime.of(Duration.ofNanos(back.getAsLong()).minus(start()))
                : CourseTime.missing(name + " is not yet back under " + what + " when session " + number + " ends, "
                        + DurationText.render(length()) + " after its start");
    }

    /**
     * The time from the start of the session until every one of several series is back at or under its limit and stays there:
     * the longest of their windows. Missing if none is ever above its limit, and if any still is when the session ends.
     *
     * @param limits the limit of each series, by its name
     */
    public CourseTime monitoringWindow(Map<String, Double> limits) {
        List<CourseTime> windows = limits.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(limit -> line(limit.getKey()).exceeds(Limits.checked(limit.getKey(), limit.getValue())))
                .map(limit -> monitoringWindow(limit.getKey(), limit.getValue()))
                .toList();
        if (windows.isEmpty()) {
            return CourseTime.missing("none of " + String.join(", ", new TreeSet<>(limits.keySet()))
                    + " is above its limit in session " + number);
        }
        return windows.stream()
                .filter(window -> !window.isPresent())
                .findFirst()
                .orElseGet(() -> longest(windows));
    }

    private static CourseTime longest(List<CourseTime> windows) {
        return CourseTime.of(
                Collections.max(windows.stream().map(CourseTime::orThrow).toList()));
    }

    private Polyline line(String name) {
        return Polyline.of(profile.series(name), span);
    }

    /** The number, the start and the doses. */
    @Override
    public String toString() {
        return "session " + number + " at " + DurationText.render(start()) + ": " + text();
    }
}
