package io.github.kinetamine.ketamine.effect;

import static io.github.kinetamine.quantity.Units.days;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SynapseChainTest {

    private static Profile profile(String model, double mgPerKg) {
        return Simulation.of(
                        Ketamine.model(model).with(KetamineEffects.effect("SYNAPSE_CHAIN", EffectOptions.standard())))
                .give(Dose.mgPerKg(mgPerKg).intravenous().over(minutes(40)))
                .to(Subject.weighing(kg(70)))
                .observe(every(minutes(2)).until(days(14)))
                .run();
    }

    @ParameterizedTest(name = "{0} mg/kg")
    @CsvFileSource(resources = "synapse-chain.csv", numLinesToSkip = 1)
    void theTableIsMet(
            double dose,
            String occupancy,
            String glutamate,
            String bdnf,
            String bdnfHours,
            String synapse,
            String synapseHours,
            String day7,
            String day14) {
        Profile profile = profile("simons-2022-racemate", dose);
        Series s = profile.series("synapse_change");
        Series b = profile.series("BDNF_change");
        assertAll(
                within("RO40", occupancy, profile.series("chain_occupancy").at(minutes(40))),
                within("glu", glutamate, profile.series("glutamate_change").max()),
                within("bdnf", bdnf, b.max()),
                within("bdnf hours", bdnfHours, b.hours(b.indexOfMax())),
                within("synapse", synapse, s.max()),
                within("synapse hours", synapseHours, s.hours(s.indexOfMax())),
                within("day 7", day7, s.at(days(7))),
                within("day 14", day14, s.at(days(14))));
    }

    private static Executable within(String what, String printed, double value) {
        return () -> {
            if (printed != null) {
                BigDecimal expected = new BigDecimal(printed);
                assertEquals(
                        expected.doubleValue(),
                        value,
                        1.0000001 * expected.ulp().doubleValue(),
                        what);
            }
        };
    }

    @Test
    void synapsesComeTooLateForAChangeOfMoodAtTwoHours() {
        Series synapses = profile("simons-2022-racemate", 0.5).series("synapse_change");
        assertTrue(synapses.at(minutes(120)) < 0.1 * synapses.max());
    }

    @Test
    void aboveVenousBloodThereIsNoFurtherDelay() {
        Profile venous = profile("otto-2021-racemate", 0.5);
        Series occupancy = venous.series("chain_occupancy");
        assertEquals(minutes(40), occupancy.timeOfMax());
        assertTrue(venous.notes().stream().noneMatch(note -> note.contains("constants belong")));
    }
}
