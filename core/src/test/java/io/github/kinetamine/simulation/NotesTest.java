package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateEffect;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Product;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.model.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a profile tells of covariates: those that stood in, those that nothing reads, and options that rest on little. */
class NotesTest {

    private static final LinearModel MODEL = LinearModel.named("made up")
            .parameter("K", 0.1, "1/h")
            .parameter("V", 10, "L")
            .parameter("F", 0.5, "1")
            .relation("K", new CovariateEffect.Power("CRCL", 90, 0.5))
            .option("V", new CovariateEffect.Power("BMI", 25, 1), Source.modelAuthor(), "nobody has measured BMI")
            .compartment("central", "V")
            .flow("central", "out", "K")
            .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
            .input(Input.by(Route.ORAL, InputPath.into("central").bioavailability(Product.of("F"))))
            .input(Input.by(Route.INTRAMUSCULAR, InputPath.into("central").bioavailability(Product.of("F"))))
            .analyte("drug", Double.NaN, "central")
            .build();

    private static List<String> notes(Subject subject) {
        return Simulation.of(MODEL)
                .give(Dose.mg(30).bolus())
                .to(subject)
                .observe(Grid.at(hours(0), hours(1)))
                .run()
                .notes();
    }

    @Test
    void aReferenceThatStoodInIsToldAndAnOptionThatIsOffIsNot() {
        assertEquals(List.of("CRCL is not known: the reference of model made up applies"), notes(Subject.typical()));
        assertEquals(List.of(), notes(Subject.typical().with("CRCL", 60)));
    }

    @Test
    void anOptionThatIsAskedForSaysItsCaveat() {
        assertEquals(
                List.of("nobody has measured BMI"),
                notes(Subject.typical().with("CRCL", 60).with("BMI", 30)));
    }

    @Test
    void aCovariateThatNothingReadsIsToldUnlessItDescribesTheSubject() {
        Subject known = Subject.weighing(kg(70)).with("AGE", 40).with("CRCL", 60);
        assertEquals(List.of(), notes(known));
        assertEquals(List.of("ALT has no effect in model made up"), notes(known.with("ALT", 20)));
        assertEquals(List.of("crcl has no effect in model made up: did you mean CRCL?"), notes(known.with("crcl", 20)));
        assertEquals(List.of("bmi has no effect in model made up: did you mean BMI?"), notes(known.with("bmi", 20)));
    }

    @Test
    void theReferenceOfEveryRaceChangesNothing() {
        Subject known = Subject.typical().with("CRCL", 60);
        assertEquals(List.of(), notes(known.with("RACE", "caucasian")));
        assertEquals(List.of("RACE has no effect in model made up"), notes(known.with("RACE", "asian")));
    }

    /** Nothing is assumed of a bolus by vein; the bioavailability of the others is what the author of the model has said. */
    @Test
    void thinEvidenceIsToldRouteByRoute() {
        Profile profile = Simulation.of(MODEL)
                .give(Dose.mg(5).oral())
                .give(Dose.mg(5).intramuscular())
                .give(Dose.mg(30).bolus())
                .to(Subject.typical().with("CRCL", 60))
                .observe(Grid.at(hours(0), hours(1)))
                .run();
        String tier = Tier.ILLUSTRATIVE + ": " + Tier.ILLUSTRATIVE.sentence();
        assertEquals(
                List.of("the intramuscular input of made up is " + tier, "the oral input of made up is " + tier),
                profile.notes());
    }
}
