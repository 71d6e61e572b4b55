package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.testing.Closeness.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Flint et al., Pediatr Anesth 2017;27:1098: the clearance of S-norketamine grows with time. */
class FlintTest {

    private static final PkModel MODEL = Ketamine.model("flint-2017");
    private static final Subject CHILD = Subject.weighing(kg(7));

    /** The equations are integrated to 1e-8. */
    private static final double FIFTY_TOLERANCES = 50 * 1e-8;

    @Test
    void theTerminalHalfLifeAt70KilogramsFollowsFromTheParameters() {
        Series curve = Simulation.of(MODEL)
                .give(Dose.mg(1000).bolus())
                .to(Subject.weighing(kg(70)))
                .observe(Grid.at(hours(10), hours(20)))
                .run()
                .series("esketamine");
        double rate = Math.log(curve.value(0) / curve.value(1)) / 10;
        assertPrinted("5.33", Math.log(2) / rate, "half-life (h)");
    }

    @Test
    void thePlateausAreRateOverClearance() {
        Profile plateau = Simulation.of(MODEL)
                .give(Dose.mgPerKgPerHour(1).intravenous().over(hours(100)))
                .to(CHILD)
                .set("SLOPE", 0, "1/h")
                .observe(Grid.at(hours(100)))
                .run();
        double size = Math.pow(0.1, 0.75);
        assertClose(7000 / (112 * size), plateau.series("esketamine").value(0), FIFTY_TOLERANCES);
        assertClose(7000 / (53.2 * size), plateau.series("noresketamine").value(0), FIFTY_TOLERANCES);
        assertPrinted("0.74", plateau.series("noresketamine").value(0) / 1000, "plateau without growth (mg/L)");
    }

    @Test
    void withoutGrowthItIsALinearModel() {
        Grid grid = Grid.every(minutes(10)).until(hours(12));
        Dose dose = Dose.mg(7).intravenous().over(hours(3));
        Profile expected =
                Simulation.of(linear()).give(dose).to(CHILD).observe(grid).run();
        Profile actual = Simulation.of(MODEL)
                .give(dose)
                .to(CHILD)
                .set("SLOPE", 0, "1/h")
                .observe(grid)
                .run();
        for (Series series : expected.series()) {
            for (int i = 0; i < series.size(); i++) {
                double value = actual.series(series.name()).value(i);
                assertClose(series.value(i), value, FIFTY_TOLERANCES, series.max(), series.name());
            }
        }
    }

    private static LinearModel linear() {
        double size = Math.pow(0.1, 0.75);
        return LinearModel.named("flint without growth")
                .parameter("CL", 112 * size, "L/h")
                .parameter("V1", 7.73 * 0.1, "L")
                .parameter("Q", 196 * size, "L/h")
                .parameter("V2", 545 * 0.1, "L")
                .parameter("CL_NK", 53.2 * size, "L/h")
                .parameter("V1_NK", 0.1, "L")
                .compartment("esketamine", "V1")
                .compartment("peripheral", "V2")
                .compartment("noresketamine", "V1_NK")
                .exchange("esketamine", "peripheral", "Q")
                .clearance("esketamine", "noresketamine", "CL")
                .clearance("noresketamine", "out", "CL_NK")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("esketamine")))
                .analyte("esketamine", "esketamine")
                .analyte("noresketamine", "noresketamine")
                .build();
    }

    /**
     * Of one compartment that falls as exp(−kt) the metabolite is {@code ∫ k·exp(−ku)·exp(−λ((t−u) + s(t²−u²)/2)) du}, by
     * variation of constants. The growth is made large enough to matter.
     */
    @Test
    void theMetaboliteFollowsVariationOfConstants() {
        double k = 0.5;
        double lambda = 2;
        double slope = 0.3;
        Series amount = Simulation.of(MODEL)
                .give(Dose.mg(1).bolus())
                .set("Q", 0, "L/h")
                .set("CL", k * 7.73, "L/h")
                .set("CL_NK", lambda, "L/h")
                .set("SLOPE", slope, "1/h")
                .observe(Grid.every(hours(1)).until(hours(6)))
                .run()
                .amount("noresketamine");
        for (int hour = 1; hour <= 6; hour++) {
            double t = hour;
            double expected =
                    simpson(u -> k * Math.exp(-k * u - lambda * (t - u + slope * (t * t - u * u) / 2)), t, 2000);
            assertClose(expected, amount.value(hour), FIFTY_TOLERANCES, amount.max(), "after " + hour + " h");
        }
    }

    /** From 0 to {@code end}; the error falls with the fourth power of the number of steps, here below 1e-11. */
    private static double simpson(DoubleUnaryOperator f, double end, int steps) {
        double h = end / steps;
        double sum = f.applyAsDouble(0) + f.applyAsDouble(end);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * f.applyAsDouble(i * h);
        }
        return sum * h / 3;
    }

    @Test
    void beforeTimeZeroTheClearanceIsThatOfTimeZero() {
        Individual child = MODEL.individual(CHILD, Map.of(), Set.of());
        double[] amounts = {1, 2, 3};
        double[] before = new double[3];
        double[] atZero = new double[3];
        child.derivatives(-500, amounts, before);
        child.derivatives(0, amounts, atZero);
        assertArrayEquals(atZero, before);
    }

    @Test
    void whatLeavesTheParentArrivesAtTheMetabolite() {
        Individual child = MODEL.individual(CHILD, Map.of("CL_NK", 0.0), Set.of());
        double[] rates = new double[3];
        child.derivatives(12, new double[] {1, 2, 3}, rates);
        assertEquals(0, rates[0] + rates[1] + rates[2], 1e-12);
    }
}
