package io.github.kinetamine.course;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.simulation.GivenDose;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.text.TextTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/**
 * A profile, divided into the sessions at which its doses were given:
 *
 * <pre>{@code
 * Course course = Course.of(profile);
 * course.session(3).peak("ketamine");
 * course.session(3).monitoringWindow("SBP", 40);
 * course.timeBelow("MADRS", 10);
 * }</pre>
 *
 * <p>Sessions are found in the ledger of the profile, {@link Profile#doses()}: a dose that begins less than an hour after the
 * end of every earlier one belongs to their session, such as the devices of a nasal dose or a bolus and the infusion after it.
 * A missed dose makes no session, and the one before it lasts longer. What is asked of the whole course lies between the first
 * and the last time of observation; values between observed times are taken from the straight line that joins them, as
 * {@link Session} says, which also says what the names of series and limits are. Doses that a steady state supposes before the
 * beginning are not in the ledger and make no session.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Course {

    private static final Duration APART = Duration.ofHours(1);

    private final Profile profile;
    private final List<Session> sessions;

    private Course(Profile profile, List<Session> sessions) {
        this.profile = profile;
        this.sessions = List.copyOf(sessions);
    }

    /**
     * The course of a profile, in which an hour without a dose ends a session.
     *
     * @throws IllegalArgumentException if the first dose was given before the first observation
     */
    public static Course of(Profile profile) {
        return of(profile, APART);
    }

    /**
     * The course of a profile.
     *
     * @param apart the time from the end of a dose that ends its session; a dose that begins earlier belongs to it
     * @throws IllegalArgumentException if {@code apart} is not positive, or the first dose was given before the first observation
     */
    public static Course of(Profile profile, Duration apart) {
        if (apart.isNegative() || apart.isZero()) {
            throw new IllegalArgumentException(
                    "apart must be positive, got " + DurationText.render(apart) + ": use a time such as 1 h");
        }
        List<List<GivenDose>> groups = groups(profile.doses(), apart);
        Duration first = profile.grid().time(0);
        if (!groups.isEmpty() && groups.get(0).get(0).at().compareTo(first) < 0) {
            throw new IllegalArgumentException("a course needs observations from its first dose on, at "
                    + DurationText.render(groups.get(0).get(0).at()) + ", but the first one is at "
                    + DurationText.render(first) + ": observe a grid that begins earlier");
        }
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            boolean isLast = i + 1 == groups.size();
            Duration end =
                    isLast ? profile.grid().end() : groups.get(i + 1).get(0).at();
            Span span = new Span(groups.get(i).get(0).at(), end, isLast);
            sessions.add(new Session(profile, i + 1, groups.get(i), span));
        }
        return new Course(profile, sessions);
    }

    private static List<List<GivenDose>> groups(List<GivenDose> doses, Duration apart) {
        List<List<GivenDose>> groups = new ArrayList<>();
        Duration next = Duration.ZERO;
        for (GivenDose dose : doses) {
            if (groups.isEmpty() || dose.at().compareTo(next) >= 0) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(dose);
            Duration free = dose.at().plus(dose.duration()).plus(apart);
            next = free.compareTo(next) > 0 ? free : next;
        }
        return groups;
    }

    /** The profile. */
    public Profile profile() {
        return profile;
    }

    /** The sessions, in time order; none if nothing was given. */
    public List<Session> sessions() {
        return sessions;
    }

    /**
     * The session of this number, from 1.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Session session(int number) {
        if (number < 1 || number > sessions.size()) {
            throw new IllegalArgumentException("the course has no session " + number + ": "
                    + (sessions.isEmpty() ? "nothing was given" : "they count from 1 to " + sessions.size()));
        }
        return sessions.get(number - 1);
    }

    /** For how long a series is at or above a limit. */
    public Duration timeAbove(String name, double limit) {
        return line(name).timeAbove(Limits.checked(name, limit));
    }

    /** For how long a series is at or below a limit. */
    public Duration timeBelow(String name, double limit) {
        return line(name).mirrored().timeAbove(-Limits.checked(name, limit));
    }

    /** The first time at which a series is at or above a limit; missing if it never is. */
    public CourseTime firstTimeAbove(String name, double limit) {
        return first(name, "above", limit, line(name).firstAbove(Limits.checked(name, limit)));
    }

    /** The first time at which a series is at or below a limit, such as remission on a scale; missing if it never is. */
    public CourseTime firstTimeBelow(String name, double limit) {
        return first(name, "below", limit, line(name).mirrored().firstAbove(-Limits.checked(name, limit)));
    }

    private CourseTime first(String name, String side, double limit, OptionalLong found) {
        return found.isPresent()
                ? CourseTime.of(Duration.ofNanos(found.getAsLong()))
                : CourseTime.missing(name + " is never at or " + side + " " + Decimal.shortest(limit) + " "
                        + profile.series(name).unit() + " until "
                        + DurationText.render(profile.grid().end()));
    }

    /**
     * The values at these days, counted from 0, in the unit of the series; at the time of a dose, the value after it.
     *
     * @throws IllegalArgumentException if one of the times was not observed: nothing is interpolated
     */
    public double[] onDays(String name, int... days) {
        Series series = profile.series(name);
        return Arrays.stream(days)
                .mapToDouble(day -> series.at(Duration.ofDays(day)))
                .toArray();
    }

    private Polyline line(String name) {
        return Polyline.of(profile.series(name));
    }

    /**
     * A row for each session, as text to be read on a terminal: start, doses, and of each series the value before the session,
     * the peak and the time to it. Of an effect that is watched below a threshold it is the lowest value instead.
     *
     * @param names the series
     */
    public String table(String... names) {
        return summary(names).text();
    }

    /** The same as a table; a missing value is empty. */
    public TextTable summary(String... names) {
        return CourseTable.of(this, List.of(names));
    }
}
