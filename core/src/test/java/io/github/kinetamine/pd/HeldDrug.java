package io.github.kinetamine.pd;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;

/** Drugs whose concentration is known by heart: one that stays where a bolus puts it, and one that decays exponentially. */
final class HeldDrug {

    /** 1 mg is 1 mg/L, 1000 ng/mL. */
    private static final double LITRES = 1;

    private HeldDrug() {}

    /** The drug {@code drug} that leaves at the rate {@code k}, 1/h. */
    static PkModel leaving(double k) {
        return LinearModel.named("one compartment")
                .parameter("CL", k * LITRES, "L/h")
                .parameter("V", LITRES, "L")
                .compartment("central", "V")
                .clearance("central", Flow.OUT, "CL")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
                .analyte("drug", Double.NaN, "central")
                .build();
    }

    /** What happens at a constant concentration, ng/mL. */
    static Profile held(double concentration, EffectModel effect, Grid grid) {
        return after(concentration, 0, effect, grid);
    }

    /** What happens after a bolus that makes a concentration, ng/mL, which falls at the rate {@code k}. */
    static Profile after(double concentration, double k, EffectModel effect, Grid grid) {
        return Simulation.of(leaving(k).with(effect))
                .give(Dose.mg(concentration * LITRES / 1000).bolus())
                .observe(grid)
                .run();
    }

    /** What happens when nothing is given. */
    static Profile untouched(EffectModel effect, Grid grid) {
        return Simulation.of(leaving(0.5).with(effect))
                .give(Dose.mg(1).bolus(), Schedule.onDays(400))
                .observe(grid)
                .run();
    }
}
