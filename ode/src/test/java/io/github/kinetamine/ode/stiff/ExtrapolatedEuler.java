package io.github.kinetamine.ode.stiff;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Status;
import io.github.kinetamine.ode.step.Counts;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.PiController;
import io.github.kinetamine.ode.step.Span;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The simplest stiff method there is, to stand in for a good one: implicit Euler steps, one of h and two of h/2, of order 2. */
class ExtrapolatedEuler implements ImplicitMethod {

    private final OdeSystem system;
    private final ErrorNorm norm;
    private final Counts counts = new Counts();
    private final PiController controller = new PiController(2, 0, 0.2, 5);
    private final int n;
    private final double[] jacobian;
    private double[] previous;
    private double[] state;
    private double previousTime;
    private double time;
    private double h;

    ExtrapolatedEuler(OdeProblem problem, ErrorNorm norm) {
        this.system = problem.system();
        this.norm = norm;
        this.n = problem.size();
        this.jacobian = new double[n * n];
    }

    @Override
    public void start(double t, double[] y, double end) {
        state = y.clone();
        previous = y.clone();
        time = t;
        previousTime = t;
        h = (end - t) * 1e-5;
        controller.start();
    }

    @Override
    public Status step(double limit) {
        while (true) {
            double tried = Span.towards(time, h, limit);
            if (Span.isTooSmall(tried, time)) {
                return Status.STEP_TOO_SMALL;
            }
            double[] one = euler(time, state, tried);
            double[] two = euler(time + tried / 2, euler(time, state, tried / 2), tried / 2);
            double[] error = new double[n];
            for (int i = 0; i < n; i++) {
                error[i] = two[i] - one[i];
                two[i] += error[i];
            }
            double size = norm.of(error, state, two);
            if (size <= 1) {
                counts.addStep();
                previous = state;
                state = two;
                previousTime = time;
                time = tried == limit - time ? limit : time + tried;
                h = tried * controller.accept(size);
                return null;
            }
            counts.addRejection();
            h = tried * controller.reject(size);
        }
    }

    private double[] euler(double t, double[] y, double step) {
        double[] x = y.clone();
        double[] f = new double[n];
        for (int iteration = 0; iteration < 8; iteration++) {
            evaluate(t + step, x, f);
            DMatrixRMaj matrix = matrix(t + step, x, f, step);
            DMatrixRMaj change = new DMatrixRMaj(n, 1);
            for (int i = 0; i < n; i++) {
                change.set(i, 0, y[i] + step * f[i] - x[i]);
            }
            CommonOps_DDRM.solve(matrix, change.copy(), change);
            for (int i = 0; i < n; i++) {
                x[i] += change.get(i, 0);
            }
        }
        return x;
    }

    private DMatrixRMaj matrix(double t, double[] x, double[] f, double step) {
        differences(t, x, f);
        DMatrixRMaj matrix = CommonOps_DDRM.identity(n);
        for (int i = 0; i < n * n; i++) {
            matrix.data[i] -= step * jacobian[i];
        }
        return matrix;
    }

    private void differences(double t, double[] x, double[] f) {
        double[] moved = new double[n];
        for (int j = 0; j < n; j++) {
            double kept = x[j];
            double increment = 1e-8 * Math.max(1e-3, Math.abs(kept));
            x[j] += increment;
            evaluate(t, x, moved);
            x[j] = kept;
            for (int i = 0; i < n; i++) {
                jacobian[i * n + j] = (moved[i] - f[i]) / increment;
            }
        }
    }

    @Override
    public double[] linearise() {
        double[] f = new double[n];
        evaluate(time, state, f);
        differences(time, state, f);
        return jacobian;
    }

    @Override
    public double[] jacobian() {
        return jacobian;
    }

    private void evaluate(double t, double[] y, double[] f) {
        counts.addEvaluations(1);
        system.derivatives(t, y, f);
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
        return state;
    }

    @Override
    public int interpolationDegree() {
        return 1;
    }

    @Override
    public void writePolynomial(double[] c) {
        for (int i = 0; i < n; i++) {
            c[i] = previous[i];
            c[n + i] = state[i] - previous[i];
        }
    }

    @Override
    public Counts counts() {
        return counts;
    }
}
