package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.explicit.Tsit5;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.StepMethod;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tsitouras' method as long as the problem is not stiff, a stiff method where it is.
 *
 * <p><b>The rule.</b> Suspicion is cheap, the Jacobian hears it, and a trial decides: what the two methods cost per unit of
 * time, in evaluations of f, is measured, not predicted.
 *
 * <p><b>Suspicion.</b> A problem is stiff where its fastest rate |λ| no longer matters to the solution. The error of a step
 * tells: as long as a mode of that rate is alive, the tolerance allows steps of some h·|λ| and no more
 * ({@link Tsit5#reachOfLiveMode}). Steps half as long again, or of more than 80 % of the limit of stability, are hints; four
 * more hints than other steps raise suspicion. Not stability alone: at fine tolerances a stiff method of high order wins
 * long before an explicit one comes to its limit.
 *
 * <p>The last two stages of each step tell |λ| at no cost ({@link Tsit5#dominantRate}), but once its mode has died they show
 * slower ones, until instability revives it. Therefore the fastest rate that was seen counts until a Jacobian says otherwise.
 *
 * <p><b>The Jacobian.</b> The stiff method linearises at the state that is reached, as it must for its first step, and the power
 * method finds the true |λ| ({@link SpectralRadius}). If the steps are no hints by that, the explicit method goes on, and n + 1
 * evaluations are lost.
 *
 * <p><b>The trial.</b> Else the stiff method takes over with the step of the explicit one. After five steps it stays if its
 * evaluations per unit of time ({@link Pace}), with a quarter more for the algebra that comes with them, are not more than those
 * of the explicit method before; else that comes back. Each suspicion that proves wrong doubles the evidence for the next, so
 * that a problem on the border is not switched to and fro.
 *
 * <p><b>The way back.</b> The Jacobian that the stiff method works with tells |λ| at no evaluation. If three times, four steps
 * apart, the stiff method's own step would not be a hint, nor longer than half of the limit of stability, the explicit method
 * is tried in the same way. Each return asks for twice as many such steps as the one before.
 *
 * <p><b>Jumps.</b> What follows a jump is mostly a fast transient, whose accuracy asks for short steps anyway, so each restart
 * begins explicit. But the fastest rate is remembered, and where the stiff method had won its last trial one hint suffices.
 *
 * <p>If an explicit step fails, the stiff method takes over without a trial. A workspace of one thread.
 *
 * <p>References: Hairer E, Wanner G. Solving Ordinary Differential Equations II, second edition, Springer 1996, IV.2; Shampine
 * LF. Stiffness and nonstiff differential equation solvers, II: detecting stiffness with Runge–Kutta methods. ACM Trans Math
 * Softw 1977;3:44-53, doi:10.1145/355719.355722.
 */
public final class AutoSwitch implements StepMethod {

    private static final double BEYOND_LIVE_MODE = 1.5;
    private static final double BORDER_OF_STABILITY = 0.8 * Tsit5.STABILITY_LIMIT;
    private static final double WELL_STABLE = 0.5 * Tsit5.STABILITY_LIMIT;
    private static final int HINTS = 4;
    private static final int TRIAL_STEPS = 5;
    private static final double PRICE_OF_STIFF_EVALUATION = 1.25;
    private static final int CALM_CHECKS = 3;
    private static final int STEPS_BETWEEN_CHECKS = 4;
    private static final int MOST_DOUBLINGS = 10;

    private final Tsit5 explicit;
    private final ImplicitMethod stiff;
    private final double border;
    private final SpectralRadius radius;
    private final Pace pace = new Pace();
    private final Counts counts = new Counts();
    private final int n;
    private StepMethod active;
    private double end;
    private double rate;
    private double paceBefore;
    private int trialStepsLeft;
    private boolean isTrialLost;
    private boolean isProvenStiff;
    private int hints;
    private int wrongSuspicions;
    private int stepsToCheck;
    private int calmChecks;
    private int returns;
    private long switchesToStiff;
    private long switchesBack;
    private double firstSwitch = Double.NaN;

    /** A workspace for a problem, from the two methods to choose from, both made for it. */
    public AutoSwitch(OdeProblem problem, Tsit5 explicit, ImplicitMethod stiff) {
        this.explicit = explicit;
        this.stiff = stiff;
        this.border = Math.min(BORDER_OF_STABILITY, BEYOND_LIVE_MODE * explicit.reachOfLiveMode());
        this.n = problem.size();
        this.radius = new SpectralRadius(n);
        this.active = explicit;
    }

    @Override
    public void start(double t, double[] y, double newEnd) {
        rate = 0;
        isProvenStiff = false;
        wrongSuspicions = 0;
        returns = 0;
        radius.start();
        restart(t, y, newEnd);
    }

    @Override
    public void restart(double t, double[] y, double newEnd) {
        end = newEnd;
        trialStepsLeft = 0;
        observe(explicit);
        hints = fewestHints();
        explicit.start(t, y, newEnd);
    }

    /** Makes a method the active one, of which nothing is known yet. */
    private void observe(StepMethod method) {
        active = method;
        isTrialLost = false;
        hints = 0;
        calmChecks = 0;
        stepsToCheck = STEPS_BETWEEN_CHECKS;
        pace.start();
    }

    private int fewestHints() {
        return isProvenStiff ? HINTS - 1 : 0;
    }

    @Override
    public @Nullable Status step(double limit) {
        choose(horizon(limit));
        Status failure = advance(limit);
        if (failure != null) {
            failure = advanceByTheOther(limit, failure);
        }
        if (failure == null) {
            learn();
        }
        counts.setToSum(explicit.counts(), stiff.counts());
        return failure;
    }

    private void choose(double horizon) {
        if (isTrialLost) {
            goBack(horizon);
        } else if (active == explicit && hints >= doubled(HINTS, wrongSuspicions)) {
            hear(horizon);
        } else if (active == stiff && calmChecks >= doubled(CALM_CHECKS, returns)) {
            returns++;
            tryExplicit(horizon);
        }
    }

    private void goBack(double horizon) {
        if (active == stiff) {
            wrongSuspicions++;
            tryExplicit(horizon);
        } else {
            stiff.takeOver(explicit.time(), explicit.state(), horizon, lastStep());
            useStiff();
            isProvenStiff = true;
        }
        trialStepsLeft = 0;
    }

    private static int doubled(int number, int times) {
        return number << Math.min(times, MOST_DOUBLINGS);
    }

    /** The end, or what lies beyond it. */
    private double horizon(double limit) {
        return (end - active.time()) * (limit - active.time()) > 0 ? end : limit;
    }

    private @Nullable Status advance(double limit) {
        long before = active.counts().evaluations();
        Status failure = active.step(limit);
        if (failure == null) {
            pace.add(active.counts().evaluations() - before, lastStep());
        }
        return failure;
    }

    /** After a failure of the explicit method, or of the stiff one in a trial. */
    private @Nullable Status advanceByTheOther(double limit, Status failure) {
        if (active == explicit) {
            stiff.start(explicit.time(), explicit.state(), horizon(limit));
            useStiff();
            trialStepsLeft = 0;
            return advance(limit);
        }
        if (trialStepsLeft > 0) {
            wrongSuspicions++;
            explicit.start(stiff.time(), stiff.state(), horizon(limit));
            useExplicit();
            trialStepsLeft = 0;
            return advance(limit);
        }
        return failure;
    }

    private double lastStep() {
        return Math.abs(active.time() - active.previousTime());
    }

    /** Lets the Jacobian say whether the suspicion is right. */
    private void hear(double horizon) {
        double h = lastStep();
        stiff.takeOver(explicit.time(), explicit.state(), horizon, h);
        rate = radius.estimate(stiff.linearise());
        if (h * rate > border) {
            useStiff();
        } else {
            wrongSuspicions++;
            isProvenStiff = false;
            hints = 0;
        }
    }

    private void useStiff() {
        switchesToStiff++;
        if (switchesToStiff == 1) {
            firstSwitch = explicit.time();
        }
        beginTrial(stiff);
    }

    private void tryExplicit(double horizon) {
        double h = lastStep();
        explicit.takeOver(stiff.time(), stiff.state(), horizon, rate > 0 ? Math.min(h, WELL_STABLE / rate) : h);
        useExplicit();
    }

    private void useExplicit() {
        switchesBack++;
        isProvenStiff = false;
        beginTrial(explicit);
    }

    private void beginTrial(StepMethod method) {
        paceBefore = pace.perTime();
        trialStepsLeft = TRIAL_STEPS;
        observe(method);
    }

    private void learn() {
        if (active == explicit) {
            rate = Math.max(rate, explicit.dominantRate());
            hints = lastStep() * rate > border ? hints + 1 : Math.max(fewestHints(), hints - 1);
        } else if (--stepsToCheck == 0) {
            stepsToCheck = STEPS_BETWEEN_CHECKS;
            rate = radius.estimate(stiff.jacobian());
            calmChecks = lastStep() * rate < Math.min(border, WELL_STABLE) ? calmChecks + 1 : 0;
        }
        if (trialStepsLeft > 0 && --trialStepsLeft == 0) {
            judge();
        }
    }

    /** The methods change at the next step alone: until then the last one can be asked about. */
    private void judge() {
        double allowed = paceBefore * (active == stiff ? 1 / PRICE_OF_STIFF_EVALUATION : PRICE_OF_STIFF_EVALUATION);
        isTrialLost = !(pace.perTime() <= allowed);
        isProvenStiff = active == stiff && !isTrialLost;
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
