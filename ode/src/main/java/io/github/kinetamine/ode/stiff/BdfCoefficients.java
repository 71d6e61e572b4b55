package io.github.kinetamine.ode.stiff;

import java.util.Arrays;

/**
 * The numbers of one step of the backward differentiation formula with fixed leading coefficient, on whatever steps went
 * before.
 *
 * <p>Let h be the step from tₙ₋₁ to tₙ, {@code ξᵢ = (tₙ − tₙ₋ᵢ)/h}, {@code Aq = Σ 1/j} and {@code Sq = Σ 1/ξⱼ} over j = 1 … q,
 * {@code Πq = ξ₁ ⋯ ξq}. The new polynomial is the predicted one plus e Λ(x), where x = (t − tₙ)/h and
 *
 * <pre>
 *   Λ(x) = (1 + x/ξ*) ∏ (1 + x/ξᵢ),  i = 1 … q − 1,   1/ξ* = Aq − S(q−1)
 * </pre>
 *
 * so that it keeps the values at the last q − 1 steps before tₙ, and ξ* makes {@code l₁ = Λ'(0) = Aq}, whatever the steps:
 * the leading coefficient, and with it the matrix I − (h/Aq) J, depends on h and q alone. On equal steps Λ is that of the
 * classical formula.
 *
 * <p>Errors. Let u be the smooth curve through the numerical values. The predicted polynomial has its last q values; its slope
 * at tₙ₋₁ is f there, which u' exceeds by a defect d. So it misses u(tₙ) by {@code e = P + d b} with
 * {@code P = c hᵠ⁺¹ Πq}, c = u⁽ᵠ⁺¹⁾/(q + 1)!, {@code b = h ∏ ξⱼ/(ξⱼ − 1)}, j = 2 … q, and h u'(tₙ) by
 * {@code P (1 + Sq) + d b Sq}. The correction takes Aq e off the latter and leaves the defect of this step:
 *
 * <pre>
 *   h d' = P (1 + Sq − Aq) + d b (Sq − Aq)
 * </pre>
 *
 * <p>That is by how much u violates the differential equation over the step, and {@code h d'/Aq} the local error; both are
 * multiples of c, so that their ratio estimates the error from e. On equal steps it is {@code e/((q + 1) Aq)}, the classical
 * estimate; after a change of h the recursion keeps it from swinging by factors of 2 or 3. For order q − 1, c comes from the
 * highest row; for order q + 1, from the change of c between two steps.
 *
 * <p>References: Jackson K R, Sacks-Davis R. An alternative implementation of variable step-size multistep formulas for
 * stiff ODEs. ACM Trans Math Softw 1980;6:295-318. Brown P N, Byrne G D, Hindmarsh A C. VODE: a variable-coefficient ODE
 * solver. SIAM J Sci Stat Comput 1989;10:1038-51, doi:10.1137/0910062. A workspace of one thread.
 */
final class BdfCoefficients {

    /** The highest order; BDF of order 6 is stable on too small a sector, above it on none. */
    static final int MAX_ORDER = 5;

    private static final double[] HARMONIC = {0, 1, 3.0 / 2, 11.0 / 6, 25.0 / 12, 137.0 / 60, 147.0 / 60};

    private final double[] past = new double[MAX_ORDER + 1];
    private final double[] xi = new double[MAX_ORDER + 2];
    private final double[] l = new double[MAX_ORDER + 1];
    private final double[] monic = new double[MAX_ORDER + 2];
    private int order;
    private double h;
    private double error;
    private double errorBelow;
    private double errorAbove;
    private double raise;
    private double response;
    private double defect;
    private double previousH;
    private double previousResponse;
    private double previousDefect;
    private boolean inheritsAsOnEqualSteps;

    /** Forgets the steps before. */
    void start() {
        Arrays.fill(past, 0);
        h = 0;
        inheritNothing();
    }

    /** Takes the slope at the last step for exact: after a start, and where the order fell. */
    void inheritNothing() {
        previousDefect = 0;
        inheritsAsOnEqualSteps = false;
    }

    /** Takes the slope at the last step for as wrong as on equal steps: where the order rose. */
    void inheritAsOnEqualSteps() {
        inheritsAsOnEqualSteps = true;
    }

    /** Computes all for a step of this order and size after the accepted ones. */
    void set(int newOrder, double newH) {
        order = newOrder;
        h = newH;
        double reciprocals = 0;
        double product = 1;
        double reach = h;
        for (int i = 1; i < order; i++) {
            xi[i] = reach / h;
            reciprocals += 1 / xi[i];
            product *= xi[i];
            reach += past[i - 1];
        }
        xi[order] = reach / h;
        xi[order + 1] = (reach + past[order - 1]) / h;
        setPolynomial(HARMONIC[order] - reciprocals);
        setErrors(product, reciprocals);
    }

    private void setPolynomial(double lastReciprocal) {
        Arrays.fill(l, 0);
        l[0] = 1;
        for (int i = 1; i < order; i++) {
            multiply(1 / xi[i], i);
        }
        multiply(lastReciprocal, order);
    }

    /** Multiplies l by 1 + r x, which makes it one of the given degree. */
    private void multiply(double r, int degree) {
        for (int j = degree; j >= 1; j--) {
            l[j] += r * l[j - 1];
        }
    }

    /** With Π and S over q − 1 steps. */
    private void setErrors(double product, double reciprocals) {
        double a = HARMONIC[order];
        errorBelow = order == 1 ? 0 : product * Math.abs(1 + reciprocals - HARMONIC[order - 1]) / HARMONIC[order - 1];
        double s = reciprocals + 1 / xi[order];
        double missed = product * xi[order];
        double own = missed * (1 + s - a);
        double inherited = inheritsAsOnEqualSteps ? order * own : inherited();
        response = missed + inherited;
        defect = own + inherited * (s - a);
        // after a sudden fall of h the parts of e can cancel; then all of e is taken for error
        error = Math.min(1, Math.abs(defect / (a * response)));
        raise = (a - s) / missed;
        double next = xi[order + 1];
        double above = HARMONIC[order + 1];
        errorAbove = Math.abs(missed * next * (1 + s + 1 / next - above) / (response * (order + 2) * above));
    }

    /** What the defect of the slope at tₙ₋₁ adds to e. */
    private double inherited() {
        double sum = previousDefect;
        double ratio = previousH / h;
        for (int j = 1; j <= order; j++) {
            sum *= ratio;
        }
        for (int j = 2; j <= order; j++) {
            sum *= xi[j] / (xi[j] - 1);
        }
        return sum;
    }

    /** Remembers that the step was accepted. */
    void accept() {
        System.arraycopy(past, 0, past, 1, past.length - 1);
        past[0] = h;
        previousH = h;
        previousResponse = response;
        previousDefect = defect;
        inheritsAsOnEqualSteps = false;
    }

    /** The coefficients l₀ = 1, l₁ … of Λ. */
    double[] corrector() {
        return l;
    }

    /** Aq = l₁: the leading coefficient. */
    double leading() {
        return HARMONIC[order];
    }

    /** The local error of this step over e. */
    double error() {
        return error;
    }

    /** The local error that order q − 1 would have made over the highest row after this step. */
    double errorBelow() {
        return errorBelow;
    }

    /** The local error that order q + 1 would have made over {@code e − previousShare()·ePrevious}. */
    double errorAbove() {
        return errorAbove;
    }

    /** What e would be if y⁽ᵠ⁺¹⁾ were what it was in the step accepted before, of the same order, over e of that step. */
    double previousShare() {
        double ratio = h / previousH;
        double power = ratio;
        for (int j = 1; j <= order; j++) {
            power *= ratio;
        }
        return power * response / previousResponse;
    }

    /** The row of order q + 1 over e that makes the polynomial keep one more value behind. */
    double raise() {
        return raise;
    }

    /**
     * The coefficients of {@code x² ∏ (x + ξᵢ)}, i = 1 … values, about the time that is reached, in units of a step: what can be
     * added to the polynomial without a change of its slope there and of so many values behind.
     */
    double[] vanishing(int values, double unit) {
        Arrays.fill(monic, 0);
        monic[2] = 1;
        double reach = 0;
        for (int i = 0; i < values; i++) {
            reach += past[i];
            double shift = reach / unit;
            for (int j = i + 3; j >= 2; j--) {
                monic[j] = monic[j - 1] + shift * monic[j];
            }
        }
        return monic;
    }
}
