package io.github.kinetamine.pd;

import io.github.kinetamine.model.Effect;

/**
 * Takes the states of an effect of the form dy/dt = p(t) − l(t)·y over a panel of time by quadrature of what drives them:
 *
 * <pre>y(h) = e^{−Λ(h)} y(0) + ∫₀ʰ e^{Λ(s) − Λ(h)} p(s) ds,     Λ(s) = ∫₀ˢ l</pre>
 *
 * at the five Gauss–Legendre nodes, so that an explicit step's limit of stability does not exist: the panel may be as long as the
 * integrands are smooth. Where they are, the coefficients a₀, a₁, … of their Legendre series fall geometrically; the error, of the
 * size of a₁₀, is estimated from the fall to a₄ as a₀·(a₄/a₀)^{5/2}. A workspace, for one thread.
 */
public final class TurnoverQuadrature {

    /** How many nodes a panel has. */
    public static final int NODES = 5;

    /** The error of a panel beside the state, and beside nothing. */
    private static final double RELATIVE = 1e-9;

    private static final double ABSOLUTE = 1e-12;

    private static final double[] ABSCISSAS = {
        -0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640
    };
    private static final double[] WEIGHTS = {
        0.2369268850561891, 0.4786286704993665, 0.5688888888888889, 0.4786286704993665, 0.2369268850561891
    };

    private static final double[] TIMES = times();

    /** a_k = Σ LEGENDRE[k][j]·f(node j). */
    private static final double[][] LEGENDRE = legendre();

    /** ∫ from the beginning to node i = h·Σ PARTIAL[i][j]·f(node j). */
    private static final double[][] PARTIAL = partial();

    private final Effect effect;
    private final int states;
    private final double[] loss = new double[NODES];
    private final double[] production = new double[NODES];
    private final double[] remaining = new double[NODES];
    private final double[] integrand = new double[NODES];
    private final double[][] atNodes;

    /** A workspace for an effect of that form. */
    public TurnoverQuadrature(Effect effect) {
        if (!effect.isTurnover()) {
            throw new IllegalArgumentException(
                    "effect " + effect.card().id() + " is not of the form production − loss·y");
        }
        this.effect = effect;
        this.states = effect.states().size();
        this.atNodes = new double[NODES][states];
    }

    /** The share of a panel at which a node lies. */
    public static double node(int index) {
        return TIMES[index];
    }

    /**
     * Advances the states over a panel.
     *
     * @param from when it begins, hours
     * @param length hours
     * @param drive the drivers (ng/mL) at each node
     * @param p the parameters
     * @param y the states, which are changed
     * @return the estimated error over what is allowed: up to 1 where all is well
     */
    public double advance(double from, double length, double[][] drive, double[] p, double[] y) {
        double worst = 0;
        for (int state = 0; state < states; state++) {
            worst = Math.max(worst, advance(state, from, length, drive, p, y));
        }
        return worst;
    }

    private double advance(int state, double from, double length, double[][] drive, double[] p, double[] y) {
        boolean isLossConstant = true;
        for (int j = 0; j < NODES; j++) {
            double t = from + TIMES[j] * length;
            loss[j] = effect.loss(state, t, drive[j], p, atNodes[j]);
            production[j] = effect.production(state, t, drive[j], p, atNodes[j]);
            isLossConstant &= loss[j] == loss[0];
        }
        double before = y[state];
        double kept = isLossConstant ? remainConstant(loss[0] * length) : remain(length);
        for (int j = 0; j < NODES; j++) {
            integrand[j] = production[j] * remaining[j];
        }
        y[state] = kept * before + length * half(integrand);
        double allowed = RELATIVE * Math.abs(y[state]) + ABSOLUTE;
        double error = errorOver(integrand, length, allowed);
        if (!isLossConstant) {
            error += errorOver(loss, length * Math.max(Math.abs(before), Math.abs(y[state])), allowed);
        }
        if (state < states - 1) {
            keepAtNodes(state, before, length, kept);
        }
        return error;
    }

    /** What remains at the end of what there is at each node, and, returned, at the beginning; nodes lie in mirrored pairs. */
    private double remainConstant(double whole) {
        double half = Math.exp(-0.5 * whole);
        double kept = half * half;
        remaining[4] = Math.exp(-TIMES[0] * whole);
        remaining[3] = Math.exp(-TIMES[1] * whole);
        remaining[2] = half;
        remaining[1] = kept / remaining[3];
        remaining[0] = kept / remaining[4];
        return kept;
    }

    private double remain(double length) {
        double whole = length * half(loss);
        for (int i = 0; i < NODES; i++) {
            remaining[i] = Math.exp(length * dot(PARTIAL[i], loss) - whole);
        }
        return Math.exp(-whole);
    }

    /** The state at the nodes, for those declared after it. */
    private void keepAtNodes(int state, double before, double length, double kept) {
        for (int i = 0; i < NODES; i++) {
            atNodes[i][state] = (kept * before + length * dot(PARTIAL[i], integrand)) / remaining[i];
        }
    }

    private static double half(double[] f) {
        return 0.5 * dot(WEIGHTS, f);
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3] + a[4] * b[4];
    }

    /** The estimated error of an integral over what is allowed. */
    private static double errorOver(double[] f, double factor, double allowed) {
        double first = Math.abs(dot(LEGENDRE[0], f));
        double last = Math.abs(dot(LEGENDRE[NODES - 1], f));
        double plain = factor * last / allowed;
        return last < first && plain > 0 ? plain * last / first * Math.sqrt(last / first) : plain;
    }

    private static double[] times() {
        double[] times = new double[NODES];
        for (int j = 0; j < NODES; j++) {
            times[j] = 0.5 * (1 + ABSCISSAS[j]);
        }
        return times;
    }

    private static double[][] legendre() {
        double[][] rows = new double[NODES][NODES];
        for (int k = 0; k < NODES; k++) {
            for (int j = 0; j < NODES; j++) {
                rows[k][j] = (2 * k + 1) / 2.0 * WEIGHTS[j] * legendre(k, ABSCISSAS[j]);
            }
        }
        return rows;
    }

    private static double legendre(int k, double x) {
        double before = 1;
        double now = x;
        for (int i = 1; i < k; i++) {
            double next = ((2 * i + 1) * x * now - i * before) / (i + 1);
            before = now;
            now = next;
        }
        return k == 0 ? 1 : now;
    }

    /** Through ∫ P_k = (P_{k+1} − P_{k−1})/(2k + 1), from −1 on. */
    private static double[][] partial() {
        double[][] rows = new double[NODES][NODES];
        for (int i = 0; i < NODES; i++) {
            double x = ABSCISSAS[i];
            for (int k = 0; k < NODES; k++) {
                double integral = k == 0 ? x + 1 : (legendre(k + 1, x) - legendre(k - 1, x)) / (2 * k + 1);
                for (int j = 0; j < NODES; j++) {
                    rows[i][j] += 0.5 * integral * LEGENDRE[k][j];
                }
            }
        }
        return rows;
    }
}
