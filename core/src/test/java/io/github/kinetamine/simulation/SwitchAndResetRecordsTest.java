package io.github.kinetamine.simulation;

import static io.github.kinetamine.simulation.Records.dose;
import static io.github.kinetamine.simulation.Records.observe;
import static io.github.kinetamine.simulation.Records.off;
import static io.github.kinetamine.simulation.Records.on;
import static io.github.kinetamine.simulation.Records.over;
import static io.github.kinetamine.simulation.Records.repeated;
import static io.github.kinetamine.simulation.Records.reset;
import static io.github.kinetamine.simulation.Records.resetAnd;
import static io.github.kinetamine.simulation.TrioAmounts.amounts;
import static io.github.kinetamine.simulation.TrioAmounts.assertAmounts;
import static io.github.kinetamine.simulation.TrioAmounts.left;
import static io.github.kinetamine.simulation.TrioAmounts.leftOfInfusion;
import static io.github.kinetamine.simulation.TrioAmounts.passedOn;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.model.OdeModel;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.Tolerance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What resets and switches do to what is there, what runs and what is pending. */
class SwitchAndResetRecordsTest {

    @ParameterizedTest
    @EnumSource
    void aResetEmptiesAllEndsInfusionsAndForgetsWhatIsPending(Trio trio) {
        assertAmounts(
                trio,
                amounts(
                        trio,
                        "a",
                        repeated(dose(0, "a", 30), 9, 1),
                        dose(1, "a", 100, over(20)),
                        observe(1.6),
                        dose(2, "a", 50),
                        reset(2),
                        observe(2.6),
                        observe(30)),
                0,
                left(15, 0.5),
                left(15, 0.1) + left(15, 1.1) + leftOfInfusion(2.5, 0.1, 0),
                left(15, 0.5) + left(15, 1.5) + leftOfInfusion(2.5, 0.5, 0),
                0,
                0,
                0);
    }

    @ParameterizedTest
    @EnumSource
    void aResetAndDoseBeginsAnew(Trio trio) {
        assertAmounts(trio, amounts(trio, "c", dose(0, "c", 80), resetAnd(dose(1, "c", 10)), observe(1)), 80, 10, 10);
    }

    @Test
    void aResetRestoresTheBaseline() {
        RecordProfile profile = Simulation.of(Twins.TURNOVER)
                .follow(List.of(dose(0, "drug", 50), observe(5), reset(5), observe(50)), Interpolation.LOCF);
        double[] response = profile.amounts("response");
        assertEquals(10, response[0]);
        assertTrue(response[1] < 9);
        assertEquals(10, response[2]);
        assertEquals(10, response[3], 1e-6);
    }

    @ParameterizedTest
    @EnumSource
    void switchingOffEmptiesAndEndsInfusionsAndWhatFlowsInIsLost(Trio trio) {
        assertAmounts(
                trio,
                amounts(
                        trio,
                        "a",
                        dose(0, "c", 100),
                        dose(0, "a", 100, over(10)),
                        off(1, "a"),
                        observe(3),
                        on(3, "a"),
                        observe(5)),
                0,
                0,
                0,
                0,
                0,
                passedOn(3, 2));
    }

    @ParameterizedTest
    @EnumSource
    void aDoseIntoACompartmentThatIsOffTurnsItOn(Trio trio) {
        assertAmounts(
                trio,
                amounts(trio, "c", dose(0, "c", 10), off(1, "c"), observe(1), dose(2, "c", 10), observe(3)),
                10,
                0,
                0,
                10,
                10 * Math.exp(-(Trio.K + Trio.PASSED_ON)));
    }

    @ParameterizedTest
    @EnumSource
    void aPendingDoseTurnsItsCompartmentOnAndAResetForgetsSwitches(Trio trio) {
        assertAmounts(
                trio,
                amounts(
                        trio,
                        "a",
                        dose(0, "a", 20),
                        off(0.25, "a"),
                        observe(0.5),
                        off(1, "a"),
                        reset(1),
                        dose(1, "c", 100),
                        observe(3)),
                0,
                0,
                10,
                0,
                0,
                0,
                passedOn(0, 2));
    }

    /** While a is off what c passes on is lost; while b is off, a has all of it. */
    @ParameterizedTest
    @EnumSource
    void switchesOneAfterTheOtherAreToldApart(Trio trio) {
        double[] found = amounts(
                trio,
                "a",
                dose(0, "c", 100),
                off(1, "a"),
                observe(1.5),
                on(2, "a"),
                off(2, "b"),
                observe(3),
                on(3, "b"),
                observe(4),
                off(4, "a"),
                on(5, "a"),
                observe(6));
        assertAmounts(trio, found, 0, 0, 0, 0, 0, passedOn(2, 1), passedOn(2, 1), passedOn(2, 2), 0, 0, passedOn(5, 1));
    }

    /** What is undone leaves no end behind that would end another infusion of the same rate. */
    @ParameterizedTest
    @EnumSource
    void anInfusionThatAResetHasEndedEndsNoOther(Trio trio) {
        double[] found = amounts(
                trio,
                "c",
                dose(0, "c", 50, over(5)),
                reset(2),
                dose(3, "c", 50, over(5)),
                observe(5),
                observe(8),
                observe(9));
        assertAmounts(trio, found, 0, 0, 0, intoC(10, 2), intoC(10, 5), intoC(10, 5) * leavingC(1));
    }

    /** A switch and an infusion at one time happen in the order of the records. */
    @ParameterizedTest
    @EnumSource
    void anInfusionThatASwitchHasEndedEndsNoOther(Trio trio) {
        EventRecord infusion = dose(0, "c", 50, over(5));
        EventRecord other = dose(3, "c", 50, over(5));
        double[] later = amounts(trio, "c", infusion, off(2, "c"), other, observe(8), observe(9));
        assertAmounts(trio, later, 0, 0, 0, intoC(10, 5), intoC(10, 5) * leavingC(1));
        double[] after = amounts(trio, "c", infusion, off(0, "c"), other, observe(8), observe(9));
        assertAmounts(trio, after, 0, 0, 0, intoC(10, 5), intoC(10, 5) * leavingC(1));
        double[] before = amounts(trio, "c", off(0, "c"), infusion, observe(5), observe(6));
        assertAmounts(trio, before, 0, 0, intoC(10, 5), intoC(10, 5) * leavingC(1));
        double[] atItsEnd = amounts(trio, "c", infusion, off(5, "c"), dose(5, "c", 50, over(5)), observe(10));
        assertAmounts(trio, atItsEnd, 0, 0, 0, intoC(10, 5));
        double[] twice = amounts(trio, "c", off(0, "c"), infusion, off(2, "c"), other, observe(8));
        assertAmounts(trio, twice, 0, 0, 0, 0, intoC(10, 5));
    }

    /** An additional dose enters before the records of its time: a switch there ends it. */
    @ParameterizedTest
    @EnumSource
    void aSwitchEndsTheAdditionalInfusionOfItsTime(Trio trio) {
        EventRecord infusions = repeated(dose(0, "c", 10, over(1)), 1, 4);
        double[] found = amounts(trio, "c", off(0, "c"), infusions, observe(1), off(4, "c"), observe(5));
        assertAmounts(trio, found, 0, 0, intoC(10, 1), 0, 0);
        double[] restarted =
                amounts(trio, "c", infusions, off(4, "c"), dose(4.5, "c", 10, over(1)), observe(5.5), observe(6));
        assertAmounts(trio, restarted, 0, 0, 0, intoC(10, 1), intoC(10, 1) * leavingC(0.5));
    }

    private static double leavingC(double hours) {
        return Math.exp(-(Trio.K + Trio.PASSED_ON) * hours);
    }

    private static double intoC(double rate, double hours) {
        return rate * (1 - leavingC(hours)) / (Trio.K + Trio.PASSED_ON);
    }

    /** An implicit method takes long steps, and solves for all compartments at once; c passes on faster than a step. */
    @ParameterizedTest
    @MethodSource("io.github.kinetamine.simulation.NonlinearSteadyStateTest#solvers")
    void whatIsOffIsEmptyToTheLastBit(OdeSolver solver) {
        var m = OdeModel.named("parent and metabolites");
        int parent = m.compartment("parent");
        int c = m.compartment("c");
        int sink = m.compartment("sink");
        OdeModel model = m.dosedInto(parent)
                .rates((t, y, p, dy) -> {
                    dy[parent] = -0.05094 * y[parent] + 0.05334 * y[sink] - 1.403 * y[parent];
                    dy[c] = -0.8276 * y[c] - 0.05162 * y[c];
                    dy[sink] = 1.403 * y[parent] + 0.8276 * y[c] - 0.2 * y[sink];
                })
                .solvedBy(solver.with(Tolerance.of(1e-7, 1e-10)))
                .build();
        EventRecord plateau = Records.plateau(0, "parent", 7);
        RecordProfile profile = Simulation.of(model)
                .follow(
                        List.of(Records.off(0, "c"), plateau, Records.observe(5), Records.observe(500)),
                        Interpolation.LOCF);
        assertArrayEquals(new double[4], profile.amounts("c"));
    }
}
