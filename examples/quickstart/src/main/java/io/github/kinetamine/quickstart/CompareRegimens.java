package io.github.kinetamine.quickstart;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;

/** Three routes in one subject. */
public final class CompareRegimens {

    private CompareRegimens() {}

    public static void main(String[] args) {
        // region compare
        Comparison result = Comparison.of(Subject.weighing(kg(70)))
                .arm(
                        "IV 0.5 mg/kg",
                        Ketamine.racemic(),
                        Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
                .arm("IM 0.5 mg/kg", Ketamine.racemic(), Dose.mgPerKg(0.5).intramuscular())
                .arm(
                        "nasal 56 mg",
                        Ketamine.esketamine(),
                        Dose.devices(2, mg(28)).every(minutes(5)).intranasal())
                .over(every(minutes(1)).until(hours(24)))
                .run();
        System.out.println(result.table());
        // endregion
    }
}
