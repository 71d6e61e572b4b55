package io.github.kinetamine.validation;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Observation;
import io.github.kinetamine.ketamine.ObservedQuantity;
import io.github.kinetamine.ketamine.ObservedStudy.AgeGroup;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.model.PublishedVariability;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Validity;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each quantity of a model of one compartment, beside what one can compute by hand. */
class ReadingTest {

    private static final double LN2 = Math.log(2);

    /**
     * Minutes instead of a continuous curve: the trapezoids err by h²k²/12 of a curve with k = ln 2 /h, 1e-5, and by the
     * fourfold of one with twice that rate.
     */
    private static final double GRID = 1e-4;

    /** V = 10 L, k = ln 2 /h, all to a metabolite of half that clearance; by mouth with ka = 2k and F = 0.5. */
    private static final LinearModel MODEL = LinearModel.of(card(SamplingSite.VENOUS))
            .parameter("V", 10, "L")
            .parameter("CL", 10 * LN2, "L/h")
            .parameter("CLM", 5 * LN2, "L/h")
            .parameter("KA", 2 * LN2, "1/h")
            .parameter("F", 0.5, "1")
            .compartment("depot")
            .compartment("drug", "V")
            .compartment("metabolite", "V")
            .flow("depot", "drug", "KA")
            .clearance("drug", "metabolite", "CL")
            .clearance("metabolite", Flow.OUT, "CLM")
            .input(Input.by(Route.INTRAVENOUS, InputPath.into("drug")))
            .input(Input.by(Route.ORAL, InputPath.into("depot").bioavailability(Product.of("F"))))
            .analyte("ketamine", 237.73, "drug")
            .analyte("norketamine", 223.70, "metabolite")
            .build();

    private static ModelCard card(SamplingSite site) {
        return new ModelCard(
                "sketch",
                "one compartment",
                "racemic ketamine",
                Source.modelAuthor(),
                "",
                site,
                "",
                Validity.described(""),
                PublishedVariability.none(),
                List.of());
    }

    @Test
    void aConcentrationIsThatAtItsTime() {
        assertPredicted(2000, 1e-12, "40 mg iv bolus", ObservedQuantity.CONCENTRATION, 60, Unit.NG_PER_ML);
        assertPredicted(2, 1e-12, "40 mg iv bolus", ObservedQuantity.CONCENTRATION, 60, Unit.MG_PER_L);
        assertPredicted(
                2000 / 237.73,
                1e-12,
                "40 mg iv bolus",
                ObservedQuantity.CONCENTRATION,
                60,
                Unit.micromolesPerLitre(237.73));
    }

    @Test
    void adultsOfUnknownWeightWeighSeventyKilograms() {
        assertPredicted(3500, 1e-12, "1 mg/kg iv bolus", ObservedQuantity.CONCENTRATION, 60, Unit.NG_PER_ML);
    }

    @Test
    void thePeakAfterABolusIsWhatIsLeftAtThePrintedTime() {
        assertPredicted(2000, 1e-12, "40 mg iv bolus", ObservedQuantity.CMAX, 60, Unit.NG_PER_ML);
        Finding without = predicted("40 mg iv bolus", ObservedQuantity.CMAX, 0, Unit.NG_PER_ML);
        assertFalse(without.isPresent());
        assertTrue(without.reason().contains("bolus"), without.reason());
    }

    @Test
    void thePeakOfAnInfusionIsAtItsEndEvenBetweenMinutes() {
        double hours = 100.0 / 3600;
        double peak = 1000 * 40 / hours / (10 * LN2) * -Math.expm1(-LN2 * hours);
        assertPredicted(peak, 1e-11, "40 mg iv over 100 s", ObservedQuantity.CMAX, 0, Unit.NG_PER_ML);
        assertPredicted(100.0 / 60, 1e-11, "40 mg iv over 100 s", ObservedQuantity.TMAX, 0, Unit.MINUTES);
    }

    @Test
    void theTimeOfThePeakCountsFromTheFirstDose() {
        assertPredicted(60, 1e-12, "40 mg po", ObservedQuantity.TMAX, 0, Unit.MINUTES);
        assertFalse(predicted("40 mg iv bolus", ObservedQuantity.TMAX, 0, Unit.HOURS)
                .isPresent());
    }

    @Test
    void areasAreUpToATimeOrToInfinity() {
        double whole = 1000 * 40 / (10 * LN2);
        assertPredicted(whole, GRID, "40 mg iv bolus", ObservedQuantity.AUC_INF, 0, Unit.NG_H_PER_ML);
        assertPredicted(whole / 2, GRID, "40 mg iv bolus", ObservedQuantity.AUC_LAST, 60, Unit.NG_H_PER_ML);
        Unit perMg = new Unit("ng·h/mL/mg", Unit.NG_H_PER_ML.factor(), "exposure per amount");
        assertPredicted(whole / 80, GRID, "40 mg iv bolus", ObservedQuantity.AUC_LAST_PER_MG, 60, perMg);
    }

    @Test
    void halfLifeAndClearanceAreThoseOfTheModel() {
        assertPredicted(1, 1e-9, "40 mg po", ObservedQuantity.HALF_LIFE, 0, Unit.HOURS);
        assertPredicted(10 * LN2, GRID, "40 mg iv bolus", ObservedQuantity.CLEARANCE, 0, Unit.L_PER_H);
    }

    @Test
    void bioavailabilityComparesWithTheSameDoseIntoAVein() {
        Unit percent = new Unit("%", 0.01, Unit.ONE.dimension());
        assertPredicted(50, GRID, "40 mg po", ObservedQuantity.BIOAVAILABILITY, 0, percent);
        assertPredicted(100, GRID, "40 mg iv over 2 h", ObservedQuantity.BIOAVAILABILITY, 0, percent);
    }

    @Test
    void theVolumeDoesNotDependOnHowFastTheDoseIsGiven() {
        Unit perKg = new Unit("L/kg", 1, "volume per weight");
        assertPredicted(10, GRID, "40 mg iv bolus", ObservedQuantity.VSS, 0, Unit.L);
        assertPredicted(10, GRID, "40 mg iv over 2 h", ObservedQuantity.VSS, 0, Unit.L);
        assertPredicted(10.0 / 70, GRID, "40 mg iv bolus + 10 mg iv bolus at 3 h", ObservedQuantity.VSS, 0, perKg);
        assertFalse(predicted("40 mg po", ObservedQuantity.VSS, 0, Unit.L).isPresent());
    }

    @Test
    void aMetaboliteIsComparedWithWhatItIsMadeFrom() {
        Observation ratio = observation("40 mg iv bolus", "norketamine", ObservedQuantity.AUC_RATIO, 0, Unit.ONE);
        assertClose(2, Reading.of(MODEL, ratio).orThrow(), GRID);
    }

    @Test
    void aModelIsNotAskedForWhatItIsNotMadeFor() {
        assertObstacle("", "40 mg po", "ketamine", SamplingSite.VENOUS, AgeGroup.ADULTS);
        assertObstacle("", "40 mg po", "ketamine", SamplingSite.UNSTATED, AgeGroup.ADULTS);
        assertObstacle("venous", "40 mg po", "ketamine", SamplingSite.ARTERIAL, AgeGroup.ADULTS);
        assertObstacle("of adults", "40 mg po", "ketamine", SamplingSite.VENOUS, AgeGroup.CHILDREN);
        assertObstacle("no intranasal input", "40 mg in", "ketamine", SamplingSite.VENOUS, AgeGroup.ADULTS);
        assertObstacle("no arketamine", "40 mg po", "arketamine", SamplingSite.VENOUS, AgeGroup.ADULTS);
    }

    private static void assertObstacle(
            String expected, String dose, String analyte, SamplingSite site, AgeGroup group) {
        Observation observation = SketchedObservation.of(
                dose, analyte, ObservedQuantity.CMAX, Optional.empty(), 1, Unit.NG_PER_ML, site, group);
        assertEquals(expected, Applicability.obstacle(MODEL, observation).orElse(""));
        Outcome outcome = Outcome.of(observation, List.of(MODEL));
        assertEquals(expected.isEmpty() ? "" : "no model applies: sketch: " + expected, outcome.reason());
        assertEquals(expected.isEmpty() ? 1 : 0, outcome.predictions().size());
    }

    private static void assertPredicted(
            double expected, double tolerance, String dose, ObservedQuantity quantity, int minutes, Unit unit) {
        assertClose(expected, predicted(dose, quantity, minutes, unit).orThrow(), tolerance);
    }

    private static Finding predicted(String dose, ObservedQuantity quantity, int minutes, Unit unit) {
        return Reading.of(MODEL, observation(dose, "ketamine", quantity, minutes, unit));
    }

    /** No minutes mean that no time is stated. */
    private static Observation observation(
            String dose, String analyte, ObservedQuantity quantity, int minutes, Unit unit) {
        Optional<Duration> time = minutes == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
        return SketchedObservation.of(dose, analyte, quantity, time, 1, unit, SamplingSite.VENOUS, AgeGroup.ADULTS);
    }
}
