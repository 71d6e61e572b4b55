package io.github.kinetamine.simulation;

import static io.github.kinetamine.simulation.Records.dose;
import static io.github.kinetamine.simulation.Records.observe;
import static io.github.kinetamine.simulation.Records.other;
import static io.github.kinetamine.simulation.Records.repeated;
import static io.github.kinetamine.simulation.Records.with;
import static io.github.kinetamine.simulation.TrioAmounts.amounts;
import static io.github.kinetamine.simulation.TrioAmounts.assertAmounts;
import static io.github.kinetamine.simulation.TrioAmounts.left;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What covariates are between the records that tell them, and what doses read of them. */
class CovariateRecordsTest {

    @ParameterizedTest
    @EnumSource
    void theLastValueIsCarriedForward(Trio trio) {
        assertAmounts(
                trio,
                amounts(trio, "b", Interpolation.LOCF, covariateRecords()),
                10,
                10 * Math.exp(-0.2),
                10 * Math.exp(-0.2 - 0.8),
                10 * Math.exp(-0.2 - 0.8 - 0.1));
    }

    @ParameterizedTest
    @EnumSource
    void theNextValueIsCarriedBackward(Trio trio) {
        assertAmounts(
                trio,
                amounts(trio, "b", Interpolation.NOCB, covariateRecords()),
                10,
                10 * Math.exp(-0.4),
                10 * Math.exp(-0.4 - 0.2),
                10 * Math.exp(-0.4 - 0.2 - 0.3));
    }

    @ParameterizedTest
    @EnumSource
    void numbersChangeInProportionToTime(Trio trio) {
        assertArrayEquals(
                new double[] {10, 10 * Math.exp(-0.3), 10 * Math.exp(-0.3 - 0.5), 10 * Math.exp(-0.3 - 0.5 - 0.2)},
                amounts(trio, "b", Interpolation.LINEAR, covariateRecords()),
                1e-6);
    }

    /** X is 1 at 0 h, 2 at 1 h, 0.5 at 3 h and 1.5 at 4 h. */
    private static EventRecord[] covariateRecords() {
        return new EventRecord[] {
            with(dose(0, "b", 20), "X", 1), other(1, "X", 2), other(3, "X", 0.5), other(4, "X", 1.5)
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatADoseReadsOfTheModelHoldsForItsAdditionalDoses(Trio trio) {
        assertAmounts(
                trio,
                amounts(
                        trio,
                        "a",
                        with(with(repeated(dose(0, "a", 20), 1, 5), "Y", 1), "Z", 1),
                        with(other(2, "Y", 2), "Z", 3),
                        observe(5.5)),
                0,
                left(10, 1.5),
                left(10, 5) + 10);
    }
}
