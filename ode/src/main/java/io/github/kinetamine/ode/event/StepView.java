package io.github.kinetamine.ode.event;

import io.github.kinetamine.ode.step.StepInterpolant;

/**
 * One step as events see it: the solution between its ends, and the states at fixed points of the whole step, computed once
 * for all events. A workspace of one thread.
 */
final class StepView {

    /** What g does so close after an event or a start belongs to it: relative to the span and to the step. */
    private static final double INSTANT_OF_SPAN = 1e-12;

    private static final double INSTANT_OF_STEP = 1e-8;
    private static final int INSTANT_ULPS = 64;

    private final StepInterpolant polynomial;
    private final Bernstein basis;
    private final double span;
    private final double direction;
    private final double[][] states;
    private final double[] scratch;
    private double[] endState = {};
    private double probe;
    private boolean isLast;

    StepView(StepInterpolant polynomial, int n, int degree, double span) {
        this.polynomial = polynomial;
        // two more than the solution has, so that t²·y is seen exactly
        this.basis = new Bernstein(Math.max(4, degree + 2));
        this.span = Math.abs(span);
        this.direction = Math.copySign(1, span);
        this.states = new double[basis.size()][n];
        this.scratch = new double[n];
    }

    /**
     * Looks at the step that the polynomial now has.
     *
     * @param timeOfProbe where to look whether a crossing lies between this step and the next: past a jump, or at the end of
     *     all; NaN where the next step will see it
     * @param isLastStep true at the end of all
     */
    void open(double[] stateAtEnd, double timeOfProbe, boolean isLastStep) {
        endState = stateAtEnd;
        probe = timeOfProbe;
        isLast = isLastStep;
        for (int j = 0; j < states.length; j++) {
            polynomial.at(time(from(), to(), j), states[j]);
        }
    }

    Bernstein basis() {
        return basis;
    }

    /** The length of the whole integration. */
    double span() {
        return span;
    }

    double from() {
        return polynomial.from();
    }

    double to() {
        return polynomial.to();
    }

    /** The time of a point of the basis in a window. */
    double time(double t0, double t1, int j) {
        return j == basis.degree() ? t1 : t0 + basis.point(j) * (t1 - t0);
    }

    /** How far apart times are that cannot be told from one another, in the direction of integration. */
    double instant() {
        double h = to() - from();
        double wanted = Math.min(INSTANT_OF_STEP * Math.abs(h), INSTANT_OF_SPAN * span);
        return direction * Math.max(INSTANT_ULPS * resolution(), wanted);
    }

    /** The distance of neighbouring times. */
    double resolution() {
        return Math.ulp(Math.max(Math.abs(from()), Math.abs(to())));
    }

    /** True unless a comes before b. */
    boolean isPast(double a, double b) {
        return (a - b) * direction >= 0;
    }

    /** True if the step ends on one side of zero and what follows begins on the other, or if all ends at zero. */
    boolean isLeftAtEnd(RootEvent.Function g, int side) {
        if (Double.isNaN(probe)) {
            return false;
        }
        double value = side * g.value(probe, endState);
        return value < 0 || isLast && value == 0;
    }

    /** g at a time of the step. */
    double value(RootEvent.Function g, double t) {
        if (t == to()) {
            return g.value(t, endState);
        }
        polynomial.at(t, scratch);
        return g.value(t, scratch);
    }

    /** Writes g at the points of a window. */
    void sample(RootEvent.Function g, double t0, double t1, double[] out) {
        boolean isWhole = t0 == from() && t1 == to();
        for (int j = 0; j < out.length; j++) {
            double t = time(t0, t1, j);
            out[j] = isWhole && t != t1 ? g.value(t, states[j]) : value(g, t);
        }
    }
}
