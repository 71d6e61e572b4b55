package io.github.kinetamine.quickstart;

import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mgPerHour;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.seconds;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.LiveSimulation;
import io.github.kinetamine.simulation.Simulation;

/** A patient in a simulator: doses and ticks of time as they come. */
public final class LivePatient {

    private LivePatient() {}

    public static void main(String[] args) {
        // region live
        LiveSimulation patient = Simulation.of(Ketamine.racemic()).live(Subject.weighing(kg(72)));
        patient.give(Dose.mg(30).bolus());
        patient.infuse(mgPerHour(20)); // the pump, until it is set again
        patient.advance(seconds(1)); // a tick allocates no memory
        double now = patient.concentration("ketamine", Unit.NG_PER_ML);

        LiveSimulation whatIf = patient.copy(); // look ahead without touching the patient
        whatIf.advance(minutes(30));
        byte[] saved = patient.save(); // patient.restore(saved) goes on with the same bits
        // endregion
        System.out.println(now + " ng/mL now, " + whatIf.concentration("ketamine", Unit.NG_PER_ML)
                + " in half an hour; saved in " + saved.length + " bytes");
    }
}
