package io.github.kinetamine.quickstart;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;

/** A nonlinear model: drug binds to a target and is eliminated with it. */
public final class EquationsOfOnesOwn {

    private EquationsOfOnesOwn() {}

    public static void main(String[] args) {
        // region equations
        var m = OdeModel.named("target-mediated disposition");
        m.parameter("V", 3, "L");
        int kel = m.parameter("KEL", 0.06, "1/h"), kon = m.parameter("KON", 0.9, "1/(mg h)");
        int koff = m.parameter("KOFF", 0.01, "1/h"), kint = m.parameter("KINT", 0.04, "1/h");
        int ksyn = m.parameter("KSYN", 0.5, "mg/h"), kdeg = m.parameter("KDEG", 0.1, "1/h");
        int drug = m.compartment("drug", "V"), target = m.compartment("target"), complex = m.compartment("complex");
        OdeModel model = m.dosedInto(drug)
                .startingAt((p, y) -> y[target] = p[ksyn] / p[kdeg])
                .rates((t, y, p, dy) -> {
                    double binding = p[kon] * y[drug] * y[target] - p[koff] * y[complex];
                    dy[drug] = -p[kel] * y[drug] - binding;
                    dy[target] = p[ksyn] - p[kdeg] * y[target] - binding;
                    dy[complex] = binding - p[kint] * y[complex];
                })
                .analyte("drug", Double.NaN, drug)
                .build();
        Profile profile = Simulation.of(model)
                .give(Dose.mg(30).bolus())
                .observe(every(minutes(30)).until(hours(96)))
                .run();
        System.out.println(profile.amount("target").at(hours(24)) + " mg of free target after a day");
        System.out.println(profile.diagnostics());
        // endregion
    }
}
