package io.github.kinetamine.pd;

import io.github.kinetamine.model.Effect;

/**
 * Takes the states of an effect of the form dy/dt = p(t) − l(t)·y over a panel of time by quadrature of what drives them:
 *
 * <pre>y(h) = e^{−Λ(h)} y(0) + ∫₀ʰ e^{Λ(s) − Λ(h)} p(s) ds,     Λ(s) = ∫₀ˢ l</pre>
 *
 * at three or five Gauss–Legendre nodes, so that an explicit step's limit of stability does not exist: the panel may be as long as the
 * integrands are smooth. Where they are, the coefficients a₀, a₁, … of their Legendre series fall geometrically; the error, of the
 * size of a₁₀ with five nodes, is estimated from the fall to a₄ as a₀·(a₄/a₀)^{5/2}. A workspace, for one thread.
 */
public final class TurnoverQuadrature {

    /** The error of a panel beside the state, and beside nothing. */
    private static final double RELATIVE = 1e-9;

    private static final double ABSOLUTE = 1e-12;

    private final GaussNodes nodes;
    private final Effect effect;
    private final int states;
    private final double[] loss;
    private final double[] production;
    private final double[] remaining;
    private final double[] integrand;
    private final double[][] atNodes;

    /**
     * A workspace.
     *
     * @param effect of that form
     * @param nodes how many nodes a panel has: 3 or 5
     */
    public TurnoverQuadrature(Effect effect, int nodes) {
        if (!effect.isTurnover()) {
            throw new IllegalArgumentException(
                    "effect " + effect.card().id() + " is not of the form production − loss·y");
        }
        this.effect = effect;
        this.nodes = nodes(nodes);
        this.states = effect.states().size();
        this.loss = new double[nodes];
        this.production = new double[nodes];
        this.remaining = new double[nodes];
        this.integrand = new double[nodes];
        this.atNodes = new double[nodes][states];
    }

    private static GaussNodes nodes(int count) {
        return switch (count) {
            case 3 -> GaussNodes.THREE;
            case 5 -> GaussNodes.FIVE;
            default -> throw new IllegalArgumentException("a panel has 3 or 5 nodes, got " + count);
        };
    }

    /** The share of a panel at which a node lies. */
    public static double node(int index, int nodes) {
        return nodes(nodes).times[index];
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
        for (int j = 0; j < loss.length; j++) {
            double t = from + nodes.times[j] * length;
            loss[j] = effect.loss(state, t, drive[j], p, atNodes[j]);
            production[j] = effect.production(state, t, drive[j], p, atNodes[j]);
            isLossConstant &= loss[j] == loss[0];
        }
        double before = y[state];
        double kept = isLossConstant ? remainConstant(loss[0] * length) : remain(length);
        for (int j = 0; j < integrand.length; j++) {
            integrand[j] = production[j] * remaining[j];
        }
        y[state] = kept * before + length * dot(nodes.weights, integrand);
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
        int last = remaining.length - 1;
        double half = Math.exp(-0.5 * whole);
        double kept = half * half;
        remaining[last / 2] = half;
        for (int j = 0; j < last / 2; j++) {
            remaining[last - j] = Math.exp(-nodes.times[j] * whole);
            remaining[j] = kept / remaining[last - j];
        }
        return kept;
    }

    private double remain(double length) {
        double whole = length * dot(nodes.weights, loss);
        for (int i = 0; i < remaining.length; i++) {
            remaining[i] = Math.exp(length * dot(nodes.partial[i], loss) - whole);
        }
        return Math.exp(-whole);
    }

    /** The state at the nodes, for those declared after it. */
    private void keepAtNodes(int state, double before, double length, double kept) {
        for (int i = 0; i < remaining.length; i++) {
            atNodes[i][state] = (kept * before + length * dot(nodes.partial[i], integrand)) / remaining[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The estimated error of an integral over what is allowed: of n nodes, a₀·(a/a₀)^{2n/(n−1)} with the last coefficient a. */
    private double errorOver(double[] f, double factor, double allowed) {
        int last = f.length - 1;
        double a0 = Math.abs(dot(nodes.series[0], f));
        double a = Math.abs(dot(nodes.series[last], f));
        double plain = factor * a / allowed;
        if (a >= a0 || plain == 0) {
            return plain;
        }
        double fall = a / a0;
        return last == 2 ? plain * fall * fall : plain * fall * Math.sqrt(fall);
    }
}
