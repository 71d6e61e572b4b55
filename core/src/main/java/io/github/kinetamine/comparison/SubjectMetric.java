package io.github.kinetamine.comparison;

import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.population.PopulationSeries;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Series;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * One number that is read off a series of a subject, such as a peak, by which arms are compared. Immutable and safe for use by
 * many threads.
 */
public final class SubjectMetric {

    private static final Nca AREAS = Nca.linearUpLogDown();

    private final String name;
    private final String series;
    private final Optional<Unit> ownUnit;
    private final ToDoubleBiFunction<Series, Series> value;

    /** @param value what a subject's series and that of the typical subject give */
    private SubjectMetric(
            String name, String series, Optional<Unit> ownUnit, ToDoubleBiFunction<Series, Series> value) {
        this.name = name;
        this.series = Objects.requireNonNull(series, "series");
        this.ownUnit = ownUnit;
        this.value = value;
    }

    /** The largest concentration on the grid. */
    public static SubjectMetric cmax(String analyte) {
        return new SubjectMetric(analyte + " Cmax", analyte, Optional.empty(), (own, typical) -> own.max());
    }

    /** The area below a concentration to the last time, by the linear-up log-down rule, ng·h/mL. */
    public static SubjectMetric auc(String analyte) {
        return new SubjectMetric(
                analyte + " AUC", analyte, Optional.of(Unit.NG_H_PER_ML), (own, typical) -> AREAS.aucLast(own));
    }

    /** The value of an effect farthest from where the typical subject's begins, before any dose. */
    public static SubjectMetric peak(String effect) {
        return new SubjectMetric(
                effect + " peak", effect, Optional.empty(), (own, typical) -> farthest(own, typical.before(0)));
    }

    /** The value at a time, which the grid must hold. */
    public static SubjectMetric at(String series, Duration time, String name) {
        return of(name, series, own -> own.at(time));
    }

    /**
     * Any number in the unit of a series.
     *
     * @param name as in a table
     * @param series the series that it is read off
     * @param value what a subject's series gives; NaN for nothing
     */
    public static SubjectMetric of(String name, String series, ToDoubleFunction<Series> value) {
        Objects.requireNonNull(value, "value");
        return new SubjectMetric(
                Objects.requireNonNull(name, "name"),
                series,
                Optional.empty(),
                (own, typical) -> value.applyAsDouble(own));
    }

    private static double farthest(Series series, double baseline) {
        double best = series.value(0);
        for (int i = 1; i < series.size(); i++) {
            if (Math.abs(series.value(i) - baseline) > Math.abs(best - baseline)) {
                best = series.value(i);
            }
        }
        return best;
    }

    /** The name, such as {@code ketamine Cmax}. */
    public String name() {
        return name;
    }

    /** The series that it is read off. */
    public String series() {
        return series;
    }

    /** The unit of the number, read off this series. */
    public Unit unit(PopulationSeries of) {
        return ownUnit.orElse(of.unit());
    }

    double value(Series own, Series typical) {
        return value.applyAsDouble(own, typical);
    }

    @Override
    public String toString() {
        return name;
    }
}
