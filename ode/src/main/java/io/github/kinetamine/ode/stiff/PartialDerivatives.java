package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.Jacobian;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.step.Counts;
import java.util.Arrays;
import java.util.Optional;

/**
 * ∂f/∂y, given or by forward differences: the increment of component j is {@code √(u · max(1e-5, |yⱼ|))}-like, after Hairer and
 * Wanner's RADAU5, and reuses f(t, y). A workspace of one thread.
 */
final class PartialDerivatives {

    private static final double ROUNDING = Math.ulp(1.0);

    private final OdeSystem system;
    private final Optional<Jacobian> given;
    private final double[] shifted;
    private final double[] f;

    PartialDerivatives(OdeSystem system, Optional<Jacobian> given, int n) {
        this.system = system;
        this.given = given;
        this.shifted = new double[n];
        this.f = new double[n];
    }

    /** Writes ∂f/∂y at (t, y), row by row; {@code f0} is f(t, y). */
    void evaluate(double t, double[] y, double[] f0, double[] dfdy, Counts counts) {
        counts.jacobians++;
        if (given.isPresent()) {
            Arrays.fill(dfdy, 0);
            given.get().evaluate(t, y, dfdy);
            return;
        }
        int n = y.length;
        System.arraycopy(y, 0, shifted, 0, n);
        for (int j = 0; j < n; j++) {
            double increment = Math.sqrt(ROUNDING * Math.max(1e-5, Math.abs(y[j])));
            shifted[j] = y[j] + increment;
            double exact = shifted[j] - y[j];
            system.derivatives(t, shifted, f);
            shifted[j] = y[j];
            for (int i = 0; i < n; i++) {
                dfdy[i * n + j] = (f[i] - f0[i]) / exact;
            }
        }
        counts.evaluations += n;
    }
}
