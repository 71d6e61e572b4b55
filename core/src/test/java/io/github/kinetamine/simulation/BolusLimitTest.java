package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.testing.Evidence;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shorter an infusion of the same amount, the more it is a bolus: the difference is T/2 · dC/dt. */
class BolusLimitTest {

    private static final double[] HOURS = {1e-1, 1e-2, 1e-3, 1e-4, 1e-5};

    @ParameterizedTest
    @MethodSource("models")
    void theDifferenceOfAShortInfusionFallsInProportionToItsDuration(LinearModel model) {
        Grid grid = Grid.every(minutes(15)).from(minutes(30)).until(hours(12));
        Series bolus = curve(model, Dose.mg(30).bolus(), grid);
        double[] logDifference = new double[HOURS.length];
        for (int i = 0; i < HOURS.length; i++) {
            Series infusion = curve(model, Dose.mg(30).intravenous().over(hours(HOURS[i])), grid);
            logDifference[i] = Math.log10(largestDifference(bolus, infusion));
        }
        double order = slope(logDifference);
        Evidence.record(
                "a bolus is the limit of short infusions",
                "order in which the difference falls with the duration, "
                        + model.card().id(),
                order,
                ">= 0.95",
                "1");
        assertEquals(1, order, 0.05);
    }

    static List<LinearModel> models() {
        return ArbitraryTrials.linearModels();
    }

    private static Series curve(LinearModel model, Dose dose, Grid grid) {
        return Trial.run(model, Regimen.of(dose), grid).series().get(0);
    }

    private static double largestDifference(Series one, Series other) {
        double largest = 0;
        for (int i = 0; i < one.size(); i++) {
            largest = Math.max(largest, Math.abs(one.value(i) - other.value(i)));
        }
        return largest;
    }

    /** The least-squares slope over log₁₀ durations −1, −2, …, which fall by 1 a step. */
    private static double slope(double[] values) {
        double middle = (values.length - 1) / 2.0;
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < values.length; i++) {
            covariance += (middle - i) * values[i];
            variance += (middle - i) * (middle - i);
        }
        return covariance / variance;
    }
}
