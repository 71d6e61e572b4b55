package io.github.kinetamine.pd;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.Source;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of a concentration. */
class ConcentrationEffectTest {

    private static List<ConcentrationEffect> all(double most, double c50, double gamma) {
        return List.of(
                Linear.withSlope(most),
                Emax.of(most, c50),
                SigmoidEmax.of(most, c50, gamma),
                Inhibition.of(most, c50),
                Inhibition.of(most, c50, gamma));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 1, 3.7, 60})
    void halfOfTheLargestEffectIsAtHalfsConcentrationForAnySteepness(double gamma) {
        assertEquals(4.5, SigmoidEmax.of(9, 121, gamma).of(121), 1e-15);
        assertEquals(0.4, Inhibition.of(0.8, 121, gamma).of(121), 1e-15);
        assertEquals(0.6, Inhibition.of(0.8, 121, gamma).remaining(121), 1e-15);
    }

    @Test
    void theHillEquationIsTheOneOnPaper() {
        double expected = 7 * Math.pow(30, 2.5) / (Math.pow(80, 2.5) + Math.pow(30, 2.5));
        assertClose(expected, SigmoidEmax.of(7, 80, 2.5).of(30), 1e-14);
        assertClose(7 * 30 / 110.0, Emax.of(7, 80).of(30), 1e-14);
        assertClose(60, Linear.withSlope(2).of(30), 1e-15);
    }

    @Property(tries = 200)
    void noConcentrationIsTooSmallOrTooLarge(
            @ForAll @DoubleRange(min = -300, max = 300) double exponent,
            @ForAll @DoubleRange(min = 0.01, max = 100) double gamma) {
        for (ConcentrationEffect effect : all(0.7, 1e-5, gamma)) {
            assertEquals(0, effect.of(0));
            assertEquals(0, effect.of(-1e-12));
            assertTrue(Double.isFinite(effect.of(Math.pow(10, exponent))));
        }
        for (ConcentrationEffect effect : all(0.7, 1e-5, gamma).subList(1, 5)) {
            assertEquals(0.7, effect.of(Double.POSITIVE_INFINITY));
            assertEquals(0.7, effect.of(Double.MAX_VALUE), 0.7 * 1e-2);
        }
    }

    @Property(tries = 200)
    void moreDrugNeverDoesLess(
            @ForAll @DoubleRange(min = 0, max = 1e4) double c,
            @ForAll @DoubleRange(min = 0, max = 1e4) double more,
            @ForAll @DoubleRange(min = 0.1, max = 20) double gamma) {
        for (ConcentrationEffect effect : all(0.7, 50, gamma)) {
            assertTrue(effect.of(c + more) >= effect.of(c), effect::toString);
        }
    }

    @Property(tries = 100)
    void onlyTheLinearEffectAddsUp(@ForAll @DoubleRange(min = 1, max = 1e3) double c) {
        assertClose(2 * Linear.withSlope(0.3).of(c), Linear.withSlope(0.3).of(2 * c), 1e-15);
        assertTrue(Emax.of(0.3, 50).of(2 * c) < 2 * Emax.of(0.3, 50).of(c));
    }

    @Property(tries = 100)
    void numbersInAnArrayGiveTheSameEffect(
            @ForAll @DoubleRange(min = 0, max = 1e4) double c, @ForAll @DoubleRange(min = 0.1, max = 9) double gamma) {
        List<ConcentrationEffect> shapes = new ArrayList<>(all(0.7, 50, gamma));
        shapes.add(new OperationalResponse(0.7, 50, 3, gamma));
        for (ConcentrationEffect effect : shapes) {
            List<Parameter> parameters = effect.parameters(ParameterUnit.ONE);
            double[] p = new double[parameters.size() + 2];
            for (int i = 0; i < parameters.size(); i++) {
                p[i + 2] = parameters.get(i).value();
            }
            assertEquals(effect.of(c), effect.of(c, p, 2));
            ConcentrationEffect sourced = effect.with(parameters.toArray(Parameter[]::new));
            assertEquals(effect.of(c), sourced.of(c));
            assertEquals(effect.of(c), sourced.of(c, p, 2));
            assertEquals(parameters, sourced.parameters(ParameterUnit.ONE));
        }
    }

    @Test
    void impossibleNumbersAreRefusedByName() {
        assertMessage("EC50", () -> Emax.of(1, 0));
        assertMessage("gamma", () -> SigmoidEmax.of(1, 1, -2));
        assertMessage("Imax", () -> Inhibition.of(1.1, 5));
        assertMessage("slope", () -> Linear.withSlope(Double.NaN));
        Parameter one = new Parameter("EC50", 3, ParameterUnit.named("ng/mL"), "", Source.modelAuthor());
        assertMessage("pass EMAX, EC50", () -> Emax.of(1, 2).with(one));
    }

    private static void assertMessage(String words, Runnable mistake) {
        String message =
                assertThrows(IllegalArgumentException.class, mistake::run).getMessage();
        assertTrue(message.contains(words), message);
    }
}
