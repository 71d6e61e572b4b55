package io.github.kinetamine.population;

import io.github.kinetamine.simulation.Series;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A number that a subject has, such as its largest concentration. Immutable, and safe for use by many threads if the function is.
 *
 * @param name the name under which the distribution of the numbers is found
 * @param value asked of each subject that could be simulated, by several threads; a number that is not finite is left out
 */
public record Measure(String name, ToDoubleFunction<SubjectResult> value) implements PerSubject {

    public Measure {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** The largest value of a series on the grid, named {@code Cmax ketamine}, in the unit of the series. */
    public static Measure max(String series) {
        return new Measure("Cmax " + series, subject -> subject.series(series).max());
    }

    /**
     * The area under a series from the first time of the grid to the last, named {@code AUC ketamine}, in the unit of the series
     * times hours: by the trapezoid rule between values as observed, those at doses being after the dose.
     */
    public static Measure area(String series) {
        return new Measure("AUC " + series, subject -> area(subject.series(series)));
    }

    private static double area(Series series) {
        double sum = 0;
        for (int i = 1; i < series.size(); i++) {
            sum += (series.hours(i) - series.hours(i - 1)) * (series.value(i) + series.value(i - 1)) / 2;
        }
        return sum;
    }
}
