package io.github.kinetamine.model;

import io.github.kinetamine.ode.Integrator;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSolver;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.SolverException;
import io.github.kinetamine.ode.Solvers;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.Tolerance;
import org.jspecify.annotations.Nullable;

/**
 * Advances amounts by a differential equation solver. It steps as far as the equations let it within a stretch and reads
 * times between the steps from the method's own interpolant, so that the times of observation cost nothing and change nothing.
 */
final class OdeStepper implements Stepper {

    /** The default: starts explicit, turns implicit where the equations prove stiff. */
    static final OdeSolver DEFAULT_SOLVER = Solvers.auto().with(Tolerance.of(1e-8, 1e-10));

    /** No simulation lasts as long, in hours. */
    static final double FOREVER = 1e7;

    private final Integrator integrator;
    private final String method;
    private final Tolerance tolerance;
    private final EnteredSystem entered;
    private double end;

    private OdeStepper(OdeSystem system, OdeSolver solver, boolean[] off) {
        this.entered = new EnteredSystem(system, off);
        this.method = solver.name();
        this.tolerance = solver.tolerance();
        this.integrator = solver.integrator(OdeProblem.of(entered, -FOREVER, FOREVER, new double[off.length]));
    }

    static OdeStepper of(OdeSystem system, OdeSolver solver, boolean[] off) {
        return new OdeStepper(system, solver, off);
    }

    @Override
    public int size() {
        return entered.size();
    }

    @Override
    public void begin(double time, double newEnd, double[] amounts, double @Nullable [] newRates) {
        entered.enter(newRates);
        end = newEnd;
        integrator.start(time, amounts);
    }

    @Override
    public void advance(double time, double hours, double[] amounts) {
        double target = Math.min(time, end);
        while (integrator.time() < target) {
            Status failure = integrator.step(end);
            if (failure != null) {
                throw new SolverException(failure, integrator.time(), integrator.state());
            }
        }
        integrator.interpolate(target, amounts);
        entered.empty(amounts); // solving for all states at once may leave a rounding error in those that never change
    }

    @Override
    public boolean isLinear() {
        return false;
    }

    @Override
    public void accumulate(double period, double[] amounts) {
        throw doesNotSuperpose();
    }

    @Override
    public void equilibrium(double[] entry, double[] amounts) {
        throw doesNotSuperpose();
    }

    private static IllegalStateException doesNotSuperpose() {
        return new IllegalStateException("doses do not superpose in a model of differential equations");
    }

    @Override
    public double tolerance(int compartment, double amount) {
        return tolerance.absolute(compartment) + tolerance.relative() * Math.abs(amount);
    }

    @Override
    public double relativeTolerance() {
        return tolerance.relative();
    }

    @Override
    public String method() {
        return "numerical integration of " + size() + " differential equation" + (size() == 1 ? "" : "s") + " by "
                + method;
    }
}
