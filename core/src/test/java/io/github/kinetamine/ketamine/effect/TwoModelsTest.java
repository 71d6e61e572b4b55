package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An effect that reads two models needs both to take the doses. */
class TwoModelsTest {

    private static Profile profile(Dose dose) {
        return Simulation.of(Ketamine.racemic()
                        .with(KetamineEffects.effect(PainWithNorketamine.ID, EffectOptions.standard())))
                .give(dose)
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(10)).until(hours(2)))
                .run();
    }

    @Test
    void aRouteThatTheOtherModelLacksRefusesTheEffectAlone() {
        Profile profile = profile(Dose.mgPerKg(0.5).intramuscular());
        assertEquals(Set.of("PAIN_VAS"), profile.refusals().keySet());
        String reason = assertThrows(IllegalStateException.class, () -> profile.series("PAIN_VAS"))
                .getMessage();
        assertTrue(reason.contains("simons-2022-racemate") && reason.contains("'im'"), reason);
        assertTrue(profile.series("ketamine").max() > 0);
    }

    @Test
    void aRouteThatBothHaveGivesTheEffect() {
        Profile profile = profile(Dose.mgPerKg(0.5).intravenous().over(minutes(40)));
        assertTrue(profile.refusals().isEmpty());
        assertTrue(profile.series("PAIN_VAS").at(minutes(40)) < -3);
    }
}
