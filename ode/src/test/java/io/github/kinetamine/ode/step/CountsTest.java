package io.github.kinetamine.ode.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.ode.SolverStats;
import org.junit.jupiter.api.Test;

/** What is counted arrives where it belongs. */
class CountsTest {

    private static Counts counts(int steps, int rejections, int evaluations, int jacobians, int decompositions) {
        Counts counts = new Counts();
        for (int i = 0; i < steps; i++) {
            counts.addStep();
        }
        for (int i = 0; i < rejections; i++) {
            counts.addRejection();
        }
        counts.addEvaluations(1);
        counts.addEvaluations(evaluations - 1);
        for (int i = 0; i < jacobians; i++) {
            counts.addJacobian();
        }
        for (int i = 0; i < decompositions; i++) {
            counts.addDecomposition();
        }
        return counts;
    }

    @Test
    void eachKindIsCountedByItself() {
        Counts counts = counts(2, 3, 5, 7, 11);
        assertEquals(new SolverStats(2, 3, 5, 7, 11), counts.stats());
        assertEquals(2, counts.steps());
        assertEquals(5, counts.evaluations());
    }

    @Test
    void twoCountsAddUpKindByKind() {
        Counts sum = counts(100, 100, 100, 100, 100);
        sum.setToSum(counts(2, 3, 5, 7, 11), counts(20, 30, 50, 70, 110));
        assertEquals(new SolverStats(22, 33, 55, 77, 121), sum.stats());
    }
}
