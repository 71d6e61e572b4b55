package io.github.kinetamine.ode.linear;

import static io.github.kinetamine.testing.Closeness.assertClose;

import io.github.kinetamine.ode.linear.ArbitraryNetworks.Trial;
import io.github.kinetamine.testing.Evidence;
import java.util.concurrent.atomic.DoubleAccumulator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/** Exact steps against a solver that knows only {@link LinearSystem#derivative}. */
class OdeSolverAgreementTest {

    private static final int STEPS = 4;
    private static final double TOLERANCE = 1e-13;
    private static final DoubleAccumulator WORST = new DoubleAccumulator(Math::max, 0);

    @AfterContainer
    static void keepTheWorst() {
        Evidence.record(
                "exact steps agree with an independent solver",
                "largest difference as a share of the largest amount",
                WORST.get(),
                "<= 1e-9",
                "1");
    }

    @Property(tries = 200)
    void exactStepsFollowTheSolution(@ForAll(supplier = ArbitraryNetworks.Moderate.class) Trial trial) {
        double h = trial.horizon() / STEPS;
        Propagator propagator = trial.system().propagator();
        double[] exact = trial.x();
        double[] solved = trial.x();
        double maximum = ArbitraryNetworks.max(exact);
        for (int i = 0; i < STEPS; i++) {
            propagator.advance(h, exact, trial.input());
            solved = solve(trial, h, solved);
            maximum = Math.max(maximum, ArbitraryNetworks.max(solved));
            for (int state = 0; state < exact.length; state++) {
                // ten thousand times what the solver allows to one of its steps, of which it makes some hundreds
                double error =
                        assertClose(solved[state], exact[state], 1e-9, maximum, "state " + state + " at step " + i);
                WORST.accumulate(error);
            }
        }
    }

    private static double[] solve(Trial trial, double h, double[] x) {
        double scale = ArbitraryNetworks.max(x) + h * ArbitraryNetworks.max(trial.input()) + Double.MIN_NORMAL;
        return new DormandPrince853Integrator(1e-12 * h, h, TOLERANCE * scale, TOLERANCE)
                .integrate(new Equations(trial.system(), trial.input()), new ODEState(0, x), h)
                .getPrimaryState();
    }

    private record Equations(LinearSystem system, double[] input) implements OrdinaryDifferentialEquation {
        @Override
        public int getDimension() {
            return system.size();
        }

        @Override
        public double[] computeDerivatives(double t, double[] x) {
            double[] dxdt = new double[x.length];
            system.derivative(x, input, dxdt);
            return dxdt;
        }
    }
}
