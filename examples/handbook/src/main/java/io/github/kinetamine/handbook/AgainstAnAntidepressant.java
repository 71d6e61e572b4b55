package io.github.kinetamine.handbook;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;

/** What esketamine adds where both arms begin a new oral antidepressant or full care. */
public final class AgainstAnAntidepressant {

    private AgainstAnAntidepressant() {}

    public static void main(String[] args) {
        // region against
        EffectOptions newTreatmentInBoth = EffectOptions.standard().inContext(0.31);
        PkModel model = Ketamine.esketamine().with(KetamineEffects.effect("MADRS", newTreatmentInBoth));
        Series difference = Simulation.of(model)
                .give(Regimen.parse("84 mg in twice weekly x 8"))
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(30)).until(days(28)))
                .run()
                .series("MADRS_change_vs_control");
        System.out.println(difference.at(hours(4))); // -2.9…
        System.out.println(difference.at(hours(24))); // -3.6…
        System.out.println(difference.at(days(28))); // -3.8…
        // endregion
    }
}
