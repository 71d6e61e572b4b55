package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.days;

import io.github.kinetamine.course.Course;
import io.github.kinetamine.course.Session;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Column;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Courses as columns of a table, and what one asks of a course as its rows. Its limits are chosen for the example. */
final class CoursesSideBySide {

    private static final int[] DAYS = {1, 7, 14, 28, 56, 84};
    private static final double HALF_OF_BASELINE = 16.5;
    private static final double CADSS_LIMIT = 1;
    private static final double SBP_LIMIT = 2;

    private final List<Course> courses;
    private final List<List<String>> rows = new ArrayList<>();

    private CoursesSideBySide(List<Course> courses) {
        this.courses = courses;
    }

    static TextTable of(Map<String, Course> courses) {
        CoursesSideBySide table =
                new CoursesSideBySide(courses.values().stream().toList());
        table.addMood();
        table.addSessions();
        Stream<Column> columns = Stream.concat(
                Stream.of(Column.left(""), Column.right("no drug")),
                courses.keySet().stream().map(Column::right));
        return TextTable.of(columns.toArray(Column[]::new)).withRows(table.rows);
    }

    private void addMood() {
        for (int day : DAYS) {
            row("MADRS, day " + day, control(day), course -> {
                double best = at(course, "MADRS_low", day);
                return round(at(course, "MADRS", day)) + band(best, at(course, "MADRS_high", day));
            });
        }
        for (int day : DAYS) {
            share("response", day);
        }
        for (int day : DAYS) {
            share("remission", day);
        }
        row(
                "days with MADRS halved",
                daysHalvedInControl(),
                course -> "" + course.timeBelow("MADRS", HALF_OF_BASELINE).toDays());
    }

    private void share(String name, int day) {
        row(
                name + " %, day " + day,
                round(100 * at(courses.get(0), name + "_control", day)),
                course -> round(100 * at(course, name, day))
                        + band(100 * at(course, name + "_low", day), 100 * at(course, name + "_high", day)));
    }

    private void addSessions() {
        row("sessions", "", course -> "" + course.sessions().size());
        each("peak CADSS", session -> session.peak("CADSS").orThrow(), "%.1f");
        each("min with CADSS over 1", session -> minutes(session.timeAbove("CADSS", CADSS_LIMIT)), "%.0f");
        each("peak rise of SBP, mmHg", session -> session.peak("SBP").orThrow(), "%.1f");
        each("peak rise of DBP, mmHg", session -> session.peak("DBP").orThrow(), "%.1f");
        each("min with SBP up by 2", session -> minutes(session.timeAbove("SBP", SBP_LIMIT)), "%.0f");
        Map<String, Double> limits = Map.of("CADSS", CADSS_LIMIT, "SBP", SBP_LIMIT);
        each(
                "window for both, min",
                session -> minutes(session.monitoringWindow(limits).orThrow()),
                "%.0f");
    }

    /** A row of what the sessions have: from the least to the largest where they differ. */
    private void each(String what, ToDoubleFunction<Session> quantity, String format) {
        row(what, "", course -> {
            List<Double> values =
                    course.sessions().stream().map(quantity::applyAsDouble).toList();
            String least = String.format(Locale.ROOT, format, Collections.min(values));
            String most = String.format(Locale.ROOT, format, Collections.max(values));
            return least.equals(most) ? most : least + "–" + most;
        });
    }

    private void row(String what, String withoutDrug, Function<Course, String> cell) {
        rows.add(Stream.concat(Stream.of(what, withoutDrug), courses.stream().map(cell))
                .toList());
    }

    /** What the control course alone makes of the baseline. */
    private String control(int day) {
        Course any = courses.get(0);
        return round(at(any, "MADRS", day) - at(any, "MADRS_change_vs_control", day));
    }

    private String daysHalvedInControl() {
        Series total = courses.get(0).profile().series("MADRS");
        Series change = courses.get(0).profile().series("MADRS_change_vs_control");
        double hours = 0;
        for (int i = 1; i < total.size(); i++) {
            boolean isHalved = total.value(i) - change.value(i) <= HALF_OF_BASELINE;
            hours += isHalved ? total.hours(i) - total.hours(i - 1) : 0;
        }
        return round(hours / 24);
    }

    private static double at(Course course, String name, int day) {
        Series series = course.profile().series(name);
        return series.at(days(day));
    }

    private static double minutes(Duration time) {
        return time.toSeconds() / 60.0;
    }

    private static String band(double from, double to) {
        return " (" + round(from) + "–" + round(to) + ")";
    }

    private static String round(double value) {
        return "" + Math.round(value);
    }
}
