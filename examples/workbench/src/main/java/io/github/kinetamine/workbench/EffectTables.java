package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Column;
import io.github.kinetamine.workbench.output.RowWriter;
import io.github.kinetamine.workbench.output.TableTarget;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What effects do in the arms of a comparison, as a file and as a table to be read. */
final class EffectTables {

    private static final MathContext SHOWN = new MathContext(4);

    /** Below this a table says 0; the file has the number. */
    private static final double NOTHING = 1e-6;

    private EffectTables() {}

    static List<EffectSummary> summaries(Comparison comparison) {
        return comparison.arms().stream().flatMap(EffectSummary::of).toList();
    }

    static void write(List<EffectSummary> summaries, TableTarget target) {
        RowWriter rows = target.columns(
                "arm",
                "effect",
                "tier",
                "baseline",
                "peak",
                "t_peak_h",
                "at_24h",
                "at_7d",
                "at_end",
                "time_beyond_limit_h",
                "low",
                "high",
                "note");
        for (EffectSummary row : summaries) {
            rows.text(row.arm()).text(row.series()).text(row.tier().toString());
            numbers(row).forEach(rows::number);
            rows.text(row.note()).endRow();
        }
        rows.end();
    }

    /** The same to four digits, the band beside the peak. */
    static TextTable table(List<EffectSummary> summaries) {
        return TextTable.of(
                        Column.left("arm"),
                        Column.left("effect"),
                        Column.left("unit"),
                        Column.right("baseline"),
                        Column.right("peak"),
                        Column.right("low"),
                        Column.right("high"),
                        Column.right("at h"),
                        Column.right("24 h"),
                        Column.right("7 d"),
                        Column.right("end"),
                        Column.right("h beyond"),
                        Column.left("tier"))
                .withRows(summaries.stream().map(EffectTables::cells).toList());
    }

    private static List<String> cells(EffectSummary row) {
        List<String> cells =
                new ArrayList<>(List.of(row.arm(), row.series(), row.unit().symbol()));
        Stream.of(
                        row.baseline(),
                        row.peak(),
                        row.low(),
                        row.high(),
                        row.peakHours(),
                        row.day(),
                        row.week(),
                        row.end(),
                        row.hoursBeyond())
                .map(EffectTables::rounded)
                .forEach(cells::add);
        cells.add(row.tier().toString());
        return cells;
    }

    private static List<Double> numbers(EffectSummary row) {
        return List.of(
                row.baseline(),
                row.peak(),
                row.peakHours(),
                row.day(),
                row.week(),
                row.end(),
                row.hoursBeyond(),
                row.low(),
                row.high());
    }

    private static String rounded(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return Math.abs(value) < NOTHING
                ? "0"
                : Decimal.shortest(new BigDecimal(value).round(SHOWN).doubleValue());
    }
}
