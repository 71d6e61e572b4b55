package io.github.kinetamine.ode.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * What one step of length h does to a state, exactly: E = e^{Ah} moves what is there, F = ∫₀ʰ e^{As} ds places what
 * a constant input brings.
 *
 * <h2>Why not a general matrix exponential</h2>
 *
 * <p>A general method loses ‖A‖h·u (u = 1.1e-16, the rounding unit): with an exchange at 1e6/h and a horizon of 1000 h
 * that is seven digits, and an eigen-decomposition loses all of them where eigenvalues coincide (Moler and Van Loan
 * 2003, SIAM Review 45:3–49). Pharmacokinetics has both: tissue exchange in seconds beside a loss over months, and
 * metabolites with the rate of their parent. But a compartment network is a Markov chain, and for Markov chains nothing
 * need ever be subtracted. Everything here follows from that:
 *
 * <ol>
 *   <li><b>The sink.</b> Losses flow into one more state n, which keeps them. Then mass is conserved: each column of E
 *       sums to 1, and so does each column of Φ = F/h (the mean of e^{As} over the step). All entries are ≥ 0.
 *   <li><b>A short step.</b> With c the fastest outflow and h₀ = h/2^s such that θ = c h₀ is below 1/2, take
 *       P = I + A/c, which is nonnegative. Then (Jensen 1953, "uniformisation")
 *       <pre>
 *   e^{A h₀} = Σ_k w_k P^k,  w_k = e^{−θ} θ^k / k!        Φ(h₀) = Σ_k v_k P^k,  v_k = Σ_{l ≥ k} w_l / (l + 1)
 *       </pre>
 *       are sums of nonnegative terms only.
 *   <li><b>Doubling.</b> E(2h) = E E and Φ(2h) = (Φ + E Φ)/2, s times: again nonnegative terms only.
 *   <li><b>Conservation.</b> Near the identity the diagonal, close to 1, holds the rate of departure only in its last
 *       digits, and each squaring would double what a rounding did to it: a thousand million short steps in a row would
 *       gain or lose mass. So after every doubling each column is scaled back to the sum of 1. That changes the small
 *       entries by a rounding of themselves, and thereby makes the diagonal what it is in the elimination of Grassmann,
 *       Taksar and Heyman (1985, Operations Research 33:1107–1116, doi:10.1287/opre.33.5.1107): the complement of the
 *       departure D[j], the sum of the other entries of column j with the sink, which does keep its digits.
 * </ol>
 *
 * <p>Every rounding is then a small <em>relative</em> change of a rate from one state to another in some chain that
 * still conserves mass, and to such changes chains are insensitive, however stiff they are (O'Cinneide 1993,
 * Numerische Mathematik 65:109–120; for exponentials Xue and Ye 2013, Mathematics of Computation 82:1577–1596). There
 * are s + n + 14 steps of rounding, so errors are of the order (s + n)·u of the largest amount; s is about
 * log₂(c h) + 2, that is 32 for the example above. Equal eigenvalues, states without a way out and networks that fall
 * apart are not special cases.
 *
 * <h2>Where the series ends</h2>
 *
 * <p>An entry (i, j) may be tiny because the way from j to i is long, and still has to be right in relative terms, as
 * doubling lets it grow. A walk of k steps from j to i is a simple path of d ≤ n steps (n + 1 states, with the sink) and
 * k − d steps of waiting or going in circles between, of probability ≤ 1, which fit in at most C(k, d) ways. Its term is
 * therefore at most θ^{k−d}/(k − d)! times the term of that path. So n + 14 terms leave out less than
 * 2.5e-17 (0.5¹⁵/15! and what follows it) of <em>each entry</em>.
 *
 * <h2>How it is kept</h2>
 *
 * <p>A step of a second changes a slow state by 1e-10 of itself; 1 − 1e-10 as a double is wrong by up to 5.6e-17, in
 * the same direction every step. So a slow state's row is kept as the change: x[j] + (Σ_{i≠j} E[j][i] x[i] − D[j] x[j]),
 * whose rounding errors do not add up in step. As D[j] is below 1/2 there, no amount becomes negative by rounding.
 *
 * <p>Entries below 2^−960 (1e-289) become zero: they are nothing, but arithmetic on denormal numbers is slow.
 *
 * <p>Immutable and safe for use by many threads.
 */
final class StepMatrix {

    /** Below this an amount or a matrix entry is zero; see the class comment. */
    static final double NOTHING = 0x1p-960;

    private static final int EXTRA_TERMS = 14;

    private final int size;

    /** 1 for states whose row is kept as a change, else 0. */
    private final double[] kept;

    /** E − diag(kept), row by row: entry (to, from) at {@code to * size + from}. */
    private final double[] moved;

    /** F, row by row. */
    private final double[] fed;

    /** The share of each state that leaves the system within the step. */
    private final double[] lost;

    private StepMatrix(double h, double[] e, double[] phi, int size) {
        int order = size + 1;
        this.size = size;
        this.kept = new double[size];
        this.moved = new double[size * size];
        this.fed = new double[size * size];
        this.lost = new double[size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                moved[to * size + from] = e[to * order + from];
                fed[to * size + from] = h * phi[to * order + from];
            }
            lost[from] = e[size * order + from];
            keepAsChange(from, departure(e, order, from));
        }
    }

    private void keepAsChange(int state, double departure) {
        if (departure < 0.5) {
            kept[state] = 1;
            moved[state * size + state] = -departure;
        }
    }

    /** The matrices of {@code system} for a step of h, which is finite and positive. */
    static StepMatrix of(LinearSystem system, double h) {
        int order = system.size() + 1;
        double fastest = fastestOutflow(system);
        // c < 2^(exponent + 1), and so for h: c h / 2^doublings < 1/2
        int doublings = Math.max(0, Math.getExponent(fastest) + Math.getExponent(h) + 3);
        DMatrixRMaj jumps = jumps(system, fastest);
        DMatrixRMaj e = new DMatrixRMaj(order, order);
        DMatrixRMaj phi = new DMatrixRMaj(order, order);
        sumSeries(jumps, fastest * Math.scalb(h, -doublings), e, phi);
        for (int i = 0; i < doublings; i++) {
            doubleStep(e, phi, jumps);
        }
        return new StepMatrix(h, e.data, phi.data, system.size());
    }

    private static double fastestOutflow(LinearSystem system) {
        double fastest = 0;
        for (int from = 0; from < system.size(); from++) {
            fastest = Math.max(fastest, system.outflow(from));
        }
        return fastest > 0 ? fastest : 1; // any c will do where nothing moves
    }

    /** P = I + A/c, with the sink as the last row and column. */
    private static DMatrixRMaj jumps(LinearSystem system, double c) {
        int n = system.size();
        DMatrixRMaj p = CommonOps_DDRM.identity(n + 1);
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                p.set(to, from, system.rate(from, to) / c);
            }
            p.set(n, from, system.loss(from) / c);
            p.set(from, from, 1 - system.outflow(from) / c);
        }
        return p;
    }

    private static void sumSeries(DMatrixRMaj p, double theta, DMatrixRMaj e, DMatrixRMaj phi) {
        int terms = p.numRows - 1 + EXTRA_TERMS;
        double[] w = poisson(theta, terms);
        double[] v = means(w);
        DMatrixRMaj power = CommonOps_DDRM.identity(p.numRows);
        DMatrixRMaj next = power.copy();
        for (int k = 0; k <= terms; k++) {
            CommonOps_DDRM.addEquals(e, w[k], power);
            CommonOps_DDRM.addEquals(phi, v[k], power);
            CommonOps_DDRM.mult(p, power, next);
            power.setTo(next);
        }
        conserve(e.data, p.numRows);
        conserve(phi.data, p.numRows);
    }

    private static double[] poisson(double theta, int terms) {
        double[] w = new double[terms + 1];
        w[0] = Math.exp(-theta);
        for (int k = 1; k <= terms; k++) {
            w[k] = w[k - 1] * theta / k;
        }
        return w;
    }

    private static double[] means(double[] w) {
        double[] v = new double[w.length];
        double sum = 0;
        for (int k = w.length - 1; k >= 0; k--) {
            sum += w[k] / (k + 1);
            v[k] = sum;
        }
        return v;
    }

    private static void doubleStep(DMatrixRMaj e, DMatrixRMaj phi, DMatrixRMaj work) {
        CommonOps_DDRM.mult(e, phi, work);
        CommonOps_DDRM.add(0.5, phi, 0.5, work, phi);
        conserve(phi.data, phi.numRows);
        CommonOps_DDRM.mult(e, e, work);
        e.setTo(work);
        conserve(e.data, e.numRows);
    }

    /** Makes each column sum to 1; small entries keep their digits. */
    private static void conserve(double[] e, int order) {
        for (int i = 0; i < e.length; i++) {
            if (e[i] < NOTHING) {
                e[i] = 0;
            }
        }
        for (int from = 0; from < order; from++) {
            scaleColumn(e, order, from, 1 / (departure(e, order, from) + e[from * order + from]));
        }
    }

    private static double departure(double[] e, int order, int from) {
        double sum = 0;
        for (int to = 0; to < order; to++) {
            sum += to == from ? 0 : e[to * order + from];
        }
        return sum;
    }

    private static void scaleColumn(double[] e, int order, int column, double factor) {
        for (int row = 0; row < order; row++) {
            e[row * order + column] *= factor;
        }
    }

    /** Writes E x to {@code next}. */
    void move(double[] x, double[] next) {
        for (int to = 0; to < size; to++) {
            next[to] = kept[to] * x[to] + rowTimes(moved, to, x);
        }
    }

    /** Adds F input to {@code next}. */
    void feed(double[] input, double[] next) {
        for (int to = 0; to < size; to++) {
            next[to] += rowTimes(fed, to, input);
        }
    }

    private double rowTimes(double[] matrix, int row, double[] vector) {
        double sum = 0;
        int start = row * size;
        for (int i = 0; i < size; i++) {
            sum += matrix[start + i] * vector[i];
        }
        return sum;
    }

    /** The share of {@code from} that is in another state {@code to} after the step. */
    double share(int from, int to) {
        return moved[to * size + from];
    }

    /** The share of {@code from} that left the system within the step. */
    double shareLost(int from) {
        return lost[from];
    }
}
