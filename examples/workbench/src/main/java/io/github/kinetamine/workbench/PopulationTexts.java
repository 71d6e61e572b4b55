package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.PairedDifference;
import io.github.kinetamine.comparison.PopulationArm;
import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.comparison.SubjectMetric;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.population.PopulationSeries;
import io.github.kinetamine.population.Proportion;
import io.github.kinetamine.population.Sample;
import io.github.kinetamine.population.SubjectResult;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.workbench.output.RowWriter;
import io.github.kinetamine.workbench.output.TableTarget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** A population as tables for other programs. */
final class PopulationTexts {

    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private PopulationTexts() {}

    /** The quantiles of every series at every time. */
    static void quantiles(PopulationComparison population, TableTarget target) {
        RowWriter rows = target.columns("arm", "time_h", "series", "unit", "p05", "p25", "p50", "p75", "p95");
        for (PopulationArm arm : population.arms()) {
            for (PopulationSeries series : arm.result().series()) {
                Series[] quantiles = series.quantiles(PROBABILITIES);
                for (int i = 0; i < series.grid().size(); i++) {
                    rows.text(arm.label())
                            .number(quantiles[0].hours(i))
                            .text(series.name())
                            .text(series.unit().symbol());
                    for (Series quantile : quantiles) {
                        rows.number(quantile.value(i));
                    }
                    rows.endRow();
                }
            }
        }
        rows.end();
    }

    /** Quantiles over the subjects of every peak and area, with all digits. */
    static void summary(PopulationComparison population, TableTarget target) {
        RowWriter rows = target.columns("arm", "metric", "unit", "n", "p05", "p25", "p50", "p75", "p95");
        for (PopulationArm arm : population.arms()) {
            for (SubjectMetric metric : arm.metrics()) {
                Sample sample = arm.sample(metric);
                rows.text(arm.label())
                        .text(metric.name())
                        .text(metric.unit(arm.result().series(metric.series())).symbol())
                        .number((long) sample.size());
                for (double probability : PROBABILITIES) {
                    rows.number(sample.quantile(probability));
                }
                rows.endRow();
            }
        }
        rows.end();
    }

    /** A row for each subject of each arm: covariates, parameters, peaks and areas; of one that failed, its number alone. */
    static void subjects(PopulationComparison population, TableTarget target) {
        List<String> covariates = union(population, PopulationTexts::covariates);
        List<String> parameters = union(population, PopulationTexts::parameters);
        List<String> analytes = union(population, arm -> arm.typical().analytes().stream());
        List<String> header = new ArrayList<>(List.of("id", "arm"));
        header.addAll(covariates);
        header.addAll(parameters);
        analytes.forEach(analyte -> header.addAll(List.of(analyte + "_cmax", analyte + "_auc")));
        RowWriter rows = target.columns(header.toArray(String[]::new));
        for (PopulationArm arm : population.arms()) {
            Map<Long, SubjectResult> done = new LinkedHashMap<>();
            arm.result().subjects().forEach(subject -> done.put(subject.id(), subject));
            List<double[]> exposures = exposures(arm, analytes);
            for (int i = 0; i < arm.result().size(); i++) {
                long id = arm.result().id(i);
                rows.number(id).text(arm.label());
                person(rows, done.get(id), covariates, parameters);
                for (double[] values : exposures) {
                    rows.number(values[i]);
                }
                rows.endRow();
            }
        }
        rows.end();
    }

    /** How each arm differs from the first. */
    static void differences(PopulationComparison population, TableTarget target) {
        RowWriter rows = target.columns(
                "arm",
                "against",
                "metric",
                "unit",
                "subjects",
                "mean_difference",
                "mean_low",
                "mean_high",
                "median_difference",
                "share_larger",
                "share_low",
                "share_high");
        for (PairedDifference row : population.differences()) {
            rows.text(row.arm())
                    .text(row.against())
                    .text(row.metric())
                    .text(row.unit().symbol());
            rows.number((long) row.differences().size());
            rows.number(row.mean()).number(row.low()).number(row.high()).number(row.median());
            Proportion larger = row.superiority();
            rows.number(larger.estimate()).number(larger.low()).number(larger.high());
            rows.endRow();
        }
        rows.end();
    }

    private static void person(
            RowWriter rows, SubjectResult subject, List<String> covariates, List<String> parameters) {
        Covariates known =
                subject == null ? Covariates.none() : subject.subject().covariates();
        Map<String, Double> values = subject == null ? Map.of() : subject.parameters();
        covariates.forEach(name -> rows.verbatim(text(known, name)));
        parameters.forEach(name -> rows.number(values.getOrDefault(name, Double.NaN)));
    }

    private static String text(Covariates known, String name) {
        OptionalDouble number = known.number(name);
        return number.isPresent()
                ? Decimal.shortest(number.getAsDouble())
                : known.asText().getOrDefault(name, "");
    }

    private static List<double[]> exposures(PopulationArm arm, List<String> analytes) {
        List<double[]> all = new ArrayList<>();
        for (String analyte : analytes) {
            for (SubjectMetric metric : List.of(SubjectMetric.cmax(analyte), SubjectMetric.auc(analyte))) {
                all.add(arm.has(metric) ? arm.values(metric) : missing(arm));
            }
        }
        return all;
    }

    private static double[] missing(PopulationArm arm) {
        double[] none = new double[arm.result().size()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private static Stream<String> covariates(PopulationArm arm) {
        return arm.typical().subject().covariates().names().stream();
    }

    private static Stream<String> parameters(PopulationArm arm) {
        return arm.typical().model().parameters().stream().map(Parameter::name);
    }

    private static List<String> union(PopulationComparison population, Function<PopulationArm, Stream<String>> names) {
        return population.arms().stream().flatMap(names).distinct().toList();
    }
}
