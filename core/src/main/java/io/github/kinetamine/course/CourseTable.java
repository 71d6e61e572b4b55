package io.github.kinetamine.course;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** A course as a table with a row for each session, numbers to four digits. Stateless. */
final class CourseTable {

    private static final MathContext SHOWN = new MathContext(4);

    private CourseTable() {}

    static TextTable of(Course course, List<String> names) {
        List<Column> columns =
                new ArrayList<>(List.of(Column.right("session"), Column.right("start"), Column.left("doses")));
        for (String name : names) {
            String unit = course.profile().series(name).unit().symbol();
            columns.add(Column.right(name + " before " + unit));
            columns.add(Column.right((isWatchedBelow(course, name) ? "lowest " : "peak ") + unit));
            columns.add(Column.right("after"));
        }
        List<List<String>> rows = course.sessions().stream()
                .map(session -> row(course, session, names))
                .toList();
        return new TextTable(columns, rows);
    }

    private static List<String> row(Course course, Session session, List<String> names) {
        List<String> row =
                new ArrayList<>(List.of("" + session.number(), DurationText.render(session.start()), session.text()));
        for (String name : names) {
            row.add(rounded(session.trough(name)));
            boolean isLow = isWatchedBelow(course, name);
            CourseTime after = isLow ? session.timeToLowest(name) : session.timeToPeak(name);
            row.add(rounded(isLow ? session.lowest(name) : session.peak(name)));
            row.add(after.isPresent() ? after.toString() : "");
        }
        return row;
    }

    /** Whether what counts of a series lies below: the remission of a scale, say. */
    private static boolean isWatchedBelow(Course course, String name) {
        return course.profile().model().effects().stream()
                .flatMap(effect -> effect.outputs().stream())
                .filter(output -> output.name().equals(name))
                .anyMatch(output ->
                        output.limit().filter(limit -> !limit.isAbove()).isPresent());
    }

    private static String rounded(Finding value) {
        if (!value.isPresent()) {
            return "";
        }
        return Decimal.shortest(new BigDecimal(value.value()).round(SHOWN).doubleValue());
    }
}
