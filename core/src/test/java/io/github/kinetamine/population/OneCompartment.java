package io.github.kinetamine.population;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;

/** CL 10 L/h out of V 50 L: a bolus of D falls as D/V·exp(−t·CL/V). */
final class OneCompartment {

    private OneCompartment() {}

    static LinearModel model() {
        return LinearModel.named("one compartment")
                .parameter("CL", 10, "L/h")
                .parameter("V", 50, "L")
                .compartment("central", "V")
                .clearance("central", Flow.OUT, "CL")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
                .analyte("drug", 100, "central")
                .build();
    }
}
