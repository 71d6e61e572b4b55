package io.github.kinetamine.course;

import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.EffectReading;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import java.util.function.DoubleUnaryOperator;

/** A compartment in which 1 mg reads as 1 ng/mL and of which a tenth is lost per hour; a nasal device holds 28 mg. */
final class OneCompartment {

    static final double K = 0.1;

    static final LinearModel MODEL = LinearModel.named("one compartment")
            .parameter("K", K, "1/h")
            .parameter("V", 1000, "L")
            .compartment("central", "V")
            .flow("central", Flow.OUT, "K")
            .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
            .input(Input.by(Route.INTRANASAL, InputPath.into("central")).throughDevices(mg(28), minutes(5)))
            .analyte("drug", Double.NaN, "central")
            .build();

    private OneCompartment() {}

    static Profile profile(String regimen, Grid grid) {
        return profile(Regimen.parse(regimen), grid);
    }

    static Profile profile(Regimen regimen, Grid grid) {
        return Simulation.of(MODEL).give(regimen).observe(grid).run();
    }

    static Course course(String regimen, Grid grid) {
        return Course.of(profile(regimen, grid));
    }

    /** A course with a series {@code score}, drawn by hand: points as a function of time in hours. */
    static Course drawn(String regimen, Grid grid, DoubleUnaryOperator score) {
        EffectReading drawing = (t, d, p, y) -> score.applyAsDouble(t);
        return Course.of(Simulation.of(MODEL.with(effect(drawing)))
                .give(Regimen.parse(regimen))
                .observe(grid)
                .run());
    }

    private static EffectModel effect(EffectReading drawing) {
        EffectBuilder m = EffectBuilder.named("drawn by hand");
        m.driver(EffectDriver.of("drug"));
        return m.output("score", Unit.named("points"), drawing).build();
    }
}
