package io.github.kinetamine.ode.linear;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** Columns that are made to sum to 1. */
class ColumnsTest {

    @Test
    void whatIsNothingBecomesZeroAndWhatIsSomethingStays() {
        double something = StepMatrix.NOTHING;
        double nothing = Math.nextDown(something);
        double[] a = {1, nothing, something, 1, nothing, something};
        Columns.conserve(2, a);
        assertArrayEquals(new double[] {1, 0, something, 1, 0, something}, a);
    }
}
