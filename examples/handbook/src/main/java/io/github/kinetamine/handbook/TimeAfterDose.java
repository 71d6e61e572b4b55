package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.mg;

import io.github.kinetamine.simulation.EventRecord;
import io.github.kinetamine.simulation.EventRecord.AtOnce;
import io.github.kinetamine.simulation.EventRecord.Dosing;
import io.github.kinetamine.simulation.EventRecord.IntoCompartment;
import io.github.kinetamine.simulation.EventRecord.Observation;
import io.github.kinetamine.simulation.Interpolation;
import io.github.kinetamine.simulation.RecordProfile;
import io.github.kinetamine.simulation.Simulation;
import java.util.List;

/** Records without a table, and the time since the last dose. */
public final class TimeAfterDose {

    private TimeAfterDose() {}

    public static void main(String[] args) {
        // region time-after-dose
        Dosing dose = Dosing.once(new IntoCompartment("bucket"), mg(200), new AtOnce());
        EventRecord later = new EventRecord(hours(2), new Observation());
        RecordProfile profile = Simulation.of(Halving.model())
                .follow(List.of(new EventRecord(hours(0), dose), later), Interpolation.LOCF);
        System.out.println(profile.timeAfterDose(1)); // Optional[PT1H30M]
        // endregion
    }
}
