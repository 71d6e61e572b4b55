package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.PopulationArm;
import io.github.kinetamine.comparison.PopulationComparison;
import io.github.kinetamine.comparison.SubjectMetric;
import io.github.kinetamine.model.EffectOutput.Threshold;
import io.github.kinetamine.simulation.Series;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What effects do in the subjects of a population: medians, and of the peak the 5th and the 95th percentile. A series with a band
 * of its own has the 5th percentile of its lower edge and the 95th of its upper one.
 */
final class EffectSpread {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final PopulationArm arm;
    private final EffectSeries declared;

    private EffectSpread(PopulationArm arm, EffectSeries declared) {
        this.arm = arm;
        this.declared = declared;
    }

    /** Every effect that the arms have. */
    static List<EffectSummary> of(PopulationComparison population) {
        return population.arms().stream().flatMap(EffectSpread::of).toList();
    }

    private static Stream<EffectSummary> of(PopulationArm arm) {
        return EffectSeries.of(arm.typical().model())
                .filter(series -> !series.isEdge() && arm.result().names().contains(series.name()))
                .map(series -> new EffectSpread(arm, series).summary());
    }

    private EffectSummary summary() {
        Optional<Threshold> limit = declared.output().limit();
        return new EffectSummary(
                arm.label(),
                declared.name(),
                declared.output().unit(),
                declared.effect().card().tier(),
                baseline(),
                arm.sample(SubjectMetric.peak(declared.name())).median(),
                median(series -> series.hours(peak(series))),
                at(DAY),
                at(WEEK),
                median(series -> series.value(series.size() - 1)),
                limit.isPresent() ? median(series -> HoursBeyond.of(series, limit.get())) : Double.NaN,
                edge(declared.hasBand() ? declared.lowName() : declared.name(), 0.05),
                edge(declared.hasBand() ? declared.highName() : declared.name(), 0.95),
                note(limit));
    }

    private double baseline() {
        return arm.typical().series(declared.name()).before(0);
    }

    private int peak(Series series) {
        double baseline = baseline();
        int best = 0;
        for (int i = 1; i < series.size(); i++) {
            if (Math.abs(series.value(i) - baseline) > Math.abs(series.value(best) - baseline)) {
                best = i;
            }
        }
        return best;
    }

    private double median(ToDoubleFunction<Series> value) {
        return arm.sample(SubjectMetric.of(declared.name(), declared.name(), value))
                .median();
    }

    private double at(Duration time) {
        boolean isObserved = IntStream.range(0, arm.result().grid().size())
                .anyMatch(i -> arm.result().grid().time(i).equals(time));
        return isObserved ? median(series -> series.at(time)) : Double.NaN;
    }

    private double edge(String name, double probability) {
        return arm.sample(SubjectMetric.peak(name)).quantile(probability);
    }

    private String note(Optional<Threshold> limit) {
        int subjects = arm.sample(SubjectMetric.peak(declared.name())).size();
        return "medians of " + subjects + " subjects; low and high: 5 % and 95 % of the peak"
                + (declared.hasBand() ? " of " + declared.lowName() + " and " + declared.highName() : "")
                + limit.map(one -> "; limit: "
                                + EffectSummary.limitText(one, declared.output().unit()))
                        .orElse("");
    }
}
