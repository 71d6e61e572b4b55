package io.github.kinetamine.nca;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.seconds;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.testing.Closeness.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The analysis finds in simulated curves what was put into their models. */
class SimulatedExposureTest {

    private static final Subject SUBJECT = Subject.weighing(kg(70));
    private static final double LN2 = Math.log(2);

    /**
     * 10 s up to 240 h, 30 half-lives. The rules err by less than h²/12 times the change of slope. Of a bolus in Otto's
     * model that is 2.07 /h of C(0) = 7.52 ng/mL per mg, or 1e-6 of the area of 10.5. In Domino's model C falls with
     * 97.2 /h from 227 ng/mL per mg, which makes 1.7e-3 of the area of 8.63.
     */
    private static final Grid FINE = Grid.every(seconds(10)).until(hours(240));

    /** One compartment, V = 10 L, with k = ln 2 /h; by mouth with ka = 2k and F = 0.5. */
    private static LinearModel oneCompartment() {
        return LinearModel.named("one compartment")
                .parameter("V", 10, "L")
                .parameter("CL", 10 * LN2, "L/h")
                .parameter("KA", 2 * LN2, "1/h")
                .parameter("F", 0.5, "1")
                .compartment("depot")
                .compartment("drug", "V")
                .flow("depot", "drug", "KA")
                .clearance("drug", Flow.OUT, "CL")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("drug")))
                .input(Input.by(Route.ORAL, InputPath.into("depot").bioavailability(Product.of("F"))))
                .analyte("drug", 300, "drug")
                .build();
    }

    /**
     * Bateman: C = F·D/V · ka/(ka − k) · (e^(−kt) − e^(−ka·t)) has its maximum at ln(ka/k)/(ka − k), here 1 h, with
     * F·D/V · 2 · (1/2 − 1/4) = 0.5 · 20/10 · 0.5 mg/L = 500 ng/mL.
     */
    @Test
    void theCurveOfBatemanPeaksWhereItsDerivativeVanishes() {
        Profile profile = run(
                oneCompartment(),
                Regimen.of(Dose.mg(20).oral()),
                Grid.every(minutes(1)).until(hours(60)));
        NcaResult result = Nca.linearUpLogDown().analyse(profile.series("drug"), profile.doses());
        assertEquals(1.0, result.tmax().orThrow());
        assertClose(500, result.cmax().orThrow(), 1e-13);
        // F·D/CL; the rules err by h²/12 of the change of slope: (1/60)²/12 · 2k = 3e-5 of what arrives over V
        assertClose(0.5 * 20 / (10 * LN2) * 1000, result.aucInf().orThrow(), 3e-5);
    }

    /**
     * Each of three doses brings 1 mg/L and each piece begins after the dose and ends before the next one, so that the
     * logarithmic rule is exact on any grid that meets the doses: an area of (C after − C before the next)/k a piece.
     */
    @ParameterizedTest
    @ValueSource(ints = {10, 60, 240})
    void thePiecesOfRepeatedBolusesEndBeforeTheNextDose(int stepMinutes) {
        Regimen regimen =
                Regimen.of(Dose.mg(10).bolus(), Schedule.every(hours(4)).times(3));
        Profile profile =
                run(oneCompartment(), regimen, Grid.every(minutes(stepMinutes)).until(hours(12)));
        double q = Math.pow(2, -4);
        double[] after = {1000, 1000 * (1 + q), 1000 * (1 + q + q * q)};
        double expected = 0;
        for (double c : after) {
            expected += (c - c * q) / LN2;
        }
        NcaResult result = Nca.linearUpLogDown().analyse(profile.series("drug"), profile.doses());
        assertClose(expected, result.aucLast().orThrow(), 1e-12);
        assertClose(after[2], result.cmax().orThrow(), 1e-13);
        assertEquals(8.0, result.tmax().orThrow());
    }

    /** Whatever comes before, the whole area is that of the doses together: 3 · D/CL. */
    @Test
    void theAreasOfRepeatedDosesAddUp() {
        Regimen regimen =
                Regimen.of(Dose.mg(10).bolus(), Schedule.every(hours(4)).times(3));
        Profile profile = run(oneCompartment(), regimen, Grid.every(minutes(30)).until(hours(24)));
        NcaResult result = Nca.logarithmic().analyse(profile.series("drug"), profile.doses());
        assertClose(3 * 10 / (10 * LN2) * 1000, result.aucInf().orThrow(), 1e-12);
        assertClose(1, result.halfLife().orThrow(), 1e-12);
    }

    /** 1000/CL with the clearances of Table 3, 95.2 and 57.72 L/h; all clearance forms the metabolite. */
    @Test
    void theAreasPerMilligramOfOttoFollowFromTheirClearances() {
        Profile profile = run(Ketamine.model("otto-2021"), Regimen.of(Dose.mg(1).bolus()), FINE);
        assertPrinted("10.504", aucInf(profile, "esketamine"), "ng·h/mL of esketamine per mg");
        assertPrinted("17.325", aucInf(profile, "noresketamine"), "ng·h/mL of noresketamine per mg");
        assertClose(1000 / 95.2, aucInf(profile, "esketamine"), 1e-6);
    }

    @Test
    void theAreaOfDominoIsDoseOverClearance() {
        Profile profile =
                run(Ketamine.model("domino-1984"), Regimen.of(Dose.mg(1).bolus()), FINE);
        assertClose(1000 / (0.063 * 70 * 0.438 * 60), aucInf(profile, "ketamine"), 1.7e-3);
    }

    /**
     * F of the racemate; the depot leaves the clearance as it is. Absorption with 3 /h makes the curve rise with 3 /h of
     * F·dose/V and fall less steeply than after a bolus, so that both areas together err by less than 5e-6.
     */
    @ParameterizedTest
    @CsvSource({"im, 0.93", "sc, 0.93", "in, 0.45", "po, 0.20", "sl, 0.29", "pr, 0.25"})
    void theRatioOfTheAreasIsTheBioavailability(String code, double bioavailability) {
        double whole = aucInf(run(Ketamine.racemic(), Regimen.of(Dose.mg(40).bolus()), FINE), "ketamine");
        double arrived = aucInf(run(Ketamine.racemic(), Regimen.parse("40 mg " + code), FINE), "ketamine");
        assertClose(bioavailability, arrived / whole, 5e-6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"otto-2021", "otto-2021-racemate", "perez-ruixo-2021", "domino-1984"})
    void areasAndPeaksAreProportionalToTheDoseAndTimesDoNotDependOnIt(String id) {
        Grid grid = Grid.every(minutes(1)).until(hours(24));
        Profile one =
                run(Ketamine.model(id), Regimen.of(Dose.mg(28).intravenous().over(minutes(40))), grid);
        Profile five =
                run(Ketamine.model(id), Regimen.of(Dose.mg(140).intravenous().over(minutes(40))), grid);
        for (String analyte : one.names()) {
            NcaResult small = Nca.linearUpLogDown().analyse(one.series(analyte), one.doses());
            NcaResult large = Nca.linearUpLogDown().analyse(five.series(analyte), five.doses());
            assertClose(5 * small.cmax().orThrow(), large.cmax().orThrow(), 1e-12);
            assertClose(5 * small.aucLast().orThrow(), large.aucLast().orThrow(), 1e-12);
            assertClose(5 * small.aucInf().orThrow(), large.aucInf().orThrow(), 1e-9);
            assertClose(small.halfLife().orThrow(), large.halfLife().orThrow(), 1e-9);
            assertEquals(small.tmax(), large.tmax());
        }
    }

    /** From 100 h on, all that is left of Otto's parent falls with the slowest of its three rates. */
    @Test
    void lateObservationsFindTheSlowestRate() {
        Profile profile = run(
                Ketamine.model("otto-2021"),
                Regimen.of(Dose.mg(28).bolus()),
                Grid.every(minutes(1)).from(hours(100)).until(hours(120)));
        assertClose(
                slowestRateOfOtto(), analyse(profile, "esketamine").lambdaZ().orThrow(), 1e-6);
    }

    /**
     * Of a fine curve without noise the rule takes the longest stretch that is straight to 0.0001 of R², and so some of
     * the phases before: the half-life comes out too short, the shorter the observation the more.
     */
    @Test
    void aFineGridMakesTheHalfLifeAFewPercentTooShort() {
        double exact = LN2 / slowestRateOfOtto();
        double before = 0;
        for (int end : new int[] {24, 48, 96}) {
            Profile profile = run(
                    Ketamine.model("otto-2021"),
                    Regimen.of(Dose.mg(28).bolus()),
                    Grid.every(minutes(1)).until(hours(end)));
            double halfLife = analyse(profile, "esketamine").halfLife().orThrow();
            assertTrue(before < halfLife && halfLife < exact, () -> end + " h: " + halfLife + " h");
            assertClose(exact, halfLife, 0.03);
            before = halfLife;
        }
    }

    /** Otto's S-ketamine: clearance 95.2 L/h, and volumes of 133, 187 and 98.8 L; a grid of minutes is good to 1e-4. */
    @Test
    void aSimulationGivesItsClearanceAndVolumesBack() {
        Profile profile = run(
                Ketamine.model("otto-2021"),
                Regimen.of(Dose.mg(28).intravenous().over(minutes(40))),
                Grid.every(minutes(1)).until(hours(120)));
        NcaFindings found = Nca.linearUpLogDown()
                .withTerminal(TerminalChoice.best().window(hours(100), hours(120)))
                .analyse(NcaProfile.of(profile.series("esketamine"))
                        .given(NcaDose.of(profile.doses().get(0))));
        assertClose(95.2, found.value(NcaParameter.CLO).orThrow(), 1e-4);
        assertClose(133 + 187 + 98.8, found.value(NcaParameter.VSSO).orThrow(), 1e-4);
    }

    /** The smallest root of the characteristic polynomial, which lies below both rates of return; by bisection. */
    private static double slowestRateOfOtto() {
        double low = 0;
        double high = 23.2 / 187;
        while (high - low > 1e-16) {
            double middle = (low + high) / 2;
            if (characteristicOfOtto(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double characteristicOfOtto(double x) {
        double k10 = 95.2 / 133;
        double k12 = 23.2 / 133;
        double k13 = 157 / 133.0;
        double k21 = 23.2 / 187;
        double k31 = 157 / 98.8;
        return (k10 + k12 + k13 - x) * (k21 - x) * (k31 - x) - k12 * k21 * (k31 - x) - k13 * k31 * (k21 - x);
    }

    private static double aucInf(Profile profile, String analyte) {
        return analyse(profile, analyte).aucInf().orThrow();
    }

    private static NcaResult analyse(Profile profile, String analyte) {
        return Nca.linearUpLogDown().analyse(profile.series(analyte), profile.doses());
    }

    private static Profile run(PkModel model, Regimen regimen, Grid grid) {
        return Simulation.of(model).give(regimen).to(SUBJECT).observe(grid).run();
    }
}
