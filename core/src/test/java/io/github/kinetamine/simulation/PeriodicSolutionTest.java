package io.github.kinetamine.simulation;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.model.Stepper;
import io.github.kinetamine.model.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trough of boluses of D that are eliminated at the rate V y/(K + y): {@code D/(exp((V τ − D)/K) − 1)}. */
class PeriodicSolutionTest {

    private static final double DOSE = 6;
    private static final double FASTEST = 1;
    private static final double HALF = 5;
    private static final long INTERVAL = Duration.ofHours(12).toNanos();

    private final Intake dose = new Intake(0, DOSE, 0, 0);
    private final DosingPeriod period = new DosingPeriod(List.of(dose), INTERVAL, 0);
    private long evaluations;

    /** Undefined below zero, as powers and roots of an amount are. */
    private Stepper saturable() {
        var m = OdeModel.named("saturable");
        int drug = m.compartment("drug");
        return m.dosedInto(drug)
                .rates((t, y, p, dy) -> {
                    evaluations++;
                    dy[drug] = y[drug] < 0 ? Double.NaN : -FASTEST * y[drug] / (HALF + y[drug]);
                })
                .build()
                .individual(Subject.typical(), Map.of(), Set.of("drug"))
                .stepper();
    }

    /**
     * From far above, where what is eliminated hardly depends on the amount, a step of Newton's method leads far below zero. It is
     * shortened to half of the way, again and again: from 1000 mg that takes fewer periods than to wait for the excess to go.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 30, 100, 300, 1_000})
    void itIsFoundFromBelowAndFromFarAbove(double initial) {
        Stepper stepper = saturable();
        double trough = new PeriodicSolution(period, stepper).from(new double[] {initial})[0];
        double exact = DOSE / Math.expm1((FASTEST * Clock.hours(INTERVAL) - DOSE) / HALF);
        assertClose(exact, trough, 1e-6);
        long found = evaluations;
        evaluations = 0;
        double[] lived = {initial};
        while (lived[0] > 2 * exact) {
            lived = period.after(lived, stepper);
        }
        assertTrue(initial < 1_000 || found < evaluations, found + " evaluations beside " + evaluations);
    }
}
