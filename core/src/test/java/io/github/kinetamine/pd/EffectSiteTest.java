package io.github.kinetamine.pd;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.testing.Evidence;
import java.util.concurrent.atomic.DoubleAccumulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** An effect site follows plasma at the rate ke0. */
class EffectSiteTest {

    private static final double K = 0.7;
    private static final double V = 20;
    private static final double KE0 = 5;

    private static final DoubleAccumulator WORST = new DoubleAccumulator(Math::max, 0);

    @AfterAll
    static void keepTheWorst() {
        Evidence.record(
                "an effect site follows plasma as the closed form says",
                "largest error as a share of the largest concentration",
                WORST.get(),
                "<= 1e-9",
                "1");
    }

    private static final LinearModel DRUG = LinearModel.named("one compartment")
            .parameter("CL", K * V, "L/h")
            .parameter("V", V, "L")
            .compartment("central", "V")
            .clearance("central", Flow.OUT, "CL")
            .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
            .analyte("drug", Double.NaN, "central")
            .build();

    private static EffectModel site() {
        EffectBuilder m = EffectBuilder.named("site");
        m.parameter("KE0", KE0, "1/h");
        int ce = m.driver(EffectDriver.of("drug").through("KE0"));
        return m.output("Ce", Unit.NG_PER_ML, (t, d, p, y) -> d[ce]).build();
    }

    private static Profile profile(Dose dose) {
        return Simulation.of(DRUG.with(site()))
                .give(dose)
                .observe(every(minutes(7)).until(hours(28)))
                .run();
    }

    @Test
    void afterABolusItIsTheDifferenceOfTwoExponentials() {
        Series ce = profile(Dose.mg(30).bolus()).series("Ce");
        double c0 = 1000 * 30 / V;
        for (int i = 0; i < ce.size(); i++) {
            double t = ce.hours(i);
            double expected = c0 * KE0 / (KE0 - K) * (Math.exp(-K * t) - Math.exp(-KE0 * t));
            WORST.accumulate(assertClose(expected, ce.value(i), 1e-9, c0, "Ce"));
        }
    }

    @Test
    void duringAndAfterAnInfusionItIsTheClosedForm() {
        Series ce = profile(Dose.mg(30).intravenous().over(minutes(42))).series("Ce");
        double steady = 1000 * (30 / 0.7) / (K * V);
        for (int i = 0; i < ce.size(); i++) {
            double t = ce.hours(i);
            double expected = steady * (rise(t) - rise(t - 0.7));
            WORST.accumulate(assertClose(expected, ce.value(i), 1e-9, steady, "Ce"));
        }
    }

    /** What an endless infusion from time 0 leads to at the site, as a share of its steady state. */
    private static double rise(double t) {
        return t <= 0 ? 0 : 1 - (KE0 * Math.exp(-K * t) - K * Math.exp(-KE0 * t)) / (KE0 - K);
    }

    @Test
    void concentrationsBelowAnEffectKeepEveryBit() {
        Dose dose = Dose.mg(30).intravenous().over(minutes(42));
        Profile without = Simulation.of(DRUG)
                .give(dose)
                .observe(every(minutes(7)).until(hours(28)))
                .run();
        assertArrayEquals(
                without.series("drug").values(), profile(dose).series("drug").values());
    }
}
