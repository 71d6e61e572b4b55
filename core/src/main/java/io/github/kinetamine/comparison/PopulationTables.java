package io.github.kinetamine.comparison;

import io.github.kinetamine.population.Proportion;
import io.github.kinetamine.population.Sample;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Column;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** A comparison in a population as tables, numbers to four digits. Stateless. */
final class PopulationTables {

    private static final MathContext SHOWN = new MathContext(4);
    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private PopulationTables() {}

    static TextTable summary(List<PopulationArm> arms) {
        List<List<String>> rows = new ArrayList<>();
        for (PopulationArm arm : arms) {
            for (SubjectMetric metric : arm.metrics()) {
                rows.add(row(arm, metric));
            }
        }
        return TextTable.of(
                        Column.left("arm"),
                        Column.left("metric"),
                        Column.left("unit"),
                        Column.right("n"),
                        Column.right("5 %"),
                        Column.right("25 %"),
                        Column.right("median"),
                        Column.right("75 %"),
                        Column.right("95 %"))
                .withRows(rows);
    }

    private static List<String> row(PopulationArm arm, SubjectMetric metric) {
        Sample sample = arm.sample(metric);
        Unit unit = metric.unit(arm.result().series(metric.series()));
        List<String> row = new ArrayList<>(List.of(arm.label(), metric.name(), unit.symbol(), "" + sample.size()));
        DoubleStream.of(PROBABILITIES)
                .mapToObj(p -> rounded(sample.quantile(p)))
                .forEach(row::add);
        return row;
    }

    static TextTable forest(List<PairedDifference> differences) {
        return TextTable.of(
                        Column.left("arm"),
                        Column.left("against"),
                        Column.left("metric"),
                        Column.left("unit"),
                        Column.right("n"),
                        Column.right("mean difference"),
                        Column.right("95 % from"),
                        Column.right("to"),
                        Column.right("median"),
                        Column.right("larger in %"),
                        Column.right("95 % from"),
                        Column.right("to"))
                .withRows(differences.stream().map(PopulationTables::row).toList());
    }

    private static List<String> row(PairedDifference difference) {
        Proportion larger = difference.superiority();
        List<String> row = new ArrayList<>(List.of(
                difference.arm(),
                difference.against(),
                difference.metric(),
                difference.unit().symbol(),
                "" + difference.differences().size()));
        DoubleStream.of(
                        difference.mean(),
                        difference.low(),
                        difference.high(),
                        difference.median(),
                        100 * larger.estimate(),
                        100 * larger.low(),
                        100 * larger.high())
                .mapToObj(PopulationTables::rounded)
                .forEach(row::add);
        return row;
    }

    private static String rounded(double value) {
        return Double.isNaN(value)
                ? ""
                : Decimal.shortest(new BigDecimal(value).round(SHOWN).doubleValue());
    }
}
