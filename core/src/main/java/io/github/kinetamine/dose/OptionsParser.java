package io.github.kinetamine.dose;

import io.github.kinetamine.quantity.DurationText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code option}s of {@link Regimen#GRAMMAR} that follow a dose, in any order, each at most once. */
final class OptionsParser {

    private final Cursor cursor;
    private final Dose dose;
    private final DeviationsParser deviations;
    private final Set<String> said = new HashSet<>();
    private Token faulty;
    private Duration at = Duration.ZERO;
    private Schedule schedule = Schedule.once();
    private Duration lag = Duration.ZERO;
    private Optional<Duration> steadyStateInterval = Optional.empty();

    OptionsParser(Cursor cursor, Dose dose) {
        this.cursor = cursor;
        this.dose = dose;
        this.deviations = new DeviationsParser(cursor);
        this.faulty = cursor.peek();
    }

    Part part() {
        boolean found = true;
        while (found) {
            found = option(cursor.peek());
        }
        return cursor.checked(
                faulty, () -> new Part(dose, schedule, at, deviations.deviations(), lag, steadyStateInterval));
    }

    /** Reads the option that starts with {@code token}, if one does. */
    private boolean option(Token token) {
        switch (token.text()) {
            case "at" -> {
                once(token, "at");
                at = cursor.duration("start of a dose", "at 10 min");
            }
            case "lag" -> {
                once(token, "lag");
                lag = cursor.duration("lag", "lag 10 min");
            }
            case "skip" -> {
                once(token, "skip");
                faulty = token;
                deviations.skip();
            }
            case "late" -> {
                once(token, "late");
                faulty = token;
                deviations.late();
            }
            case "steady" -> steadyState(token);
            default -> {
                return scheduled(token);
            }
        }
        return true;
    }

    private void once(Token token, String option) {
        if (!said.add(option)) {
            throw cursor.fault(token, "'" + option + "' is said twice", "keep one");
        }
        cursor.take();
    }

    private void steadyState(Token token) {
        once(token, "steady state");
        cursor.expect("state", "steady state every 12 h");
        Token every = cursor.peek();
        cursor.expect("every", "steady state every 12 h");
        Duration interval = cursor.duration("steady-state interval", "steady state every 12 h");
        steadyStateInterval = Optional.of(interval);
        if (cursor.peek().is("x")) {
            counted(every, cursor.checked(every, () -> Schedule.every(interval)));
        }
    }

    private boolean scheduled(Token token) {
        switch (token.text()) {
            case "every" -> {
                cursor.take();
                counted(token, every(token));
            }
            case "daily" -> pattern(token, Schedule.daily());
            case "weekly" -> pattern(token, Schedule.weekly());
            case "fortnightly" -> pattern(token, Schedule.fortnightly());
            case "twice" -> pattern(token, Schedule.twiceWeekly(), "weekly");
            case "three" -> pattern(token, Schedule.threeTimesWeekly(), "times", "weekly");
            case "on" -> onTimes(token);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void pattern(Token token, Cycle cycle, String... furtherWords) {
        cursor.take();
        for (String word : furtherWords) {
            cursor.expect(word, token.text() + " " + String.join(" ", furtherWords) + " x 8");
        }
        counted(token, cycle);
    }

    private Cycle every(Token token) {
        Duration interval = cursor.duration("interval", "every 12 h x 8");
        return cursor.checked(token, () -> Schedule.every(interval));
    }

    /** The schedule of a cycle that started at {@code token}, once its count is read. */
    private void counted(Token token, Cycle cycle) {
        oneSchedule(token);
        String words = cursor.since(token);
        if (!cursor.accept("x")) {
            throw cursor.fault(
                    cursor.peek(),
                    "'" + words + "' does not say how many doses, got "
                            + cursor.peek().shown(),
                    "add the number of doses in all, as in '" + words + " x 8'");
        }
        Token count = cursor.peek();
        int doses = cursor.count("number of doses", words + " x 8");
        schedule = cursor.checked(count, () -> cycle.times(doses));
    }

    private void onTimes(Token token) {
        cursor.take();
        Token unit = cursor.take();
        if (!DurationText.isUnit(unit.text())) {
            throw cursor.fault(unit, "expected 'days' after 'on', got " + unit.shown(), "write as in 'on days 0,2,4'");
        }
        List<Duration> offsets = new ArrayList<>();
        do {
            Token number = cursor.peek();
            String text = cursor.number("time of a dose", "on days 0,2,4");
            offsets.add(cursor.checked(number, () -> DurationText.parse(text + " " + unit.text())));
        } while (cursor.accept(","));
        if (cursor.accept("every")) {
            Duration length = cursor.duration("interval", "on days 0,2,4 every 7 d x 12");
            counted(token, cursor.checked(token, () -> new Cycle(offsets, length)));
        } else {
            oneSchedule(token);
            schedule = cursor.checked(token, () -> new Schedule(offsets, Duration.ZERO, offsets.size()));
        }
    }

    private void oneSchedule(Token token) {
        if (!said.add("schedule")) {
            throw cursor.fault(
                    token, "a second schedule " + token.shown(), "keep one, or join doses with '+' or 'then'");
        }
    }
}
