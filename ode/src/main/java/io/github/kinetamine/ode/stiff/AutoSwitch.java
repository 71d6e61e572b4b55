package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.explicit.Tsit5;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.StepMethod;
import java.util.Arrays;

/**
 * Tsitouras' method as long as the problem is not stiff, a stiff method where it is.
 *
 * <p>An explicit method on a stiff problem steps at the border of its stability: the error asks for longer steps, and each of
 * them is rejected until the step is back at h·|λ| ≈ 3.5, λ the fastest rate. The last two stages of each step tell |λ| at no
 * cost ({@link Tsit5#dominantRate}). Steps that lie at the border are hints; after 15 hints without six other steps in a row
 * among them (Hairer and Wanner's numbers), the stiff method takes over. It also does if an explicit step fails.
 *
 * <p>On the way back there are no such stages: the power method estimates |λ| every few steps ({@link SpectralRadius}). If
 * several times in a row the stiff method's own step is no longer than half of what the explicit one could take, Tsitouras
 * takes over. Each change of mind asks for twice as much evidence as the one before, so that a problem on the border is not
 * switched to and fro.
 *
 * <p>Each start, also after a jump or an event, begins with the explicit method: what follows a jump is mostly a fast transient,
 * whose accuracy asks for short steps anyway. A workspace of one thread.
 *
 * <p>References: Hairer E, Wanner G. Solving Ordinary Differential Equations II, second edition, Springer 1996, IV.2; Shampine
 * LF. Stiffness and nonstiff differential equation solvers, II: detecting stiffness with Runge–Kutta methods. ACM Trans Math
 * Softw 1977;3:44-53, doi:10.1145/355719.355722.
 */
public final class AutoSwitch implements StepMethod {

    private static final double BORDER = 0.8 * Tsit5.STABILITY_LIMIT;
    private static final int HINTS = 15;
    private static final int QUIET_STEPS = 6;
    private static final double CALM = 0.5 * Tsit5.STABILITY_LIMIT;
    private static final int CALM_CHECKS = 3;
    private static final int STEPS_BETWEEN_CHECKS = 4;
    private static final int ROUNDS = 2;
    private static final int MOST_DOUBLINGS = 10;

    private final Tsit5 explicit;
    private final StepMethod stiff;
    private final SpectralRadius radius;
    private final Counts own = new Counts();
    private final Counts counts = new Counts();
    private final int n;
    private StepMethod active;
    private double end;
    private int hints;
    private int quietSteps;
    private int stepsToCheck;
    private int calmChecks;
    private int changesBack;
    private long switchesToStiff;
    private long switchesBack;
    private double firstSwitch = Double.NaN;

    /** A workspace for a problem, from the two methods to choose from, both made for it. */
    public AutoSwitch(OdeProblem problem, Tsit5 explicit, StepMethod stiff) {
        this.explicit = explicit;
        this.stiff = stiff;
        this.n = problem.size();
        this.radius = new SpectralRadius(problem.system(), n);
        this.active = explicit;
    }

    @Override
    public void start(double t, double[] y, double newEnd) {
        end = newEnd;
        changesBack = 0;
        radius.start();
        use(explicit, t, y, newEnd);
    }

    private void use(StepMethod method, double t, double[] y, double limit) {
        active = method;
        hints = 0;
        quietSteps = 0;
        calmChecks = 0;
        stepsToCheck = STEPS_BETWEEN_CHECKS;
        method.start(t, y, (end - t) * (limit - t) > 0 ? end : limit);
    }

    @Override
    public Status step(double limit) {
        if (active == explicit && hints >= HINTS) {
            switchToStiff(limit);
        } else if (active == stiff && calmChecks >= CALM_CHECKS << Math.min(changesBack, MOST_DOUBLINGS)) {
            switchBack(limit);
        }
        Status failure = active.step(limit);
        if (failure != null && active == explicit) {
            switchToStiff(limit);
            failure = active.step(limit);
        }
        if (failure == null) {
            observe();
        }
        counts.setToSum(explicit.counts(), stiff.counts(), own);
        return failure;
    }

    private void switchToStiff(double limit) {
        switchesToStiff++;
        if (switchesToStiff == 1) {
            firstSwitch = explicit.time();
        }
        use(stiff, explicit.time(), explicit.state(), limit);
    }

    private void switchBack(double limit) {
        switchesBack++;
        changesBack++;
        use(explicit, stiff.time(), stiff.state(), limit);
    }

    private void observe() {
        double h = Math.abs(active.time() - active.previousTime());
        if (active == explicit) {
            countHints(h * explicit.dominantRate() > BORDER);
        } else if (--stepsToCheck == 0) {
            stepsToCheck = STEPS_BETWEEN_CHECKS;
            double rate = radius.estimate(stiff.time(), stiff.state(), ROUNDS, own);
            calmChecks = h * rate < CALM ? calmChecks + 1 : 0;
        }
    }

    private void countHints(boolean isHint) {
        if (isHint) {
            hints++;
            quietSteps = 0;
        } else if (++quietSteps >= QUIET_STEPS) {
            hints = 0;
        }
    }

    @Override
    public double time() {
        return active.time();
    }

    @Override
    public double previousTime() {
        return active.previousTime();
    }

    @Override
    public double[] state() {
        return active.state();
    }

    @Override
    public int interpolationDegree() {
        return Math.max(explicit.interpolationDegree(), stiff.interpolationDegree());
    }

    @Override
    public void writePolynomial(double[] coefficients) {
        active.writePolynomial(coefficients);
        int written = n * (active.interpolationDegree() + 1);
        Arrays.fill(coefficients, written, n * (interpolationDegree() + 1), 0);
    }

    @Override
    public Counts counts() {
        return counts;
    }

    @Override
    public String report() {
        String steps = "explicit " + explicit.counts().steps() + " steps, stiff "
                + stiff.counts().steps() + " steps";
        if (switchesToStiff == 0) {
            return steps + "; never stiff";
        }
        return steps + "; switches to the stiff method: " + switchesToStiff + ", first at t = " + firstSwitch
                + "; switches back: " + switchesBack;
    }
}
