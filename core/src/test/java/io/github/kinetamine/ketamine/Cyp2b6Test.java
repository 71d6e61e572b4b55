package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.testing.Closeness.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The genotype as an option: clearances of Li et al., Br J Clin Pharmacol 2015;80:276, as ratios to that of *1/*1. */
class Cyp2b6Test {

    private static final String CYP2B6 = Covariates.CYP2B6;

    @ParameterizedTest
    @CsvSource({"*1/*1, 68.1, 1.00", "*1/*6, 40.6, 0.60", "*6/*6, 21.6, 0.32"})
    void clearanceFallsWithEachAllele(String genotype, double clearance, String printed) {
        assertPrinted(printed, clearance / 68.1, "ratio printed");
        for (String id : List.of("otto-2021", "otto-2021-racemate", "simons-2022", "simons-2022-racemate")) {
            PkModel model = Ketamine.model(id);
            for (String analyte : List.of("esketamine", "arketamine")) {
                if (model.analytes().stream().anyMatch(a -> a.name().equals(analyte))) {
                    double typical = Areas.clearance(model, Subject.typical(), analyte);
                    double actual = Areas.clearance(model, of(genotype), analyte);
                    assertClose(Double.parseDouble(printed), actual / typical, 1e-6);
                }
            }
        }
    }

    @Test
    void onlyAdultModelsWithOneClearanceHaveTheOption() {
        Set<String> ids = Ketamine.models().stream()
                .filter(model -> model.relations().stream()
                        .anyMatch(r -> r.effect().covariates().contains(CYP2B6)))
                .map(model -> model.card().id())
                .collect(Collectors.toSet());
        assertEquals(Set.of("otto-2021", "otto-2021-racemate", "simons-2022", "simons-2022-racemate"), ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*1/*1", "*1/*6", "*6/*6"})
    void whoeverUsesItReadsWhichStudyItFollowsAndWhichContradict(String genotype) {
        List<String> notes = run("otto-2021-racemate", of(genotype)).notes();
        String note = notes.stream().filter(n -> n.contains(CYP2B6)).findFirst().orElseThrow();
        for (String word : List.of("after Li 2015", "Rao 2016", "no effect", "Zarate 2012", "contradict", "ASSUMED")) {
            assertTrue(note.contains(word), note);
        }
        assertEquals(1, notes.stream().filter(n -> n.contains(CYP2B6)).count(), notes::toString);
    }

    @Test
    void itIsOffAndSilentUntilItIsGiven() {
        List<String> notes = run("otto-2021", Subject.typical()).notes();
        assertTrue(notes.stream().noneMatch(note -> note.contains(CYP2B6)), notes::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"perez-ruixo-2021", "domino-1984", "clements-1981", "hijazi-2003", "herd-2007"})
    void otherModelsSayThatItHasNoEffect(String id) {
        List<String> notes = run(id, of("*6/*6")).notes();
        assertTrue(notes.contains("CYP2B6 has no effect in model " + id), notes::toString);
        assertEquals(
                run(id, Subject.typical().with("WT", 70)).series().get(0).value(0),
                run(id, of("*6/*6").with("WT", 70)).series().get(0).value(0));
    }

    @Test
    void anUnknownGenotypeIsRefused() {
        IllegalArgumentException unknown = assertThrows(IllegalArgumentException.class, () -> of("*2/*2"));
        assertTrue(unknown.getMessage().contains("*1/*1, *1/*6, *6/*6, got '*2/*2'"), unknown::getMessage);
    }

    private static Subject of(String genotype) {
        return Subject.typical().with(CYP2B6, genotype);
    }

    private static Profile run(String id, Subject subject) {
        return Simulation.of(Ketamine.model(id))
                .give(Dose.mg(35).intravenous().over(hours(1)))
                .to(subject)
                .observe(Grid.at(hours(4)))
                .run();
    }
}
