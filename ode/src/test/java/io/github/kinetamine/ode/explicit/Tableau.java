package io.github.kinetamine.ode.explicit;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.StepMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The coefficients of an explicit Runge–Kutta method, read off from outside: f answers its j-th call with the j-th unit vector,
 * so each state at which it is called is one row of the tableau, times h.
 */
final class Tableau {

    private static final int MOST = 24;

    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> nodes = new ArrayList<>();
    private final double[] weights;
    private final double[] polynomial;
    private final int degree;

    Tableau(BiFunction<OdeProblem, ErrorNorm, StepMethod> factory) {
        OdeProblem problem = OdeProblem.of(this::answer, 0, 1e9, new double[MOST]);
        StepMethod method = factory.apply(problem, new ErrorNorm(Tolerance.of(1e-3, 1e200), MOST));
        method.start(0, new double[MOST], 1e9);
        method.step(1e9);
        double h = method.time();
        weights = divided(method.state(), h);
        degree = method.interpolationDegree();
        double[] coefficients = new double[MOST * (degree + 1)];
        method.writePolynomial(coefficients);
        polynomial = divided(coefficients, h);
        for (int j = 0; j < rows.size(); j++) {
            rows.set(j, divided(rows.get(j), h));
            nodes.set(j, nodes.get(j) / h);
        }
    }

    private int calls;

    private void answer(double t, double[] y, double[] dydt) {
        boolean isStartUp = calls++ == 1;
        java.util.Arrays.fill(dydt, 0);
        if (!isStartUp) {
            dydt[rows.size()] = 1;
            rows.add(y.clone());
            nodes.add(t);
        }
    }

    private static double[] divided(double[] values, double h) {
        double[] out = values.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] /= h;
        }
        return out;
    }

    int stages() {
        return rows.size();
    }

    double node(int stage) {
        return nodes.get(stage);
    }

    double[] row(int stage) {
        return rows.get(stage);
    }

    double[] weights() {
        return weights;
    }

    /** The weights of the interpolant at θ. */
    double[] weights(double theta) {
        double[] at = new double[MOST];
        for (int i = 0; i < MOST; i++) {
            at[i] = StepPolynomial.value(polynomial, MOST, i, degree, theta);
        }
        return at;
    }

    /** How far weights for θ miss the conditions of an order, over all rooted trees: {@code max |Σ b·Φ − θ^order/γ|}. */
    double residual(double[] b, double theta, int order) {
        double worst = 0;
        for (RootedTree tree : RootedTree.upTo(order)) {
            double[] elementary = tree.elementaryWeights(rows);
            double sum = 0;
            for (int i = 0; i < rows.size(); i++) {
                sum += b[i] * elementary[i];
            }
            worst = Math.max(worst, Math.abs(sum - Math.pow(theta, tree.order()) / tree.density()));
        }
        return worst;
    }
}
