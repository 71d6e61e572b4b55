package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.GivenDose;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Perez-Ruixo 2021: a larger nasal dose is a sequence of 28 mg devices, 5 min apart, each session anew. */
class PerezRuixoDosingTest {

    private static final Subject SUBJECT = Subject.weighing(kg(74));

    @Test
    void fiftySixMilligramsAreTwoDevicesFiveMinutesApart() {
        Profile dose = run(Regimen.of(Dose.mg(56).intranasal()));
        Profile devices =
                run(Regimen.of(Dose.devices(2, mg(28)).every(minutes(5)).intranasal()));
        for (Series series : dose.series()) {
            assertArrayEquals(series.values(), devices.series(series.name()).values());
        }
        assertEquals(devices.doses(), dose.doses());
        assertTrue(dose.notes().stream().noneMatch(note -> note.contains("partly used")));
    }

    @Test
    void seventyMilligramsUseTheThirdDeviceInPart() {
        Profile dose = run(Regimen.of(Dose.mg(70).intranasal()));
        assertEquals(List.of(28.0, 28.0, 14.0), contents(dose));
        assertEquals(
                List.of(minutes(0), minutes(5), minutes(10)),
                dose.doses().stream().map(GivenDose::at).toList());
        assertTrue(
                dose.notes().stream().anyMatch(note -> note.contains("3 devices of 28 mg, the last one partly used")),
                () -> dose.notes().toString());
    }

    @Test
    void fourteenMilligramsAreHalfADevice() {
        Profile dose = run(Regimen.of(Dose.mg(14).intranasal()));
        assertEquals(List.of(14.0), contents(dose));
        assertTrue(
                dose.notes().stream().anyMatch(note -> note.contains("takes one device of 28 mg partly used")),
                () -> dose.notes().toString());
    }

    @Test
    void roundingOfADosePerWeightAddsNoDevice() {
        // 0.56 mg/kg · 100 kg is 56.00000000000001 mg in binary
        Profile profile = Simulation.of(Ketamine.esketamine())
                .give(Dose.mgPerKg(0.56).intranasal())
                .to(Subject.weighing(kg(100)))
                .observe(Grid.at(hours(1)))
                .run();
        assertEquals(2, profile.doses().size());
        assertTrue(profile.notes().stream().noneMatch(note -> note.contains("partly used")));
        assertClose(56, contents(profile).stream().mapToDouble(x -> x).sum(), 1e-15);
    }

    @Test
    void eachSessionBeginsWithAFirstDevice() {
        Profile profile = run(
                Regimen.of(Dose.mg(56).intranasal(), Schedule.every(hours(1)).times(2)));
        assertEquals(
                List.of(1, 2, 1, 2),
                profile.doses().stream().map(GivenDose::device).toList());
        Series nasal = profile.amount("nasal cavity");
        double first = nasal.at(hours(0));
        assertClose(0.54 * 28, first, 1e-15);
        assertClose(first, nasal.at(hours(1)) - nasal.before(hours(1)), 1e-14);
        assertClose(0.62 * first, nasal.at(minutes(65)) - nasal.before(minutes(65)), 1e-14);
    }

    @Test
    void japaneseSubjectsAbsorbMoreOfEachDevice() {
        Profile profile = Simulation.of(Ketamine.esketamine())
                .give(Dose.mg(28).intranasal())
                .to(SUBJECT.with("RACE", "Japanese"))
                .observe(Grid.at(hours(0)))
                .run();
        assertClose(0.7236 * 28, profile.amount("nasal cavity").value(0), 1e-15);
    }

    private static Profile run(Regimen regimen) {
        return Simulation.of(Ketamine.esketamine())
                .give(regimen)
                .to(SUBJECT)
                .observe(Grid.every(minutes(1)).until(hours(24)))
                .run();
    }

    private static List<Double> contents(Profile profile) {
        return profile.doses().stream().map(dose -> dose.amount().milligrams()).toList();
    }
}
