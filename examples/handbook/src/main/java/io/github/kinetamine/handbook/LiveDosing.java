package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.mgPerHour;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.LiveSimulation;
import io.github.kinetamine.simulation.Simulation;

/** Doses that are given while time goes on. */
public final class LiveDosing {

    private LiveDosing() {}

    public static void main(String[] args) {
        // region live
        LiveSimulation patient = Simulation.of(Halving.model()).live(Subject.typical());
        patient.give(Dose.mg(80).bolus());
        patient.advance(hours(1));
        System.out.println(Math.round(patient.concentration("central", Unit.NG_PER_ML))); // 40
        LiveSimulation whatIf = patient.copy();
        whatIf.infuse(mgPerHour(69.3147)); // the pump runs until it is set again
        whatIf.advance(hours(24));
        System.out.println(Math.round(whatIf.amount("central"))); // 100
        System.out.println(Math.round(patient.amount("central")) + " mg after " + patient.time()); // 40 mg after PT1H
        // endregion
    }
}
