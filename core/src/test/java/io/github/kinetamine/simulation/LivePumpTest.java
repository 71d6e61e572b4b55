package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mgPerHour;
import static io.github.kinetamine.quantity.Units.mgPerKgPerHour;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Flow;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.model.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pumps of routes that lose a part and divide the rest, and plans that are made piece by piece. */
class LivePumpTest {

    private static final double K = 0.5;

    /** By vein all arrives in {@code a}; by muscle a quarter of 0.8 does, and three quarters of 0.4 arrive in {@code b}. */
    private static final LinearModel MODEL = LinearModel.named("two ways")
            .parameter("V", 10, "L")
            .parameter("K", K, "1/h")
            .parameter("PART", 0.25, "1")
            .parameter("FA", 0.8, "1")
            .parameter("FB", 0.4, "1")
            .parameter("NONE", 0, "1")
            .compartment("a", "V")
            .compartment("b", "V")
            .flow("a", Flow.OUT, "K")
            .flow("b", Flow.OUT, "K")
            .input(Input.by(Route.INTRAVENOUS, InputPath.into("a")))
            .input(Input.by(
                    Route.INTRAMUSCULAR,
                    InputPath.into("a").share(Product.of("PART")).bioavailability(Product.of("FA")),
                    InputPath.into("b")
                            .share(Product.one().timesRemainderOf("PART"))
                            .bioavailability(Product.of("FB"))))
            .input(Input.by(Route.ORAL, InputPath.into("a").bioavailability(Product.of("NONE"))))
            .analyte("drug", Double.NaN, "a")
            .build();

    private static LiveSimulation live() {
        return Simulation.of(MODEL).live();
    }

    /** What a constant rate that begins at nothing has led to. */
    private static double infused(double rate, double hours) {
        return rate / K * -Math.expm1(-K * hours);
    }

    @Test
    void aPumpEntersAlongEveryPathByItsShareAndBioavailability() {
        LiveSimulation patient = live();
        patient.infuse(mgPerHour(20), Route.INTRAMUSCULAR);
        patient.advance(hours(1));
        assertClose(infused(20 * 0.25 * 0.8, 1), patient.amount("a"), 1e-13);
        assertClose(infused(20 * 0.75 * 0.4, 1), patient.amount("b"), 1e-13);
        patient.infuse(mgPerHour(5), Route.INTRAMUSCULAR);
        patient.advance(hours(1));
        double left = Math.exp(-K);
        assertClose(infused(4, 1) * left + infused(1, 1), patient.amount("a"), 1e-13);
        assertClose(infused(6, 1) * left + infused(1.5, 1), patient.amount("b"), 1e-13);
        double before = patient.amount("b");
        patient.infuse(mgPerHour(0), Route.INTRAMUSCULAR);
        patient.advance(hours(1));
        assertClose(before * left, patient.amount("b"), 1e-13);
    }

    @Test
    void aRatePerKilogramIsThatOfTheSubject() {
        LiveSimulation patient = Simulation.of(MODEL).live(Subject.weighing(kg(80)));
        patient.infuse(mgPerKgPerHour(0.05));
        patient.advance(hours(3));
        assertClose(infused(4, 3), patient.amount("a"), 1e-13);
        assertEquals(kg(80), patient.subject().weight().orElseThrow());
        assertEquals(MODEL, patient.model());
    }

    @Test
    void eachRouteHasAPumpOfItsOwn() {
        LiveSimulation patient = live();
        patient.infuse(mgPerHour(4), Route.INTRAVENOUS);
        patient.infuse(mgPerHour(20), Route.INTRAMUSCULAR);
        patient.infuse(mgPerHour(0), Route.INTRAVENOUS);
        patient.advance(hours(2));
        assertClose(infused(4, 2), patient.amount("a"), 1e-13);
        patient.infuse(mgPerHour(0), Route.INTRAMUSCULAR);
        double before = patient.amount("a");
        patient.advance(hours(1));
        assertClose(before * Math.exp(-K), patient.amount("a"), 1e-13);
    }

    @Test
    void aPumpOfWhichNothingArrivesChangesNothing() {
        LiveSimulation patient = live();
        patient.infuse(mgPerHour(4), Route.ORAL);
        patient.advance(hours(1));
        patient.infuse(mgPerHour(0), Route.ORAL);
        patient.advance(hours(1));
        assertEquals(0, patient.amount("a"));
        live().restore(patient.save());
    }

    @Test
    void aCopyAndARestoreGoOnWithWhatRunsAndForgetWhatRan() {
        LiveSimulation patient = live();
        patient.infuse(mgPerHour(4));
        patient.give(Dose.mg(6).intravenous().over(hours(3)));
        patient.advance(hours(1));
        LiveSimulation copy = patient.copy();
        copy.advance(hours(1));
        assertClose(infused(6, 2), copy.amount("a"), 1e-13);
        LiveSimulation busy = live();
        busy.infuse(mgPerHour(100), Route.INTRAMUSCULAR);
        busy.infuse(mgPerHour(100));
        busy.restore(patient.save());
        busy.advance(hours(1));
        assertClose(infused(6, 2), busy.amount("a"), 1e-13);
        assertEquals(0, busy.amount("b"));
        busy.restore(live().save());
        busy.advance(hours(1));
        assertEquals(0, busy.amount("a"));
    }

    /** What flows into a compartment that is off leaves the body; a dose turns it on. */
    @Test
    void aCopyAndARestoreKnowWhatIsOff() {
        LinearModel model = LinearModel.named("off at first")
                .parameter("V", 10, "L")
                .parameter("K", K, "1/h")
                .compartment("a", "V")
                .compartment("b", "V")
                .flow("a", "b", "K")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("a")))
                .input(Input.by(Route.ORAL, InputPath.into("b")))
                .initiallyOff("b")
                .analyte("drug", Double.NaN, "a")
                .build();
        LiveSimulation patient = Simulation.of(model).live();
        patient.give(Dose.mg(10).bolus());
        LiveSimulation copy = patient.copy();
        copy.advance(hours(1));
        assertEquals(0, copy.amount("b"));
        patient.give(Dose.mg(1).oral());
        double on = 1 + 10 * -Math.expm1(-K);
        LiveSimulation restored = Simulation.of(model).live();
        restored.restore(patient.save());
        for (LiveSimulation one : List.of(patient.copy(), restored, patient)) {
            one.advance(hours(1));
            assertClose(on, one.amount("b"), 1e-13);
        }
    }

    /** Sums of these amounts differ in their last bits from order to order. */
    @Test
    void whatIsPlannedFirstHappensFirstAfterARestoreToo() {
        double[] milligrams = {71.3, 84.0, 18.3, 99.8, 19.5, 67.1};
        LiveSimulation alone = begun();
        alone.advance(minutes(30));
        double expected = alone.amount("a");
        for (double more : milligrams) {
            expected += more;
        }
        for (int saved = 0; saved < milligrams.length; saved++) {
            LiveSimulation patient = begun();
            for (int i = 0; i < milligrams.length; i++) {
                if (i == saved) {
                    byte[] bytes = patient.save();
                    patient = live();
                    patient.restore(bytes);
                }
                patient.give(Regimen.of(Dose.mg(milligrams[i]).bolus()).at(minutes(30)));
            }
            patient.advance(minutes(30));
            assertEquals(expected, patient.amount("a"));
        }
    }

    private static LiveSimulation begun() {
        LiveSimulation patient = live();
        patient.give(Dose.mg(5).bolus());
        return patient;
    }
}
