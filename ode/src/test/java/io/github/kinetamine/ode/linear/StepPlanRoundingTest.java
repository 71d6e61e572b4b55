package io.github.kinetamine.ode.linear;

import static io.github.kinetamine.testing.Closeness.assertClose;

import org.junit.jupiter.api.Test;

/** Steps that are sums of far shorter ones keep their digits. */
class StepPlanRoundingTest {

    /** x' = −kx: a step that was doubled from one of 2⁻³⁰ by and by would repeat its rounding 2³⁰ times. */
    @Test
    void aLongStepOfAPlanIsAsExactAsAlone() {
        double[] k = {0.7};
        LanePropagator lane = new LanePropagator(1, 0, 1);
        lane.loss(0, k);
        for (int halvings = 30; halvings >= 0; halvings--) {
            lane.advance(Math.scalb(1.0, -halvings), new double[][] {{1}}, null);
        }
        lane.prepare(lane.plan());
        double[][] x = {{1}};
        lane.advance(1, x, null);
        assertClose(Math.exp(-k[0]), x[0][0], 1e-13);
    }
}
