package io.github.kinetamine.ode.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which steps are the sum of two others. */
class StepPlanTest {

    @Test
    void stepsAreSortedAndSumsAreFound() {
        StepPlan plan = StepPlan.of(new double[] {0.6875, 0.25, 3, 0.4375}, new boolean[4]);
        assertEquals(
                List.of(
                        new StepPlan.Step(0.25, false, -1, -1),
                        new StepPlan.Step(0.4375, false, -1, -1),
                        new StepPlan.Step(0.6875, false, 0, 1),
                        new StepPlan.Step(3, false, -1, -1)),
                plan.steps());
    }

    @Test
    void aSumMayBeOffByTheRoundingOfItsLength() {
        assertTrue(StepPlan.of(new double[] {0.1, 0.2, 0.3}, new boolean[3])
                .steps()
                .get(2)
                .isSum());
    }

    @Test
    void whatEntersDuringASumEntersDuringBothOfItsParts() {
        StepPlan plan = StepPlan.of(new double[] {0.25, 0.4375, 0.6875}, new boolean[] {false, false, true});
        assertTrue(plan.steps().stream().allMatch(StepPlan.Step::isFed));
        StepPlan partly = StepPlan.of(new double[] {0.25, 0.4375, 0.6875}, new boolean[] {true, false, false});
        assertEquals(
                List.of(true, false, false),
                partly.steps().stream().map(StepPlan.Step::isFed).toList());
    }

    @Test
    void partsOfPartsAreFedToo() {
        StepPlan plan = StepPlan.of(new double[] {0.125, 0.25, 0.5}, new boolean[] {false, false, true});
        assertTrue(plan.steps().stream().allMatch(StepPlan.Step::isFed));
    }
}
