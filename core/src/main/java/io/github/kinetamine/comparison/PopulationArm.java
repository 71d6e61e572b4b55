package io.github.kinetamine.comparison;

import io.github.kinetamine.population.PopulationResult;
import io.github.kinetamine.population.PopulationSeries;
import io.github.kinetamine.population.Sample;
import io.github.kinetamine.population.SubjectResult;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One arm of a comparison in a population. Immutable and safe for use by many threads.
 *
 * @param label the name of the arm
 * @param result what came out for all subjects
 * @param typical what comes out for the typical subject
 */
public record PopulationArm(String label, PopulationResult result, Profile typical) {

    /**
     * The middle of a series over time and the range of most subjects around it.
     *
     * @param low what the lower half of the rest is below
     * @param median the median
     * @param high what the upper half of the rest is above
     */
    public record Band(Series low, Series median, Series high) {}

    public PopulationArm {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(typical, "typical");
        if (label.isBlank()) {
            throw new IllegalArgumentException("an arm needs a label");
        }
    }

    /** An arm of a result; its typical subject is simulated. */
    public static PopulationArm of(String label, PopulationResult result) {
        return new PopulationArm(label, result, result.population().typical().run());
    }

    /**
     * Median and band of a series.
     *
     * @param share the share of subjects within the band, such as 0.9
     */
    public Band band(String series, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the share of subjects within a band lies between 0 and 1, got " + share
                    + ": 0.9 is from the 5th to the 95th percentile");
        }
        double below = (1 - share) / 2;
        Series[] all = result.series(series).quantiles(below, 0.5, 1 - below);
        return new Band(all[0], all[1], all[2]);
    }

    /** Whether the arm has the series of a metric. */
    public boolean has(SubjectMetric metric) {
        return result.names().contains(metric.series());
    }

    /** The metric of every subject, in its unit and in the order of their numbers; NaN for those that lack its series. */
    public double[] values(SubjectMetric metric) {
        PopulationSeries series = result.series(metric.series());
        Series usual = typical.series(metric.series());
        double[] values = new double[result.size()];
        Arrays.fill(values, Double.NaN);
        for (SubjectResult subject : result.subjects()) {
            int index = (int) (subject.id() - result.id(0));
            if (!series.isMissing(index)) {
                values[index] = metric.value(series.of(index), usual);
            }
        }
        return values;
    }

    /** The metric as a sample of the population. */
    public Sample sample(SubjectMetric metric) {
        return Sample.of(values(metric));
    }

    /** Peak and area of each analyte, then the peak of each series of an effect, the edges of bands apart. */
    public List<SubjectMetric> metrics() {
        List<SubjectMetric> metrics = new ArrayList<>();
        for (String analyte : typical.analytes()) {
            metrics.add(SubjectMetric.cmax(analyte));
            metrics.add(SubjectMetric.auc(analyte));
        }
        List<String> names = result.names();
        names.stream()
                .filter(name -> !typical.analytes().contains(name))
                .filter(name -> !isEdge(name, names))
                .forEach(name -> metrics.add(SubjectMetric.peak(name)));
        return metrics;
    }

    private static boolean isEdge(String name, List<String> names) {
        String stem = name.replaceFirst("_(low|high)$", "");
        return !stem.equals(name) && names.contains(stem);
    }
}
