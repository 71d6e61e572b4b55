package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import org.junit.jupiter.api.Test;

class SuicidalIdeationTest {

    private static final EffectOptions OPTIONS = EffectOptions.standard().inContext(0.31);

    private final Profile profile = Simulation.of(Ketamine.racemic()
                    .with(KetamineEffects.effect("SSI", OPTIONS), KetamineEffects.effect("MADRS", OPTIONS)))
            .give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
            .to(Subject.weighing(kg(70)))
            .observe(every(hours(6)).until(days(14)))
            .run();

    @Test
    void itMeetsItsOneAnchorAtDayOne() {
        assertEquals(-4.96, profile.series("SSI_change_vs_control").at(days(1)), 0.05);
        assertEquals(0.75, profile.series("SSI_effect_size").at(days(1)), 0.01);
    }

    /** 0.568; the printed changes of MADRS, rounded to -4.9 and -8.5, have the ratio 0.58. */
    @Test
    void itKeeps57PercentOfDayOneOnDaySeven() {
        Series size = profile.series("SSI_effect_size");
        assertEquals(0.57, size.at(days(7)) / size.at(days(1)), 0.01);
    }

    @Test
    void itFollowsTheStateOfMadrsWithoutItsContext() {
        Series change = profile.series("SSI_change_vs_control");
        Series madrs = profile.series("MADRS_change_vs_control");
        for (int i = 0; i < change.size(); i++) {
            assertClose(madrs.value(i) / 0.31 * 11.6 / 20, change.value(i), 1e-9);
        }
    }
}
