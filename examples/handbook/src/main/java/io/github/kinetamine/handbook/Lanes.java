package io.github.kinetamine.handbook;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.lanes.LaneSystem;
import io.github.kinetamine.ode.lanes.LaneTsit5;

/** Three subjects side by side, and one of them alone. */
public final class Lanes {

    private Lanes() {}

    public static void main(String[] args) {
        // region lanes
        double[] k = {0.1, 0.7, 3};
        LaneSystem decay = (lanes, t, y, dydt) -> {
            for (int lane = 0; lane < lanes; lane++) {
                dydt[0][lane] = -k[lane] * y[0][lane];
            }
        };
        Tolerance tolerance = Tolerance.of(1e-8, 1e-10);
        LaneTsit5 block = new LaneTsit5(decay, 1, 3, tolerance, 100_000);
        block.start(3, new double[] {0, 0, 0}, new double[][] {{100, 100, 100}}, new double[] {6, 12, 24});
        block.run();

        OdeProblem second = OdeProblem.of((t, y, dydt) -> dydt[0] = -k[1] * y[0], 0, 12, 100.0);
        double alone = Solvers.tsit5().with(tolerance).solve(second).endState()[0];
        System.out.println(block.status(1)); // COMPLETED
        System.out.println(block.state(0, 1) == alone); // true
        // endregion
    }
}
