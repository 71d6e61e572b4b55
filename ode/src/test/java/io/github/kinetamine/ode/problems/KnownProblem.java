package io.github.kinetamine.ode.problems;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;

/** A smooth problem whose solution is known in closed form. */
public enum KnownProblem {
    /** y' = y·cos t: y = exp(sin t). */
    PERIODIC_GROWTH((t, y, dy) -> dy[0] = y[0] * Math.cos(t), 0, 5, 1) {
        @Override
        public void solution(double t, double[] out) {
            out[0] = Math.exp(Math.sin(t));
        }
    },
    /** y'' = −y: a circle. */
    OSCILLATOR(
            (t, y, dy) -> {
                dy[0] = y[1];
                dy[1] = -y[0];
            },
            0,
            12,
            0,
            1) {
        @Override
        public void solution(double t, double[] out) {
            out[0] = Math.sin(t);
            out[1] = Math.cos(t);
        }
    },
    /** y' = −2ty²: the bell 1/(1 + t²). */
    BELL((t, y, dy) -> dy[0] = -2 * t * y[0] * y[0], -3, 3, 0.1) {
        @Override
        public void solution(double t, double[] out) {
            out[0] = 1 / (1 + t * t);
        }
    },
    /** The logistic equation y' = y(1 − y), and its integral. */
    LOGISTIC(
            (t, y, dy) -> {
                dy[0] = y[0] * (1 - y[0]);
                dy[1] = y[0];
            },
            0,
            10,
            0.25,
            0) {
        @Override
        public void solution(double t, double[] out) {
            double e = Math.exp(t);
            out[0] = e / (3 + e);
            out[1] = Math.log((3 + e) / 4);
        }
    };

    private final OdeProblem problem;

    KnownProblem(OdeSystem system, double start, double end, double... initial) {
        this.problem = OdeProblem.of(system, start, end, initial);
    }

    /** The problem. */
    public OdeProblem problem() {
        return problem;
    }

    /** Writes the exact state. */
    public abstract void solution(double t, double[] out);

    /** The exact state, as a new array. */
    public double[] solution(double t) {
        double[] out = new double[problem.size()];
        solution(t, out);
        return out;
    }
}
