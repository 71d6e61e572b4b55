package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;

/**
 * The polynomial of degree 5 between the ends of a Rodas5P step.
 *
 * <p>Steinebach's interpolant P, of degree and order 4, follows from the stages alone; where accuracy bounds the steps its error is
 * some 25 times theirs. Four numbers more are known of each component: f at both ends, the second derivative
 * {@code Jf + ∂f/∂t} at the beginning, for which this method has the right J and ∂f/∂t, and f at P's value at one point, the
 * probe. Only the last of them costs an evaluation of f. The correction, a polynomial of degree 5 that vanishes at both ends,
 * takes away the defects {@code d = hf − P'} in these four: where f is not stiff the order becomes 5, with the error of an
 * interpolation by six right values, {@code 6e-6·h⁶|y⁽⁶⁾|}.
 *
 * <p>In stiff components f exaggerates what small errors there are. So each defect passes the filter {@code G = (I − γhJ)⁻¹}, that of
 * the second derivative twice, with the matrix that the stages have decomposed; where f is not stiff, {@code G = I + O(h)} leaves
 * the order as it is. The defects at the ends then vanish with the stiffness. That at the probe does not: the error is
 * {@code −(hJ)⁻¹d}, which is γGd. It comes from the fourth derivative of what drives the component, and its shape is known:
 * {@link #LAG}. The correction by the defect at the probe is of this shape with Gd and of the difference to the other one with G²d.
 *
 * <p>The filtered defect at the probe, near the largest lag, also tells the error of a stiff component that is driven from
 * outside, of which the error estimate of the step sees nothing. A workspace of one thread.
 */
final class Rodas5PInterpolant {

    static final int DEGREE = 5;

    /** Where the error that six right values leave, {@code θ³(1 − θ)²(θ − a)}, is the smallest. */
    static final double PROBE = 0.78;

    // zeros of the lag besides 0 and 1: of P − t⁴ where y' = λ(y − t⁴) + 4t³ and λ → −∞, in 60 decimal digits
    private static final double LAG_ZERO_1 = 0.17812103718099619;
    private static final double LAG_ZERO_2 = 0.65533789335612695;

    // what (I/(γh) − J)⁻¹d/h = γGd is worth, from the coefficient of θ upward
    static final double[] START = correction(1 / Rodas5PFormulas.GAMMA, 0, 0, 0);
    static final double[] CURVATURE = correction(0, 1 / (Rodas5PFormulas.GAMMA * Rodas5PFormulas.GAMMA), 0, 0);
    static final double[] AT_PROBE = correction(0, 0, 1 / Rodas5PFormulas.GAMMA, 0);
    static final double[] END = correction(0, 0, 0, 1 / Rodas5PFormulas.GAMMA);

    /** The shape of the error of P in stiff components, 1 at the probe. */
    static final double[] LAG = lag();

    private static final double[] AT_PROBE_LESS_LAG = difference(AT_PROBE, LAG);

    private final OdeSystem system;
    private final ErrorNorm norm;
    private final Counts counts;
    private final DenseLu lu;
    private final int n;
    private final StagePolynomial polynomial;
    private final double[] atProbe;
    private final double[] work;

    /** With the decomposition of {@code I/(γh) − J} that the stages use. */
    Rodas5PInterpolant(OdeSystem system, ErrorNorm norm, Counts counts, DenseLu lu) {
        this.system = system;
        this.norm = norm;
        this.counts = counts;
        this.lu = lu;
        this.n = norm.size();
        this.polynomial = new StagePolynomial(n, DEGREE);
        this.atProbe = new double[n];
        this.work = new double[n];
    }

    /**
     * The polynomial of degree 5 that vanishes at 0 and 1, {@code θ(1 − θ)(a + bθ + cθ² + dθ³)}, from its slope and second
     * derivative at 0 and its slopes at the probe and at 1.
     */
    private static double[] correction(double slope, double curvature, double slopeAtProbe, double slopeAtEnd) {
        double p = PROBE;
        double a = slope;
        double b = slope + curvature / 2;
        double rest = -slopeAtEnd - a - b;
        double slopeWithoutD = (1 - 2 * p) * (a + p * (b + p * rest)) + p * (1 - p) * (b + 2 * p * rest);
        double d = (slopeAtProbe - slopeWithoutD) / (p * p * (1 - p) * (5 * p - 3));
        double c = rest - d;
        return new double[] {a, b - a, c - b, d - c, -d};
    }

    private static double[] lag() {
        double p = PROBE;
        double sum = LAG_ZERO_1 + LAG_ZERO_2;
        double product = LAG_ZERO_1 * LAG_ZERO_2;
        double unit = 1 / (p * (1 - p) * (p - LAG_ZERO_1) * (p - LAG_ZERO_2));
        return new double[] {unit * product, -unit * (sum + product), unit * (1 + sum), -unit, 0};
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = a.clone();
        for (int d = 0; d < a.length; d++) {
            difference[d] -= b[d];
        }
        return difference;
    }

    /** Becomes constant. */
    void clear() {
        polynomial.clear(DEGREE);
    }

    /** Becomes P in a component: {@code y + θ(rise + (1 − θ)(k₁ + θ(k₂ + θk₃)))}. */
    void fit(int i, double rise, double k1, double k2, double k3) {
        polynomial.set(i, rise + k1, k2 - k1, k3 - k2, -k3, 0);
    }

    /** The filtered defect of P at the probe, relative to the tolerance. */
    double errorAtProbe(double t, double h, double[] y, double[] next) {
        for (int i = 0; i < n; i++) {
            work[i] = y[i] + polynomial.value(i, PROBE);
        }
        system.derivatives(t + PROBE * h, work, atProbe);
        counts.addEvaluations(1);
        for (int i = 0; i < n; i++) {
            atProbe[i] -= polynomial.slope(i, PROBE) / h;
        }
        lu.solve(atProbe);
        return norm.of(atProbe, y, next);
    }

    /**
     * Corrects P after {@link #errorAtProbe}; a step that is tried in vain can do without. Each correction leaves the other
     * defects as they are.
     *
     * @param f0 f at the beginning
     * @param f1 f at the end
     * @param slopeInTime ∂f/∂t at the beginning
     */
    void complete(double h, double[] f0, double[] f1, double[] jacobian, double[] slopeInTime) {
        correctEnds(h, f0, f1);
        correctCurvature(h, f0, jacobian, slopeInTime);
        polynomial.add(LAG, atProbe);
        for (int i = 0; i < n; i++) {
            atProbe[i] /= Rodas5PFormulas.GAMMA * h;
        }
        lu.solve(atProbe);
        polynomial.add(AT_PROBE_LESS_LAG, atProbe);
    }

    private void correctEnds(double h, double[] f0, double[] f1) {
        for (int i = 0; i < n; i++) {
            work[i] = f0[i] - polynomial.slopeAtStart(i) / h;
        }
        lu.solve(work);
        polynomial.add(START, work);
        for (int i = 0; i < n; i++) {
            work[i] = f1[i] - polynomial.slope(i, 1) / h;
        }
        lu.solve(work);
        polynomial.add(END, work);
    }

    private void correctCurvature(double h, double[] f0, double[] jacobian, double[] slopeInTime) {
        for (int i = 0; i < n; i++) {
            double second = slopeInTime[i];
            for (int j = 0; j < n; j++) {
                second += jacobian[i * n + j] * f0[j];
            }
            work[i] = second - polynomial.curvatureAtStart(i) / (h * h);
        }
        lu.solve(work);
        lu.solve(work);
        polynomial.add(CURVATURE, work);
    }

    /** Writes the coefficients by powers of θ, the state at the beginning being y. */
    void write(double[] y, double[] coefficients) {
        System.arraycopy(y, 0, coefficients, 0, n);
        polynomial.write(coefficients, n, DEGREE);
    }
}
