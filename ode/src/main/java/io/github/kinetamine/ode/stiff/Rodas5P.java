package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.FirstStep;
import io.github.kinetamine.ode.step.PiController;
import io.github.kinetamine.ode.step.Span;
import io.github.kinetamine.ode.step.StepMethod;

/**
 * Steinebach's Rosenbrock method of order 5 with an error estimate of order 4: eight stages, stiffly accurate, L-stable; for
 * stiff systems at loose to middle tolerances.
 *
 * <p>There are no iterations: with {@code M = I/(hγ) − J} and J = ∂f/∂y at the beginning of the step, stage i is the solution of
 * {@code M uᵢ = f(t + cᵢh, y + Σ_j aᵢⱼuⱼ) + Σ_j gᵢⱼuⱼ/h + h dᵢ ∂f/∂t}, with one decomposition for all. Stages 7 and 8 start from
 * the embedded solution and from that plus u₇; the step ends at the latter plus u₈, which is the error estimate. The orders
 * rest on J and ∂f/∂t being right, so that both are new at every step; ∂f/∂t is a difference in time.
 *
 * <p>{@link Rodas5PInterpolant} tells the solution between the ends. Of a stiff component that is driven from outside the error
 * estimate sees nothing, and steps would grow until the interpolant no longer follows the drive. So the defect of the
 * interpolant at one more point, filtered by {@code M⁻¹}, is held against the tolerance too. A step costs ten evaluations of f:
 * seven for the stages after the first, one each for ∂f/∂t, for this defect, and for the first stage of the next step.
 *
 * <p>Reference: Steinebach G. Construction of Rosenbrock–Wanner method Rodas5P and numerical benchmarks within the Julia
 * Differential Equations package. BIT Numer Math 2023;63:27, doi:10.1007/s10543-023-00967-x. The form of the stages is that of
 * Hairer and Wanner, Solving Ordinary Differential Equations II, IV.7. A workspace of one thread.
 */
public final class Rodas5P implements StepMethod {

    private static final int ESTIMATE = 5;
    private static final double ROUNDING = Math.ulp(1.0);

    static final double GAMMA = 0.21193756319429014;

    // stages
    static final double A21 = 3.0;
    static final double A31 = 2.849394379747939;
    static final double A32 = 0.45842242204463923;
    static final double A41 = -6.954028509809101;
    static final double A42 = 2.489845061869568;
    static final double A43 = -10.358996098473584;
    static final double A51 = 2.8029986275628964;
    static final double A52 = 0.5072464736228206;
    static final double A53 = -0.3988312541770524;
    static final double A54 = -0.04721187230404641;
    static final double A61 = -7.502846399306121;
    static final double A62 = 2.561846144803919;
    static final double A63 = -11.627539656261098;
    static final double A64 = -0.18268767659942256;
    static final double A65 = 0.030198172008377946;

    static final double G21 = -14.155112264123755;
    static final double G31 = -17.97296035885952;
    static final double G32 = -2.859693295451294;
    static final double G41 = 147.12150275711716;
    static final double G42 = -1.41221402718213;
    static final double G43 = 71.68940251302358;
    static final double G51 = 165.43517024871676;
    static final double G52 = -0.4592823456491126;
    static final double G53 = 42.90938336958603;
    static final double G54 = -5.961986721573306;
    static final double G61 = 24.854864614690072;
    static final double G62 = -3.0009227002832186;
    static final double G63 = 47.4931110020768;
    static final double G64 = 5.5814197821558125;
    static final double G65 = -0.6610691825249471;
    static final double G71 = 30.91273214028599;
    static final double G72 = -3.1208243349937974;
    static final double G73 = 77.79954646070892;
    static final double G74 = 34.28646028294783;
    static final double G75 = -19.097331116725623;
    static final double G76 = -28.087943162872662;
    static final double G81 = 37.80277123390563;
    static final double G82 = -3.2571969029072276;
    static final double G83 = 112.26918849496327;
    static final double G84 = 66.9347231244047;
    static final double G85 = -40.06618937091002;
    static final double G86 = -54.66780262877968;
    static final double G87 = -9.48861652309627;

    // times
    static final double C2 = 0.6358126895828704;
    static final double C3 = 0.4095798393397535;
    static final double C4 = 0.9769306725060716;
    static final double C5 = 0.4288403609558664;
    static final double D1 = 0.21193756319429014;
    static final double D2 = -0.42387512638858027;
    static final double D3 = -0.3384627126235924;
    static final double D4 = 1.8046452872882734;
    static final double D5 = 2.325825639765069;

    // interpolant
    static final double H21 = 25.948786856663858;
    static final double H22 = -2.5579724845846235;
    static final double H23 = 10.433815404888879;
    static final double H24 = -2.3679251022685204;
    static final double H25 = 0.524948541321073;
    static final double H26 = 1.1241088310450404;
    static final double H27 = 0.4272876194431874;
    static final double H28 = -0.17202221070155493;
    static final double H31 = -9.91568850695171;
    static final double H32 = -0.9689944594115154;
    static final double H33 = 3.0438037242978453;
    static final double H34 = -24.495224566215796;
    static final double H35 = 20.176138334709044;
    static final double H36 = 15.98066361424651;
    static final double H37 = -6.789040303419874;
    static final double H38 = -6.710236069923372;
    static final double H41 = 11.419903575922262;
    static final double H42 = 2.8879645146136994;
    static final double H43 = 72.92137995996029;
    static final double H44 = 80.12511834622643;
    static final double H45 = -52.072871366152654;
    static final double H46 = -59.78993625266729;
    static final double H47 = -0.15582684282751913;
    static final double H48 = 4.883087185713722;

    private final OdeSystem system;
    private final ErrorNorm norm;
    private final int n;
    private final Counts counts = new Counts();
    private final PartialDerivatives partials;
    private final PiController controller = new PiController(ESTIMATE, 0.08, 0.2, 6);
    private final DenseLu lu;
    private final double[] jacobian;
    private final double[] slopeInTime;
    private final double[] stage;
    private final double[] f;
    private final double[] u1;
    private final double[] u2;
    private final double[] u3;
    private final double[] u4;
    private final double[] u5;
    private final double[] u6;
    private final double[] u7;
    private final double[] u8;
    private final Rodas5PInterpolant interpolant;
    private double[] y;
    private double[] next;
    private double[] f0;
    private double[] f1;
    private double previousTime;
    private double time;
    private double end;
    private double h;
    private boolean isFirst;
    private boolean isInterpolantComplete;

    /** A workspace for a problem. */
    public Rodas5P(OdeProblem problem, ErrorNorm norm) {
        this.system = problem.system();
        this.norm = norm;
        this.n = problem.size();
        this.partials = new PartialDerivatives(system, problem.jacobian(), norm);
        this.lu = new DenseLu(n);
        this.jacobian = new double[n * n];
        this.f0 = new double[n];
        this.slopeInTime = new double[n];
        this.stage = new double[n];
        this.f = new double[n];
        this.u1 = new double[n];
        this.u2 = new double[n];
        this.u3 = new double[n];
        this.u4 = new double[n];
        this.u5 = new double[n];
        this.u6 = new double[n];
        this.u7 = new double[n];
        this.u8 = new double[n];
        this.y = new double[n];
        this.next = new double[n];
        this.f1 = new double[n];
        this.interpolant = new Rodas5PInterpolant(system, norm, counts, lu);
    }

    @Override
    public void start(double t, double[] state, double newEnd) {
        System.arraycopy(state, 0, y, 0, n);
        System.arraycopy(state, 0, next, 0, n);
        time = t;
        previousTime = t;
        end = newEnd;
        isFirst = true;
        isInterpolantComplete = true;
        interpolant.clear();
        controller.start();
    }

    @Override
    public Status step(double limit) {
        exchangeEnds();
        Status refusal = isFirst && !begin() ? Status.NOT_FINITE : advance(limit);
        if (refusal != null) {
            exchangeEnds();
            previousTime = time;
        }
        return refusal;
    }

    /** What was the end of the last step becomes the start of the next; once more, and all is as before. */
    private void exchangeEnds() {
        double[] swapped = y;
        y = next;
        next = swapped;
        swapped = f0;
        f0 = f1;
        f1 = swapped;
    }

    /** Finds the first step; false if f is not finite. */
    private boolean begin() {
        system.derivatives(time, y, f0);
        counts.addEvaluations(1);
        if (!PartialDerivatives.isFinite(f0)) {
            return false;
        }
        double size = FirstStep.of(system, norm, ESTIMATE, time, y, end - time, f0, stage, f);
        counts.addEvaluations(1);
        h = Math.copySign(size, end - time);
        isFirst = false;
        return true;
    }

    private Status advance(double limit) {
        partials.evaluate(time, y, f0, jacobian, counts);
        differentiateInTime(limit);
        Status obstacle = Status.STEP_TOO_SMALL;
        while (true) {
            double proposed = Span.towards(time, h, limit);
            if (Span.isTooSmall(proposed, time)) {
                return obstacle;
            }
            double stepEnd = proposed == limit - time ? limit : time + proposed;
            double tried = Span.onTheClock(time, proposed, stepEnd);
            double error = attempt(tried, stepEnd);
            if (error <= 1) {
                accept(tried, stepEnd, error, Math.abs(proposed) < Math.abs(h));
                return null;
            }
            counts.addRejection();
            h = tried * controller.reject(error);
            obstacle = error < Double.POSITIVE_INFINITY ? Status.STEP_TOO_SMALL : Status.NOT_FINITE;
        }
    }

    /** ∂f/∂t by a difference over a small part of the step, small enough for f and large enough for its rounding. */
    private void differentiateInTime(double limit) {
        double tried = Span.towards(time, h, limit);
        double size = Math.sqrt(ROUNDING * Math.abs(tried) * Math.max(Math.abs(tried), Math.abs(time)));
        double later = time + Math.copySign(Math.min(size, Math.abs(tried)), tried);
        if (later == time) {
            java.util.Arrays.fill(slopeInTime, 0);
            return;
        }
        system.derivatives(later, y, f);
        counts.addEvaluations(1);
        for (int i = 0; i < n; i++) {
            slopeInTime[i] = (f[i] - f0[i]) / (later - time);
        }
    }

    /** The error of a step from y into next; if it is acceptable, with the derivative there in f1. */
    private double attempt(double tried, double stepEnd) {
        double[] matrix = lu.matrix();
        for (int i = 0; i < n * n; i++) {
            matrix[i] = -jacobian[i];
        }
        for (int i = 0; i < n; i++) {
            matrix[i * n + i] += 1 / (tried * GAMMA);
        }
        counts.addDecomposition();
        if (!lu.decompose()) {
            return Double.NaN;
        }
        findStages(time, tried, stepEnd);
        for (int i = 0; i < n; i++) {
            next[i] = stage[i] + u8[i];
        }
        double error = norm.of(u8, y, next);
        if (error <= 1) {
            interpolate();
            error = Math.max(error, interpolant.errorAtProbe(time, tried, y, next));
        }
        if (!(error <= 1)) {
            return error;
        }
        system.derivatives(stepEnd, next, f1);
        counts.addEvaluations(1);
        return PartialDerivatives.isFinite(f1) ? error : Double.NaN;
    }

    /** Steinebach's interpolant of this attempt. */
    private void interpolate() {
        for (int i = 0; i < n; i++) {
            double k1 = H21 * u1[i]
                    + H22 * u2[i]
                    + H23 * u3[i]
                    + H24 * u4[i]
                    + H25 * u5[i]
                    + H26 * u6[i]
                    + H27 * u7[i]
                    + H28 * u8[i];
            double k2 = H31 * u1[i]
                    + H32 * u2[i]
                    + H33 * u3[i]
                    + H34 * u4[i]
                    + H35 * u5[i]
                    + H36 * u6[i]
                    + H37 * u7[i]
                    + H38 * u8[i];
            double k3 = H41 * u1[i]
                    + H42 * u2[i]
                    + H43 * u3[i]
                    + H44 * u4[i]
                    + H45 * u5[i]
                    + H46 * u6[i]
                    + H47 * u7[i]
                    + H48 * u8[i];
            interpolant.fit(i, next[i] - y[i], k1, k2, k3);
        }
        isInterpolantComplete = false;
    }

    private void findStages(double t, double h, double tNext) {
        for (int i = 0; i < n; i++) {
            u1[i] = f0[i] + h * D1 * slopeInTime[i];
        }
        lu.solve(u1);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + A21 * u1[i];
            u2[i] = G21 * u1[i];
        }
        finish(t + C2 * h, h * D2, u2, h);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + A31 * u1[i] + A32 * u2[i];
            u3[i] = G31 * u1[i] + G32 * u2[i];
        }
        finish(t + C3 * h, h * D3, u3, h);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + A41 * u1[i] + A42 * u2[i] + A43 * u3[i];
            u4[i] = G41 * u1[i] + G42 * u2[i] + G43 * u3[i];
        }
        finish(t + C4 * h, h * D4, u4, h);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + A51 * u1[i] + A52 * u2[i] + A53 * u3[i] + A54 * u4[i];
            u5[i] = G51 * u1[i] + G52 * u2[i] + G53 * u3[i] + G54 * u4[i];
        }
        finish(t + C5 * h, h * D5, u5, h);
        for (int i = 0; i < n; i++) {
            stage[i] = y[i] + A61 * u1[i] + A62 * u2[i] + A63 * u3[i] + A64 * u4[i] + A65 * u5[i];
            u6[i] = G61 * u1[i] + G62 * u2[i] + G63 * u3[i] + G64 * u4[i] + G65 * u5[i];
        }
        finish(tNext, 0, u6, h);
        for (int i = 0; i < n; i++) {
            stage[i] += u6[i];
            u7[i] = G71 * u1[i] + G72 * u2[i] + G73 * u3[i] + G74 * u4[i] + G75 * u5[i] + G76 * u6[i];
        }
        finish(tNext, 0, u7, h);
        for (int i = 0; i < n; i++) {
            stage[i] += u7[i];
            u8[i] = G81 * u1[i] + G82 * u2[i] + G83 * u3[i] + G84 * u4[i] + G85 * u5[i] + G86 * u6[i] + G87 * u7[i];
        }
        finish(tNext, 0, u8, h);
    }

    /** Turns the sum of earlier stages in u into this stage. */
    private void finish(double t, double timeWeight, double[] u, double h) {
        system.derivatives(t, stage, f);
        counts.addEvaluations(1);
        for (int i = 0; i < n; i++) {
            u[i] = f[i] + timeWeight * slopeInTime[i] + u[i] / h;
        }
        lu.solve(u);
    }

    private void accept(double tried, double stepEnd, double error, boolean isCut) {
        counts.addStep();
        previousTime = time;
        time = stepEnd;
        double factor = controller.accept(error);
        // a step that a limit cut short says little about the next one
        h = isCut && Math.abs(tried * factor) < Math.abs(h) ? h : tried * factor;
    }

    @Override
    public double time() {
        return time;
    }

    @Override
    public double previousTime() {
        return previousTime;
    }

    @Override
    public double[] state() {
        return next;
    }

    @Override
    public int interpolationDegree() {
        return Rodas5PInterpolant.DEGREE;
    }

    @Override
    public void writePolynomial(double[] coefficients) {
        if (!isInterpolantComplete) {
            isInterpolantComplete = true;
            interpolant.complete(time - previousTime, f0, f1, jacobian, slopeInTime);
        }
        interpolant.write(y, coefficients);
    }

    @Override
    public Counts counts() {
        return counts;
    }
}
