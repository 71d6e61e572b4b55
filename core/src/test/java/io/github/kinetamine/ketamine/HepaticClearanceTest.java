package io.github.kinetamine.ketamine;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Simulation;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Interactions through the structure of the liver, against the closed form of a well-stirred one: per mg of esketamine the area
 * is 1/QH + 1/CLint after an intravenous dose and FGUT/CLint after an oral one, with CLint = VH·(KEL + KMET).
 */
class HepaticClearanceTest {

    private static final double QH = 151;
    private static final double CLINT = 101 * (1.11 + 2.77);
    private static final double FGUT = 0.64;
    private static final Dose INTRAVENOUS = Dose.mg(28).intravenous().over(hours(1));
    private static final Dose ORAL = Dose.mg(28).oral();

    @Test
    void halvingTheFormationOfNoresketamineMovesOralExposureMuchAndIntravenousLittle() {
        assertEquals(15.4, percentMore(INTRAVENOUS), 0.2);
        assertEquals(55.5, percentMore(ORAL), 0.2);
    }

    private static double percentMore(Dose dose) {
        Simulation typical = Simulation.of(Ketamine.esketamine()).give(dose);
        double ratio =
                Areas.under(typical.set("KMET", 2.77 / 2, "1/h"), "esketamine") / Areas.under(typical, "esketamine");
        return 100 * (ratio - 1);
    }

    @Property(tries = 100)
    void intravenousExposureIsThatOfAWellStirredLiver(@ForAll @DoubleRange(min = 0.05, max = 20) double factor) {
        double expected = 1000 * (1 / QH + 1 / (factor * CLINT));
        assertClose(expected, Areas.perMilligram(Ketamine.esketamine(), inhibited(factor), "esketamine"), 1e-8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5, 1, 4})
    void oralExposureIsInverselyProportionalToIntrinsicClearance(double factor) {
        Simulation oral = Simulation.of(Ketamine.esketamine()).give(ORAL).to(inhibited(factor));
        assertClose(28_000 * FGUT / (factor * CLINT), Areas.under(oral, "esketamine"), 1e-4);
    }

    @Test
    void theWholeLiverScaledIsBothRateConstantsScaled() {
        Simulation typical = Simulation.of(Ketamine.esketamine()).give(ORAL).observe(Grid.at(hours(1), hours(24)));
        assertEquals(
                List.of(typical.set("KEL", 1.11 / 2, "1/h")
                        .set("KMET", 2.77 / 2, "1/h")
                        .run()
                        .series("noresketamine")
                        .at(hours(24))),
                List.of(typical.to(inhibited(0.5)).run().series("noresketamine").at(hours(24))));
    }

    @Test
    void aFactorOfOneChangesNothing() {
        Simulation typical = Simulation.of(Ketamine.esketamine()).give(ORAL).observe(Grid.at(hours(1)));
        assertEquals(
                typical.run().series("esketamine").value(0),
                typical.to(inhibited(1)).run().series("esketamine").value(0));
    }

    @Test
    void theEffectSaysThatItIsDerivedAndOnlyWhereItIsGiven() {
        Simulation typical = Simulation.of(Ketamine.esketamine()).give(ORAL).observe(Grid.at(hours(1)));
        List<String> notes = typical.to(inhibited(0.5)).run().notes();
        assertEquals(
                1,
                notes.stream()
                        .filter(n -> n.contains("CLINT") && n.contains("DERIVED"))
                        .count(),
                notes::toString);
        assertTrue(typical.run().notes().stream().noneMatch(n -> n.contains("CLINT")));
    }

    @Test
    void aModelWithoutALiverSaysThatItHasNoEffect() {
        Simulation venous =
                Simulation.of(Ketamine.model("otto-2021")).give(INTRAVENOUS).observe(Grid.at(hours(1)));
        var inhibited = venous.to(inhibited(0.5)).run();
        assertTrue(
                inhibited.notes().contains("CLINT has no effect in model otto-2021"),
                () -> inhibited.notes().toString());
        assertEquals(
                venous.run().series("esketamine").value(0),
                inhibited.series("esketamine").value(0));
    }

    @Test
    void aCovariateInAnotherCaseIsNotTakenInSilence() {
        var typed = Simulation.of(Ketamine.esketamine())
                .give(INTRAVENOUS)
                .to(Subject.typical().with("clint", 0.5))
                .observe(Grid.at(hours(1)))
                .run();
        assertTrue(
                typed.notes().contains("clint has no effect in model perez-ruixo-2021: did you mean CLINT?"),
                () -> typed.notes().toString());
    }

    @Test
    void aFactorBelowZeroOrInWordsIsRefused() {
        IllegalArgumentException below = assertThrows(IllegalArgumentException.class, () -> inhibited(-0.5));
        assertTrue(below.getMessage().contains("must be finite and not negative, got -0.5"), below::getMessage);
        IllegalArgumentException endless =
                assertThrows(IllegalArgumentException.class, () -> inhibited(Double.POSITIVE_INFINITY));
        assertTrue(endless.getMessage().contains("must be finite"), endless::getMessage);
        IllegalArgumentException word = assertThrows(
                IllegalArgumentException.class, () -> Subject.typical().with(Covariates.CLINT, "half"));
        assertTrue(word.getMessage().contains("CLINT is a number"), word::getMessage);
    }

    private static Subject inhibited(double factor) {
        return Subject.typical().with(Covariates.CLINT, factor);
    }
}
