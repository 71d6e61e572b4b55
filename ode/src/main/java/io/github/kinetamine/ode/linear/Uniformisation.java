package io.github.kinetamine.ode.linear;

import java.util.Arrays;

/**
 * Computes the matrices of one step of length h from the rates: E = e^{Ah}, which moves what is there, and Φ, the mean of
 * e^{As} over the step, which places what a constant input brings: F = ∫₀ʰ e^{As} ds = hΦ.
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
 *   <li><b>A short step.</b> With c the fastest outflow and h₀ = h/2^s such that θ = c h₀ is below 1, take
 *       P = I + A/c, which is nonnegative. Then (Jensen 1953, "uniformisation")
 *       <pre>
 *   e^{A h₀} = Σ_k w_k P^k,  w_k = e^{−θ} θ^k / k!        Φ(h₀) = Σ_k v_k P^k,  v_k = Σ_{l ≥ k} w_l / (l + 1)
 *       </pre>
 *       are sums of nonnegative terms only. Columns are scaled to the sum of 1 afterwards, so e^{−θ} need not be known,
 *       and B = θP = h₀(A + cI) takes the powers of θ in: the weights of B^k are 1/k! and u_k = Σ_j θ^j / (k + 1 + j)!.
 *   <li><b>Doubling.</b> E(2h) = E E and Φ(2h) = (Φ + E Φ)/2, s times: again nonnegative terms only.
 *   <li><b>Conservation.</b> Near the identity the diagonal, close to 1, holds the rate of departure only in its last
 *       digits, and each squaring would double what a rounding did to it: a thousand million short steps in a row would
 *       gain or lose mass. So after every doubling each column of E is scaled back to the sum of 1. That changes the small
 *       entries by a rounding of themselves, and thereby makes the diagonal what it is in the elimination of Grassmann,
 *       Taksar and Heyman (1985, Operations Research 33:1107–1116, doi:10.1287/opre.33.5.1107): the complement of the
 *       departure D[j], the sum of the other entries of column j with the sink, which does keep its digits. Roundings of Φ
 *       do not double, as it is an average; its columns are scaled back once, at the end.
 * </ol>
 *
 * <p>Every rounding is then a small <em>relative</em> change of a rate from one state to another in some chain that
 * still conserves mass, and to such changes chains are insensitive, however stiff they are (O'Cinneide 1993,
 * Numerische Mathematik 65:109–120; for exponentials Xue and Ye 2013, Mathematics of Computation 82:1577–1596). There
 * are s + n + 18 steps of rounding at most, so errors are of the order (s + n)·u of the largest amount; s is about
 * log₂(c h) + 1, that is 31 for the example above. Equal eigenvalues, states without a way out and networks that fall
 * apart are not special cases.
 *
 * <h2>Where the series ends</h2>
 *
 * <p>An entry (i, j) may be tiny because the way from j to i is long, and still has to be right in relative terms, as
 * doubling lets it grow. A walk of k steps from j to i is a simple path of d ≤ n steps (n + 1 states, with the sink) and
 * k − d steps of waiting or going in circles between, of probability ≤ 1, which fit in at most C(k, d) ways. Its term is
 * therefore at most θ^{k−d}/(k − d)! times the term of that path; for Φ it is less. So n + m terms with
 * θ^{m+1}/(m + 1)! below 2.5e-17 leave out less than 3e-17 of <em>each entry</em>: m is 18 for θ near 1, and 4 for a
 * step of a second at a rate of 2/h.
 *
 * <p>The terms are summed as Paterson and Stockmeyer do (1973, SIAM Journal on Computing 2:60–66): with B², …, B^q at
 * hand, q near the root of their number, blocks of q terms need no further product, and Horner's rule in B^q joins the
 * blocks. Twenty-two terms take 8 products for E and 3 more for Φ.
 *
 * <h2>Why not a closed form</h2>
 *
 * <p>For two states there is one without subtractions, but F needs a divided difference that must not lose digits where
 * eigenvalues come close, and it would serve one size only. For three the small eigenvalues, which decide after
 * hours, come out of the cubic as differences of large ones.
 *
 * <p>Mutable workspace, for one thread.
 */
final class Uniformisation {

    /** Terms beyond the n of the longest way, enough for θ up to 1. */
    private static final int EXTRA_TERMS = 18;

    /** For each number m of extra terms the θ at which θ^(m+1)/(m+1)! is 2.5e-17; above 1 for the last. */
    private static final double[] REACH = reaches();

    private static final double[] INVERSE_FACTORIALS = inverseFactorials();

    private final Rates rates;
    private final int n;

    /** B^k for k from 1 on. */
    private final double[][] powers;

    /** The weights of B^k in E. */
    private final double[] inverseFactorials;

    /** The weights of B^k in Φ, the u_k. */
    private final double[] means;

    private double[] e;
    private double[] phi;
    private double[] spare;
    private double theta;

    Uniformisation(Rates rates) {
        this.rates = rates;
        this.n = rates.size;
        int terms = n + EXTRA_TERMS;
        this.inverseFactorials = Arrays.copyOf(INVERSE_FACTORIALS, terms + 2);
        this.means = new double[terms + 1];
        int length = Columns.length(n);
        this.powers = new double[block(terms) + 1][];
        for (int k = 1; k < powers.length; k++) {
            powers[k] = new double[length];
        }
        this.e = new double[length];
        this.phi = new double[length];
        this.spare = new double[length];
    }

    private static double[] reaches() {
        double[] reach = new double[EXTRA_TERMS + 1];
        double factorial = 1;
        for (int m = 0; m <= EXTRA_TERMS; m++) {
            factorial *= m + 1;
            reach[m] = Math.pow(2.5e-17 * factorial, 1.0 / (m + 1));
        }
        return reach;
    }

    private static double[] inverseFactorials() {
        double[] inverse = new double[179]; // 1/179! and all after it are zero
        inverse[0] = 1;
        for (int k = 1; k < inverse.length; k++) {
            inverse[k] = inverse[k - 1] / k;
        }
        return inverse;
    }

    /** Computes E and, if asked for, Φ for a step of h, which is finite and positive. E does not depend on the asking. */
    void compute(double h, boolean withMean) {
        double c = rates.fastest() > 0 ? rates.fastest() : 1; // any c will do where nothing moves
        int doublings = doublings(c, h);
        double first = Math.scalb(h, -doublings);
        theta = c * first;
        jump(first, c);
        sumSeries(withMean);
        for (int i = 0; i < doublings; i++) {
            doubleStep(withMean);
        }
        if (withMean) {
            Columns.conserve(n, phi);
        }
    }

    private static int doublings(double c, double h) {
        // c < 2^(exponent + 1), and so for h: c h / 2^most < 1
        int most = Math.getExponent(c) + Math.getExponent(h) + 2;
        if (most <= 0) {
            return 0;
        }
        return c * Math.scalb(h, 1 - most) < 1 ? most - 1 : most;
    }

    /** B = θP. */
    private void jump(double h, double c) {
        double[] b = powers[1];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                b[to * n + from] = h * rates.flows[from * n + to];
            }
            b[n * n + from] = h * rates.losses[from];
            b[from * n + from] = h * (c - rates.outflows[from]);
        }
    }

    /** The q of Paterson and Stockmeyer; a little above the root, as E and Φ share the powers. */
    private static int block(int terms) {
        return (int) Math.ceil(Math.sqrt(terms + 1)) + 1;
    }

    private void sumSeries(boolean withMean) {
        int terms = n + extraTerms();
        int block = block(terms);
        double sink = theta;
        for (int k = 2; k <= block; k++) {
            Columns.multiply(n, powers[1], theta, powers[k - 1], powers[k]);
            sink *= theta;
        }
        e = sum(inverseFactorials, terms, block, sink, e);
        Columns.conserve(n, e);
        if (withMean) {
            weighMeans(terms);
            phi = sum(means, terms, block, sink, phi);
            Columns.conserve(n, phi);
        }
    }

    private int extraTerms() {
        int extra = EXTRA_TERMS;
        while (extra > 0 && theta < REACH[extra - 1]) {
            extra--;
        }
        return extra;
    }

    private void weighMeans(int terms) {
        double sum = 0;
        for (int k = terms; k >= 0; k--) {
            sum = inverseFactorials[k + 1] + theta * sum;
            means[k] = sum;
        }
    }

    /** Σ_k weights[k] B^k, in the array {@code result} or the spare one, which change places then. */
    private double[] sum(double[] weights, int terms, int block, double sink, double[] result) {
        double[] sum = result;
        Arrays.fill(sum, 0);
        int start = terms / block * block;
        addBlock(weights, start, terms, sum);
        while (start > 0) {
            double[] next = spare;
            Columns.multiply(n, powers[block], sink, sum, next);
            spare = sum;
            sum = next;
            start -= block;
            addBlock(weights, start, start + block - 1, sum);
        }
        return sum;
    }

    private void addBlock(double[] weights, int first, int last, double[] sum) {
        Columns.addIdentity(n, weights[first], sum);
        for (int k = first + 1; k <= last; k++) {
            Columns.add(weights[k], powers[k - first], sum);
        }
    }

    private void doubleStep(boolean withMean) {
        double[] next = spare;
        if (withMean) {
            Columns.multiply(n, e, 1, phi, next);
            for (int i = 0; i < next.length; i++) {
                phi[i] = 0.5 * (phi[i] + next[i]);
            }
        }
        Columns.multiply(n, e, 1, e, next);
        Columns.conserve(n, next);
        spare = e;
        e = next;
    }

    /** E, of the last step computed. */
    double[] step() {
        return e;
    }

    /** Φ, of the last step computed with it. */
    double[] mean() {
        return phi;
    }
}
