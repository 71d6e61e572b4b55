package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.testing.Closeness.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.ArterialFlow;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Clearance;
import io.github.kinetamine.quantity.InfusionRate;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arterial = venous + infusion rate / 7.59 L/min: Henthorn TK et al., Anesthesiology 2018;129:260, abstract. */
class ArterialSamplingTest {

    private static final Dose USUAL = Dose.mg(35).intravenous().over(minutes(40));
    private static final Grid GRID = Grid.every(minutes(10)).until(hours(2));
    private static final double EXCESS = 35 / 40.0 / 7.59 * 1000;

    @Test
    void thirtyFiveMilligramsOverFortyMinutesAddOneHundredAndFifteen() {
        double excess =
                Ketamine.arterialFlow().excess(new InfusionRate(35 / 40.0 * 60)).milligramsPerLitre();
        assertPrinted("115", 1000 * excess, "C arterial − C venous (ng/mL)");
        assertClose(EXCESS, 1000 * excess, 1e-14);
    }

    @Test
    void whileTheInfusionRunsItsEndIncludedTheParentIsHigherByTheRateOverTheFlow() {
        double[] venous = run("otto-2021", USUAL).series("esketamine").values();
        double[] arterial = arterial("otto-2021", USUAL).series("esketamine").values();
        for (int i = 0; i < venous.length; i++) {
            boolean isRunning = i >= 1 && i <= 4;
            assertClose(venous[i] + (isRunning ? EXCESS : 0), arterial[i], 1e-14);
        }
        assertPrinted("158", venous[4], "venous at 40 min (ng/mL)");
        assertPrinted("273", arterial[4], "arterial at 40 min (ng/mL)");
    }

    /** The arterial model stands 131 ng/mL above the venous one at 40 min, where the correction adds 115. */
    @Test
    void theCorrectionBringsTheVenousModelCloseToTheArterialOne() {
        double measured = run("simons-2022", USUAL).series("esketamine").at(minutes(40));
        assertPrinted("289", measured, "arterial model at 40 min (ng/mL)");
        assertEquals(1, arterial("otto-2021", USUAL).series("esketamine").at(minutes(40)) / measured, 0.06);
        assertEquals(
                131, measured - run("otto-2021", USUAL).series("esketamine").at(minutes(40)), 1);
    }

    /**
     * Arterial S-ketamine (nmol/mL) of 20 volunteers, as digitised from Kamp J et al., Br J Anaesth 2020;125:750,
     * doi:10.1016/j.bja.2020.06.067: three steps of an hour each. The correction halves the venous model's median error, but
     * for minutes after the last step the model stays a third above what was observed. The two figures are this project's own.
     */
    @Test
    void theCorrectionHalvesTheErrorOfEscalatingInfusions() {
        Regimen steps = Regimen.parse(
                "0.14 mg/kg/h iv over 1 h + 0.28 mg/kg/h iv over 1 h at 1 h" + " + 0.57 mg/kg/h iv over 1 h at 2 h");
        double[] hours = {0.25, 0.5, 1, 1.5, 2, 2.5, 3, 3.17, 3.5, 4, 5};
        double[] observed = {.128, .189, .321, .436, .536, .914, 1.034, .529, .410, .327, .241};
        Grid times = Grid.at(Arrays.stream(hours).mapToObj(Units::hours).toArray(Duration[]::new));
        Simulation venous = simulation("otto-2021", steps).observe(times);
        assertEquals(31.0, medianPercentError(venous, observed), 0.1);
        assertEquals(16.2, medianPercentError(venous.arterial(Ketamine.arterialFlow()), observed), 0.1);
    }

    private static double medianPercentError(Simulation simulation, double... nanomolesPerMillilitre) {
        double[] predicted = simulation.run().series("esketamine").values();
        double[] errors = IntStream.range(0, predicted.length)
                .mapToDouble(i -> Math.abs(predicted[i] / (nanomolesPerMillilitre[i] * Ketamine.MOLAR_MASS) - 1))
                .sorted()
                .toArray();
        return 100 * errors[errors.length / 2];
    }

    @Test
    void metabolitesStayVenous() {
        assertArrayEquals(
                run("otto-2021", USUAL).series("noresketamine").values(),
                arterial("otto-2021", USUAL).series("noresketamine").values());
    }

    @Test
    void eachEnantiomerHasHalfTheRateOfARacemate() {
        Profile venous = run("otto-2021-racemate", USUAL);
        Profile arterial = arterial("otto-2021-racemate", USUAL);
        double[] parts = {1, 0.5, 0.5, 0, 0, 0};
        for (int i = 0; i < parts.length; i++) {
            Series before = venous.series().get(i);
            Series after = arterial.series().get(i);
            assertClose(before.at(minutes(20)) + parts[i] * EXCESS, after.at(minutes(20)), 1e-14);
        }
    }

    @Test
    void theValueBeforeADoseIsCorrectedByWhatRanUntilThen() {
        Regimen twice = Regimen.of(USUAL).and(Regimen.of(USUAL).at(minutes(40)));
        Series venous = run("otto-2021", twice).series("esketamine");
        Series arterial = arterial("otto-2021", twice).series("esketamine");
        assertClose(venous.before(minutes(40)) + EXCESS, arterial.before(minutes(40)), 1e-14);
        assertClose(venous.at(minutes(40)) + EXCESS, arterial.at(minutes(40)), 1e-14);
        assertClose(venous.at(minutes(50)) + EXCESS, arterial.at(minutes(50)), 1e-14);
    }

    @Test
    void infusionsOfASteadyStateThatStillRunCount() {
        Regimen steady = Regimen.parse("35 mg iv over 60 min steady state every 30 min");
        double venous = run("otto-2021", steady).series("esketamine").at(minutes(20));
        double arterial = arterial("otto-2021", steady).series("esketamine").at(minutes(20));
        assertClose(venous + 2 * 35 / 60.0 / 7.59 * 1000, arterial, 1e-13);
    }

    @Test
    void aLateInfusionCountsFromItsBegin() {
        Regimen late = Regimen.parse("35 mg iv over 40 min at 10 min lag 10 min");
        double[] venous = run("otto-2021", late).series("esketamine").values();
        double[] arterial = arterial("otto-2021", late).series("esketamine").values();
        for (int i = 0; i < venous.length; i++) {
            assertClose(venous[i] + (i >= 3 && i <= 6 ? EXCESS : 0), arterial[i], 1e-14);
        }
    }

    @Test
    void theResultSaysHowItWasCorrected() {
        Profile profile = arterial("otto-2021", USUAL);
        assertEquals(SamplingSite.ARTERIAL, profile.site());
        assertEquals(SamplingSite.VENOUS, run("otto-2021", USUAL).site());
        assertNoted(profile, "venous + infusion rate", "455.4 L/h", "DERIVED", "Henthorn", "7.59±0.36 L/min");
        assertTrue(run("otto-2021", USUAL).notes().stream().noneMatch(note -> note.contains("arterial")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"perez-ruixo-2021", "domino-1984", "simons-2022"})
    void modelsThatAreNotVenousAreLeftAsTheyAreAndSayWhy(String id) {
        Profile profile = arterial(id, USUAL);
        String analyte = profile.names().get(0);
        assertArrayEquals(
                run(id, USUAL).series(analyte).values(), profile.series(analyte).values());
        assertEquals(Ketamine.model(id).card().site(), profile.site());
        assertNoted(profile, id, "corrected");
    }

    @Test
    void withoutAnInfusionByVeinNothingIsCorrected() {
        for (Dose dose : List.of(Dose.mg(35).intramuscular(), Dose.mg(35).bolus())) {
            Profile profile = arterial("otto-2021-racemate", dose);
            assertArrayEquals(
                    run("otto-2021-racemate", dose).series("ketamine").values(),
                    profile.series("ketamine").values());
            assertEquals(SamplingSite.VENOUS, profile.site());
            assertNoted(profile, "no intravenous infusion is given");
        }
        assertNoted(arterial("otto-2021", Regimen.of(Dose.mg(10).bolus()).and(Regimen.of(USUAL))), "bolus has no rate");
    }

    @Test
    void everyArmOfAComparisonIsCorrectedThatCanBe() {
        Comparison result = Comparison.of(Subject.weighing(kg(70)))
                .arm("venous", Ketamine.model("otto-2021"), USUAL)
                .arm("arterial", Ketamine.model("simons-2022"), USUAL)
                .over(GRID)
                .arterial(Ketamine.arterialFlow())
                .run();
        assertClose(
                arterial("otto-2021", USUAL).series("esketamine").max(),
                result.arms().get(0).profile().series("esketamine").max(),
                1e-15);
        assertNoted(result.arms().get(1).profile(), "arterial already");
    }

    @Test
    void aLiveSimulationAndAFlowOfNothingAreRefused() {
        Simulation simulation = Simulation.of(Ketamine.racemic()).arterial(Ketamine.arterialFlow());
        IllegalStateException live = assertThrows(IllegalStateException.class, simulation::live);
        assertTrue(live.getMessage().contains("leave out .arterial"), live::getMessage);
        assertThrows(
                IllegalArgumentException.class,
                () -> new ArterialFlow(new Clearance(0), Ketamine.arterialFlow().source()));
    }

    private static Profile run(String id, Dose dose) {
        return run(id, Regimen.of(dose));
    }

    private static Profile run(String id, Regimen regimen) {
        return simulation(id, regimen).run();
    }

    private static Profile arterial(String id, Dose dose) {
        return arterial(id, Regimen.of(dose));
    }

    private static Profile arterial(String id, Regimen regimen) {
        return simulation(id, regimen).arterial(Ketamine.arterialFlow()).run();
    }

    private static Simulation simulation(String id, Regimen regimen) {
        return Simulation.of(Ketamine.model(id))
                .give(regimen)
                .to(Subject.weighing(kg(70)))
                .observe(GRID);
    }

    private static void assertNoted(Profile profile, String... words) {
        assertTrue(
                profile.notes().stream()
                        .anyMatch(note -> List.of(words).stream().allMatch(note::contains)),
                () -> profile.notes().toString());
    }
}
