package io.github.kinetamine.pd;

import io.github.kinetamine.model.Effect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the states of an effect of the form dy/dt = p(t) − l(t)·y, of many subjects side by side, over a panel of time by
 * quadrature of what drives them:
 *
 * <pre>y(h) = e^{−Λ(h)} y(0) + ∫₀ʰ e^{Λ(s) − Λ(h)} p(s) ds,     Λ(s) = ∫₀ˢ l</pre>
 *
 * at three or five Gauss–Legendre nodes, so that an explicit step's limit of stability does not exist: the panel may be as long as
 * the integrands are smooth, which the fall of their Legendre coefficients tells. Nodes see neither what is over before the first of
 * them nor what comes after the last. Two such things count as errors: what is produced or lost at the beginning of a panel that
 * {@link #open} announces, where the series does not foresee it; and what is produced at the last node, where next to nothing of it
 * remains in the end, as the end then is what is produced later.
 *
 * <p>A workspace, for one thread.
 */
public final class TurnoverQuadrature {

    /** The error of a panel beside the state, and beside nothing. */
    private static final double RELATIVE = 3e-8;

    private static final double ABSOLUTE = 3e-12;

    /** Where less remains of a beginning, nothing is seen after the last node: e^{−Λ} of a panel twenty times too long. */
    private static final double LEAST_KEPT = 1e-30;

    /** How many lengths of panels are remembered: more than an even grid and a regimen of even intervals have. */
    private static final int MOST_LENGTHS = 64;

    private final GaussNodes nodes;
    private final Effect effect;
    private final double[][] loss;
    private final double[][] integrand;
    private final double[] before;
    private final double[] integral;

    /** What is produced at the last node, by subject. */
    private final double[] late;

    private final LegendreSeries series;

    /** What is produced and lost, by state and subject, at the beginning of a panel that has been announced. */
    private final double[][] firstProduction;

    private final double[][] firstLoss;
    private boolean isOpening;

    private final Remainder changing;

    /** By state: what remains after panels of the lengths met last, where its loss is constant. */
    private final List<List<Remainder>> constant = new ArrayList<>();

    private int oldest;

    /** The states by node. */
    private final double[][][] atNodes;

    /**
     * A workspace.
     *
     * @param effect of that form
     * @param nodes how many nodes a panel has: 3 or 5
     * @param lanes how many subjects stand side by side
     */
    public TurnoverQuadrature(Effect effect, int nodes, int lanes) {
        if (!effect.isTurnover()) {
            throw new IllegalArgumentException(
                    "effect " + effect.card().id() + " is not of the form production − loss·y");
        }
        int states = effect.states().size();
        this.effect = effect;
        this.nodes = nodes(nodes);
        this.loss = new double[nodes][lanes];
        this.integrand = new double[nodes][lanes];
        this.before = new double[lanes];
        this.integral = new double[lanes];
        this.late = new double[lanes];
        this.series = new LegendreSeries(this.nodes, lanes);
        this.firstProduction = new double[states][lanes];
        this.firstLoss = new double[states][lanes];
        this.changing = new Remainder(this.nodes, lanes);
        for (int state = 0; state < states; state++) {
            constant.add(new ArrayList<>());
        }
        this.atNodes = new double[nodes][states][lanes];
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

    /** The share of a node in the mean over a panel. */
    public static double weight(int index, int nodes) {
        return nodes(nodes).weights[index];
    }

    /** Begins with other subjects: what has been kept of constant losses is forgotten. */
    public void begin() {
        for (List<Remainder> lengths : constant) {
            lengths.forEach(remainder -> remainder.length = 0);
        }
        isOpening = false;
    }

    /**
     * Announces that production or loss may have changed suddenly: the next panel is held to what they are at its beginning.
     *
     * @param from when it begins, hours
     * @param drive the drivers (ng/mL) then, by driver and subject
     * @param p by subject and parameter, the same since {@link #begin}
     * @param y by state and subject
     */
    public void open(double from, double[][] drive, double[][] p, double[][] y) {
        for (int state = 0; state < y.length; state++) {
            effect.production(state, from, drive, p, y, firstProduction[state]);
            effect.loss(state, from, drive, p, y, firstLoss[state]);
        }
        isOpening = true;
    }

    /**
     * Advances the states over a panel.
     *
     * @param from when it begins, hours
     * @param length hours
     * @param drive the drivers (ng/mL) by node, driver and subject
     * @param p by subject and parameter, the same since {@link #begin}
     * @param y by state and subject, which are changed
     * @param worst by subject, raised to the estimated error over what is allowed: up to 1 where all is well
     */
    public void advance(double from, double length, double[][][] drive, double[][] p, double[][] y, double[] worst) {
        for (int state = 0; state < y.length; state++) {
            Remainder remainder = effect.isLossConstant(state)
                    ? afterConstant(state, from, length, drive, p)
                    : afterChanging(state, from, length, drive, p);
            for (int j = 0; j < integrand.length; j++) {
                effect.production(state, from + nodes.times[j] * length, drive[j], p, atNodes[j], integrand[j]);
            }
            System.arraycopy(integrand[integrand.length - 1], 0, late, 0, late.length);
            for (int j = 0; j < integrand.length; j++) {
                LaneLoops.multiply(remainder.atNodes[j], integrand[j]);
            }
            System.arraycopy(y[state], 0, before, 0, before.length);
            LaneLoops.combine(nodes.weights, integrand, integral);
            LaneLoops.move(remainder.kept, before, length, integral, y[state]);
            if (isOpening) {
                LaneLoops.multiply(remainder.kept, firstProduction[state]);
            }
            estimate(length, integrand, firstProduction[state], null, y[state], worst);
            countUnseen(length, remainder.kept, y[state], worst);
            if (remainder == changing) {
                estimate(length, loss, firstLoss[state], before, y[state], worst);
            }
            if (state < y.length - 1) {
                keepAtNodes(state, length, remainder);
            }
        }
        isOpening = false;
    }

    /** What remains of a state whose loss is constant: computed once for each length of a panel. */
    private Remainder afterConstant(int state, double from, double length, double[][][] drive, double[][] p) {
        List<Remainder> known = constant.get(state);
        for (Remainder remainder : known) {
            if (remainder.length == length) {
                return remainder;
            }
        }
        Remainder remainder = free(known);
        effect.loss(state, from, drive[0], p, atNodes[0], loss[0]);
        remainder.ofConstant(loss[0], length);
        return remainder;
    }

    /** One that is not in use, or the one that has been there longest. */
    private Remainder free(List<Remainder> known) {
        for (Remainder remainder : known) {
            if (remainder.length == 0) {
                return remainder;
            }
        }
        if (known.size() == MOST_LENGTHS) {
            oldest = (oldest + 1) % MOST_LENGTHS;
            return known.get(oldest);
        }
        known.add(new Remainder(nodes, before.length));
        return known.get(known.size() - 1);
    }

    private Remainder afterChanging(int state, double from, double length, double[][][] drive, double[][] p) {
        for (int j = 0; j < loss.length; j++) {
            effect.loss(state, from + nodes.times[j] * length, drive[j], p, atNodes[j], loss[j]);
        }
        changing.ofChanging(loss, length);
        return changing;
    }

    /** The states at the nodes, for those declared after this one. */
    private void keepAtNodes(int state, double length, Remainder remainder) {
        for (int i = 0; i < atNodes.length; i++) {
            double[] y = atNodes[i][state];
            LaneLoops.combine(nodes.partial[i], integrand, integral);
            LaneLoops.move(remainder.kept, before, length, integral, y);
            LaneLoops.divide(remainder.atNodes[i], y);
        }
    }

    /**
     * Raises the worst by the estimated error of ∫f.
     *
     * @param first f at the beginning of a panel that has been announced
     * @param acted the state before, where f is its loss; null where f is produced
     */
    private void estimate(
            double length, double[][] f, double[] first, double @Nullable [] acted, double[] y, double[] worst) {
        series.take(f);
        for (int l = 0; l < worst.length; l++) {
            double error = series.error(l) + (isOpening ? series.unforeseen(l, first[l]) : 0);
            double size = acted == null ? 1 : Math.max(Math.abs(acted[l]), Math.abs(y[l]));
            worst[l] = Math.max(worst[l], length * error * size / allowed(y[l]));
        }
    }

    private static double allowed(double y) {
        return RELATIVE * Math.abs(y) + ABSOLUTE;
    }

    /** Raises the worst where all that is there in the end has been produced after the last node. */
    private void countUnseen(double length, double[] kept, double[] y, double[] worst) {
        for (int l = 0; l < worst.length; l++) {
            if (kept[l] < LEAST_KEPT) {
                worst[l] = Math.max(worst[l], length * Math.abs(late[l]) / allowed(y[l]));
            }
        }
    }
}
