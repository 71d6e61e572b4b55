package io.github.kinetamine.comparison;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.years;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.nca.NcaResult;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Arms side by side are the simulations that they stand for. */
class ComparisonTest {

    private static final Subject SUBJECT = Subject.weighing(kg(74)).aged(years(40));
    private static final Grid GRID = Grid.every(minutes(5)).until(hours(30));
    private static final Dose INFUSION = Dose.mgPerKg(0.5).intravenous().over(minutes(40));
    private static final Regimen NASAL = Regimen.of(
            Dose.devices(2, mg(28)).every(minutes(5)).intranasal(),
            Schedule.every(hours(12)).times(2));

    private static final Comparison.Plan PLAN = Comparison.of(SUBJECT)
            .arm("nasal", Ketamine.esketamine(), NASAL)
            .arm("IV", Ketamine.racemic(), INFUSION)
            .arm("IM", Ketamine.racemic(), Dose.mgPerKg(0.5).intramuscular())
            .over(GRID);

    private static final Comparison RESULT = PLAN.run();

    @Test
    void theArmsKeepTheirOrder() {
        assertEquals(
                List.of("nasal", "IV", "IM"),
                RESULT.arms().stream().map(Comparison.Arm::label).toList());
        assertEquals(NASAL, RESULT.arms().get(0).regimen());
    }

    @Test
    void everyArmIsOfTheSameSubjectAtTheSameTimes() {
        for (Comparison.Arm arm : RESULT.arms()) {
            assertSame(SUBJECT, arm.profile().subject());
            assertSame(GRID, arm.profile().grid());
        }
    }

    @Test
    void anArmIsItsSimulationBitForBit() {
        assertSameBits(
                Simulation.of(Ketamine.esketamine()).give(NASAL), RESULT.arms().get(0));
        assertSameBits(
                Simulation.of(Ketamine.racemic()).give(INFUSION), RESULT.arms().get(1));
    }

    private static void assertSameBits(Simulation simulation, Comparison.Arm arm) {
        Profile alone = simulation.to(SUBJECT).observe(GRID).run();
        assertEquals(alone.doses(), arm.profile().doses());
        assertEquals(alone.notes(), arm.profile().notes());
        for (Series series : alone.series()) {
            Series inArm = arm.profile().series(series.name());
            assertArrayEquals(series.values(), inArm.values());
            assertArrayEquals(series.valuesBefore(), inArm.valuesBefore());
        }
    }

    /** The order and the company of the arms make no difference to them. */
    @Test
    void anArmDoesNotDependOnTheOthers() {
        Comparison alone = Comparison.of(SUBJECT)
                .arm("IV", Ketamine.racemic(), INFUSION)
                .over(GRID)
                .run();
        assertEquals(rowsOf("IV", RESULT.summary().rows()), alone.summary().rows());
    }

    @Test
    void theAnalytesComeInTheOrderOfTheirFirstAppearance() {
        assertEquals(
                List.of("esketamine", "noresketamine", "ketamine", "arketamine", "norketamine", "arnorketamine"),
                RESULT.analytes());
    }

    @Test
    void theTableHasARowForEachAnalyteOfEachArm() {
        List<List<String>> rows = RESULT.summary().rows();
        assertEquals(2 + 6 + 6, rows.size());
        assertEquals(List.of("nasal", "esketamine"), rows.get(0).subList(0, 2));
        assertEquals(List.of("nasal", "noresketamine"), rows.get(1).subList(0, 2));
        assertEquals(List.of("IV", "ketamine"), rows.get(2).subList(0, 2));
        assertEquals(List.of("IM", "arnorketamine"), rows.get(13).subList(0, 2));
        assertEquals(RESULT.summary().text(), RESULT.table());
        assertEquals(2 + rows.size(), RESULT.table().lines().count());
    }

    @Test
    void theExposureOfAnArmIsTheAnalysisOfItsProfile() {
        for (Comparison.Arm arm : RESULT.arms()) {
            Profile profile = arm.profile();
            for (String analyte : profile.names()) {
                NcaResult expected = Nca.linearUpLogDown().analyse(profile.series(analyte), profile.doses());
                assertEquals(expected, arm.exposure(analyte));
            }
        }
    }

    @Test
    void numbersHaveFourSignificantDigits() {
        for (Comparison.Arm arm : RESULT.arms()) {
            List<List<String>> rows = rowsOf(arm.label(), RESULT.summary().rows());
            for (List<String> row : rows) {
                NcaResult nca = arm.exposure(row.get(1));
                List<Finding> values = List.of(nca.cmax(), nca.tmax(), nca.aucLast(), nca.aucInf(), nca.halfLife());
                for (int i = 0; i < values.size(); i++) {
                    assertShown(values.get(i).orThrow(), row.get(i + 2));
                }
            }
        }
    }

    /** What is written differs by half a unit of the fourth digit at most, and has no more digits than four. */
    private static void assertShown(double value, String written) {
        BigDecimal shown = new BigDecimal(written);
        double unit = Math.pow(10, Math.floor(Math.log10(value)) - 3);
        assertEquals(value, shown.doubleValue(), unit / 2 * (1 + 1e-9));
        assertTrue(shown.stripTrailingZeros().precision() <= 4, () -> written + " has more than four digits");
    }

    /** The infusion still runs when the observation ends: there is a peak and an area, but no half-life. */
    @Test
    void aMissingValueIsEmpty() {
        Comparison result = Comparison.of(SUBJECT)
                .arm("running", Ketamine.racemic(), Dose.mg(30).intravenous().over(hours(2)))
                .over(Grid.every(minutes(30)).until(hours(1)))
                .run();
        List<String> row = result.summary().rows().get(0);
        assertTrue(row.subList(0, 5).stream().noneMatch(String::isEmpty), row::toString);
        assertEquals(List.of("", ""), row.subList(5, 7));
    }

    /** Before the dose there is nothing: neither a peak nor an area. */
    @Test
    void anArmThatIsObservedBeforeItsDoseIsEmpty() {
        Comparison result = Comparison.of(SUBJECT)
                .arm("late", Ketamine.racemic(), Regimen.of(INFUSION).at(hours(2)))
                .over(Grid.every(minutes(30)).until(hours(1)))
                .run();
        assertEquals(
                List.of("late", "ketamine", "", "", "", "", ""),
                result.summary().rows().get(0));
    }

    @Test
    void aPlanIsLeftAsItWasByWhatIsAddedToIt() {
        PLAN.arm("more", Ketamine.racemic(), INFUSION);
        PLAN.over(Grid.at(hours(1)));
        assertEquals(RESULT.table(), PLAN.run().table());
    }

    @Test
    void theArmsOfAResultCannotBeChanged() {
        Comparison.Arm arm = RESULT.arms().get(0);
        assertThrows(UnsupportedOperationException.class, () -> RESULT.arms().add(arm));
    }

    private static List<List<String>> rowsOf(String label, List<List<String>> rows) {
        return rows.stream().filter(row -> row.get(0).equals(label)).toList();
    }

    private static Comparison.Arm observedFor(double hours) {
        return Comparison.of(SUBJECT)
                .arm("IV", Ketamine.racemic(), INFUSION)
                .over(Grid.every(minutes(5)).until(hours(hours)))
                .run()
                .arms()
                .get(0);
    }

    @Test
    void aCurveThatEndsBeforeItsLastPhaseIsSaidToDoSo() {
        double last = observedFor(96).exposure("ketamine").halfLife().value();
        for (double hours : new double[] {3, 6, 8, 12}) {
            Comparison.Arm arm = observedFor(hours);
            double found = arm.exposure("ketamine").halfLife().value();
            assertTrue(found < 0.9 * last, "at " + hours + " h");
            String caution = arm.cautionOfHalfLife("ketamine").orElseThrow();
            assertTrue(caution.startsWith("the half-life is ") && caution.contains(": observe for longer"), caution);
        }
        assertTrue(observedFor(48).cautionOfHalfLife("ketamine").isEmpty());
    }

    @Test
    void aCurveThatHasNotFallenByHalfIsSaidToDoSo() {
        String caution = observedFor(3).cautionOfHalfLife("norketamine").orElseThrow();
        assertTrue(caution.contains("not to be seen one half-life before the last time"), caution);
    }

    @Test
    void aCurveOfOnePhaseNeedsNoCaution() {
        LinearModel onePhase = LinearModel.named("one phase")
                .parameter("CL", 10, "L/h")
                .parameter("V", 50, "L")
                .compartment("central", "V")
                .clearance("central", Flow.OUT, "CL")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
                .analyte("drug", Double.NaN, "central")
                .build();
        Comparison.Arm arm = Comparison.of(SUBJECT)
                .arm("IV", onePhase, INFUSION)
                .over(Grid.every(minutes(5)).until(hours(6)))
                .run()
                .arms()
                .get(0);
        assertEquals(Optional.empty(), arm.cautionOfHalfLife("drug"));
    }
}
