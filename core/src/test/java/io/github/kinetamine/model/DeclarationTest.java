package io.github.kinetamine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a declaration refuses, and what it says then. */
class DeclarationTest {

    /** A model that is right, to be spoilt. */
    private static LinearModelBuilder sound() {
        return LinearModel.named("one compartment")
                .parameter("CL", 10, "L/h")
                .parameter("V1", 50, "L")
                .parameter("KA", 2, "1/h")
                .parameter("F", 0.5, "1")
                .parameter("LAG", 0.1, "h")
                .compartment("central", "V1")
                .compartment("depot")
                .clearance("central", Flow.OUT, "CL")
                .flow("depot", "central", "KA")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")))
                .analyte("drug", 100, "central");
    }

    private static LinearModelBuilder withOral(InputPath path) {
        return sound().input(Input.by(Route.ORAL, path));
    }

    private static void refuses(String message, Executable declaration) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, declaration);
        assertTrue(e.getMessage().contains(message), e::getMessage);
    }

    @Test
    void aSoundModelIsBuiltAndKeepsItsOrder() {
        LinearModel model = sound().build();
        assertEquals("one compartment", model.toString());
        assertEquals(2, model.compartments().size());
        assertEquals("CL / V1", model.flows().get(0).rate().toString());
    }

    @Test
    void unknownNamesAreAnsweredWithTheNearest() {
        refuses("no parameter 'KAA': did you mean 'KA'?", sound().flow("depot", Flow.OUT, "KAA")::build);
        refuses("no compartment 'centrl': did you mean 'central'?", sound().flow("depot", "centrl", "KA")::build);
        refuses("no compartment 'centrel': did you mean 'central'?", sound().analyte("other", 100, "centrel")::build);
        refuses("no compartment 'dept': did you mean 'depot'?", withOral(InputPath.into("dept"))::build);
        refuses(
                "no parameter 'LG': did you mean 'LAG'?",
                withOral(InputPath.into("depot").after("LG"))::build);
        refuses("no parameter 'V2': did you mean 'V1'?", sound().compartment("other", "V2")::build);
        refuses(
                "no parameter 'cl2': did you mean 'CL'?",
                sound().relation("cl2", new CovariateEffect.Power("WT", 70, 0.75))::build);
        refuses(
                "no compartment declared so far 'centra': did you mean 'central'?",
                () -> sound().clearance("centra", Flow.OUT, "CL"));
    }

    @Test
    void aNameNearToNothingIsAnsweredWithAll() {
        refuses("allowed: CL, V1, KA, F, LAG", sound().flow("depot", Flow.OUT, "absorption")::build);
    }

    @Test
    void unitsMustFitTheirPlace() {
        refuses("must have the unit 1/h, but CL has not", sound().flow("depot", Flow.OUT, "CL")::build);
        refuses("volume of other must be in L, but parameter CL is in L/h", sound().compartment("other", "CL")::build);
        refuses(
                "duration of the oral input must be in h, but parameter KA is in 1/h",
                withOral(InputPath.into("depot").over("KA"))::build);
        refuses(
                "lag of the oral input must be in h, but parameter F is in 1",
                withOral(InputPath.into("depot").after("F"))::build);
        refuses(
                "bioavailability of the oral input must have the unit 1",
                withOral(InputPath.into("depot").bioavailability(Product.of("CL")))::build);
        refuses(
                "share of the oral input must have the unit 1",
                withOral(InputPath.into("depot").share(Product.of("KA")))::build);
        refuses("unknown parameter unit 'l/h'; allowed: 1, L, L/h, 1/h, h", () -> sound().parameter("Q", 1, "l/h"));
    }

    @Test
    void aClearanceNeedsAVolumeToLeave() {
        refuses("depot has no volume, so no clearance can leave it", () -> sound().clearance("depot", Flow.OUT, "CL"));
        refuses("no volume", sound().analyte("other", 100, "depot")::build);
    }

    @Test
    void nothingIsDeclaredTwice() {
        refuses("parameter 'CL' is declared twice", () -> sound().parameter("CL", 1, "L/h"));
        refuses("compartment 'depot' is declared twice", () -> sound().compartment("depot"));
        refuses(
                "input by route 'iv' is declared twice",
                () -> sound().input(Input.by(Route.INTRAVENOUS, InputPath.into("central"))));
        refuses("analyte 'drug' is declared twice", () -> sound().analyte("drug", 100, "central"));
    }

    @Test
    void aModelHasAnInputAndAnAnalyte() {
        LinearModelBuilder noInput = LinearModel.named("no input")
                .parameter("V", 1, "L")
                .compartment("central", "V")
                .analyte("drug", 100, "central");
        refuses("model no input needs at least one input", noInput::build);
        LinearModelBuilder noAnalyte = LinearModel.named("no analyte")
                .compartment("central")
                .input(Input.by(Route.INTRAVENOUS, InputPath.into("central")));
        refuses("model no analyte needs at least one analyte", noAnalyte::build);
        refuses("the oral input needs at least one path", () -> Input.by(Route.ORAL));
        refuses("analyte drug needs at least one compartment", () -> sound().analyte("drug", 100));
    }

    @Test
    void flowsLeadSomewhereElse() {
        refuses("can't lead from depot into itself", sound().flow("depot", "depot", "KA")::build);
        refuses("no compartment 'out'", sound().flow(Flow.OUT, "depot", "KA")::build);
        refuses("'out' names the world outside", sound().compartment("out")::build);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void parametersAreFiniteAndNotNegative(double value) {
        refuses(
                "parameter Q must be finite and not negative, got " + value + " L/h",
                () -> sound().parameter("Q", value, "L/h"));
    }

    @Test
    void aVolumeIsPositive() {
        refuses("parameter V2 must be finite and positive, got 0.0 L", () -> sound().parameter("V2", 0, "L"));
    }

    @Test
    void namesAreNotBlank() {
        refuses("parameter name must not be blank", () -> sound().parameter(" ", 1, "L"));
        refuses("compartment name must not be blank", () -> sound().compartment(""));
        refuses("analyte name must not be blank", () -> sound().analyte("", 100, "central"));
        refuses("model name must not be blank", () -> LinearModel.named(""));
        refuses("citation must not be blank", () -> new Source(" ", "", "", Tier.PUBLISHED, Reading.VERIFIED));
    }

    @Test
    void molarMassesArePositive() {
        refuses("molar mass of x must be positive, got 0.0 g/mol", () -> sound().analyte("x", 0, "central"));
    }

    @Test
    void devicesHoldSomethingAndFollowEachOther() {
        Input nasal = Input.by(Route.INTRANASAL, InputPath.into("depot"));
        refuses(
                "content of a device must be positive, got 0 mg",
                () -> nasal.throughDevices(new Amount(0), Duration.ofMinutes(5)));
        refuses(
                "time between devices must be positive, got 0 min",
                () -> nasal.throughDevices(new Amount(28), Duration.ZERO));
    }

    @Test
    void theNumberOfADeviceChangesNothingThatLasts() {
        CovariateEffect effect = new CovariateEffect.FromThreshold(Covariates.DEVICE, 2, 0.5);
        refuses("KA · 0.5 if DEVICE ≥ 2 can't change a flow or a volume", sound().relation("KA", effect)::build);
        refuses("can't change a flow or a volume", sound().relation("V1", effect)::build);
        sound().relation("F", effect).build();
    }

    @Test
    void aRemainderIsOfAFraction() {
        LinearModel model = withOral(InputPath.into("depot").share(Product.one().timesRemainderOf("F")))
                .build();
        Individual individual =
                model.individual(Subject.typical(), Map.of("F", 1.5), model.enteredBy(Set.of(Route.ORAL)));
        refuses(
                "parameter F is a fraction and must be at most 1, got 1.5 after the subject's covariates: lower it",
                () -> individual.entries(Route.ORAL, 1));
    }

    @Test
    void theRemainderOfAFractionIsCheckedLikeAnyFactor() {
        refuses(
                "no parameter 'TYPO'",
                withOral(InputPath.into("depot").share(Product.one().timesRemainderOf("TYPO")))::build);
        refuses(
                "remainder of CL, which must be a fraction",
                withOral(InputPath.into("depot").share(Product.one().timesRemainderOf("CL")))::build);
    }
}
