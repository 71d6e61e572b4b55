package io.github.kinetamine.simulation;

import io.github.kinetamine.model.OdeModel;

/** One compartment from which drug leaves at a rate that saturates. */
final class Saturable {

    private Saturable() {}

    /** {@code dA/dt = −vmax·A/(km + A)}, vmax in mg/h, km in mg. */
    static OdeModel model(double most, double half) {
        var m = OdeModel.named("saturable");
        int vmax = m.parameter("VMAX", most, "mg/h");
        int km = m.parameter("KM", half, "mg");
        int drug = m.compartment("drug");
        return m.dosedInto(drug)
                .rates((t, y, p, dy) -> dy[drug] = -p[vmax] * y[drug] / (p[km] + y[drug]))
                .build();
    }
}
