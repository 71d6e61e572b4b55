package io.github.kinetamine.handbook;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.SaveAt;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Tolerance;

/** How the error of a solution follows the tolerance of its steps. */
public final class Tolerances {

    private Tolerances() {}

    public static void main(String[] args) {
        // region tolerances
        double coarse = error(Tolerance.of(1e-4, 1e-6));
        double fine = error(Tolerance.of(1e-8, 1e-10));
        System.out.println(coarse < 50 * 1e-4); // true
        System.out.println(fine < 50 * 1e-8); // true
        // endregion
    }

    // region error
    /** 100 mg decay by 1/h; the largest error at 1, 2, … 10 h, relative to the dose. */
    static double error(Tolerance tolerance) {
        OdeProblem decay = OdeProblem.of((t, y, dydt) -> dydt[0] = -y[0], 0, 10, 100.0);
        double[] times = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        var solution = Solvers.tsit5().with(tolerance).solve(decay, SaveAt.times(times));
        double largest = 0;
        for (int i = 0; i < solution.size(); i++) {
            double exact = 100 * Math.exp(-solution.time(i));
            largest = Math.max(largest, Math.abs(solution.state(i, 0) - exact) / 100);
        }
        return largest;
    }
    // endregion
}
