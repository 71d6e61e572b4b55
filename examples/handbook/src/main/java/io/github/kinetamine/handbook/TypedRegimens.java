package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.data.EventTable;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Simulation;

/** What a typed regimen says instead of rows. */
public final class TypedRegimens {

    private TypedRegimens() {}

    public static void main(String[] args) {
        // region regimens
        Regimen hourly = Regimen.parse("80 mg iv bolus every 1 h x 3");
        Regimen loading = Regimen.of(Dose.mg(160).bolus());
        System.out.println(curve(hourly)); // [80, 120, 140, 70]
        System.out.println(curve(hourly.steadyState(hours(1)))); // [160, 160, 160, 80]
        System.out.println(curve(hourly.skip(2))); // [80, 40, 100, 50]
        System.out.println(curve(hourly.late(2, hours(1)))); // [80, 40, 180, 90]
        System.out.println(curve(hourly.after(hours(1)))); // [0, 80, 120, 140]
        System.out.println(curve(loading.then(hours(1), hourly))); // [160, 160, 160, 160]
        System.out.println(Dose.mgPerKg(1).atMost(mg(80)).bolus()); // 1 mg/kg max 80 mg iv bolus
        System.out.println(Dose.mg(50).roundedTo(mg(28)).intranasal()); // 56 mg in
        EventTable table = EventTable.of("1", hourly, Subject.typical(), Grid.at(hours(3)));
        System.out.println(table.rows().size()); // 4
        System.out.println(curve(table.regimen("1"))); // [80, 120, 140, 70]
        // endregion
    }

    /** The amount in the central compartment of someone of 130 kg at 0, 1, 2 and 3 h. */
    private static String curve(Regimen regimen) {
        return Halving.rounded(Simulation.of(Halving.model())
                .give(regimen)
                .to(Subject.weighing(kg(130)))
                .observe(every(hours(1)).until(hours(3)))
                .run()
                .amount("central")
                .values());
    }
}
