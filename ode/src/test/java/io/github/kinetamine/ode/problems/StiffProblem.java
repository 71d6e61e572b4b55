package io.github.kinetamine.ode.problems;

import io.github.kinetamine.ode.Jacobian;
import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.OdeSystem;
import io.github.kinetamine.ode.Tolerance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Stiff problems whose solutions are known to many digits at fifty times. All but the last are from the public test set of
 * Mazzia and Magherini (University of Bari).
 */
public enum StiffProblem {
    /** Robertson's reactions, over fifteen decades of time. */
    ROBER(StiffProblem::rober, StiffProblem::roberJacobian, 1e-6, 1, 0, 0),
    /** The Oregonator: a limit cycle of very different phases. */
    OREGO(StiffProblem::orego, StiffProblem::oregoJacobian, 1e-6, 1, 2, 3),
    /** Van der Pol's oscillator with ε = 1e-6. */
    VDPOL(StiffProblem::vdpol, StiffProblem::vdpolJacobian, 1e-2, 2, 0),
    /** The photoreceptor of Schäfer, eight reactions. */
    HIRES(StiffProblem::hires, StiffProblem::hiresJacobian, 1e-4, 1, 0, 0, 0, 0, 0, 0, 0.0057),
    /** A drug that binds its target fast: a test of stiffness, not a model of any drug. */
    TMDD(StiffProblem::tmdd, StiffProblem::tmddJacobian, 1e-3, 30, 0.11 / 0.0089, 0);

    private final OdeSystem system;
    private final Jacobian jacobian;
    private final double absoluteToRelative;
    private final double[] initial;

    StiffProblem(OdeSystem system, Jacobian jacobian, double absoluteToRelative, double... initial) {
        this.system = system;
        this.jacobian = jacobian;
        this.absoluteToRelative = absoluteToRelative;
        this.initial = initial;
    }

    /** The problem, without its Jacobian. */
    public OdeProblem problem() {
        return OdeProblem.of(system, 0, times()[49], initial);
    }

    /** The problem with its Jacobian. */
    public OdeProblem problemWithJacobian() {
        return problem().withJacobian(jacobian);
    }

    /** A relative tolerance and, in fixed proportion to it, the absolute one that suits the problem. */
    public Tolerance tolerance(double relative) {
        return Tolerance.of(relative, relative * absoluteToRelative);
    }

    /** The times at which the solution is known. */
    public double[] times() {
        double[][] rows = rows();
        double[] times = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            times[i] = rows[i][0];
        }
        return times;
    }

    /** The solution at {@link #times()}, a row for each. */
    public double[][] reference() {
        double[][] rows = rows();
        double[][] states = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            states[i] = java.util.Arrays.copyOfRange(rows[i], 1, rows[i].length);
        }
        return states;
    }

    /** The size of a component below which its relative error does not count: absolute over relative tolerance. */
    public double floor() {
        return absoluteToRelative;
    }

    private double[][] rows() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StiffProblem.class.getResourceAsStream("stiff-problems.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> line.startsWith(name() + ","))
                    .map(StiffProblem::numbers)
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(String line) {
        String[] cells = line.split(",");
        double[] numbers = new double[cells.length - 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.parseDouble(cells[i + 1]);
        }
        return numbers;
    }

    private static void rober(double t, double[] y, double[] dy) {
        double forth = 0.04 * y[0] - 1e4 * y[1] * y[2];
        double on = 3e7 * y[1] * y[1];
        dy[0] = -forth;
        dy[1] = forth - on;
        dy[2] = on;
    }

    private static void roberJacobian(double t, double[] y, double[] dfdy) {
        dfdy[0] = -0.04;
        dfdy[1] = 1e4 * y[2];
        dfdy[2] = 1e4 * y[1];
        dfdy[3] = 0.04;
        dfdy[4] = -1e4 * y[2] - 6e7 * y[1];
        dfdy[5] = -1e4 * y[1];
        dfdy[7] = 6e7 * y[1];
    }

    private static void orego(double t, double[] y, double[] dy) {
        dy[0] = 77.27 * (y[1] + y[0] * (1 - 8.375e-6 * y[0] - y[1]));
        dy[1] = (y[2] - (1 + y[0]) * y[1]) / 77.27;
        dy[2] = 0.161 * (y[0] - y[2]);
    }

    private static void oregoJacobian(double t, double[] y, double[] dfdy) {
        dfdy[0] = 77.27 * (1 - 2 * 8.375e-6 * y[0] - y[1]);
        dfdy[1] = 77.27 * (1 - y[0]);
        dfdy[3] = -y[1] / 77.27;
        dfdy[4] = -(1 + y[0]) / 77.27;
        dfdy[5] = 1 / 77.27;
        dfdy[6] = 0.161;
        dfdy[8] = -0.161;
    }

    private static void vdpol(double t, double[] y, double[] dy) {
        dy[0] = y[1];
        dy[1] = ((1 - y[0] * y[0]) * y[1] - y[0]) / 1e-6;
    }

    private static void vdpolJacobian(double t, double[] y, double[] dfdy) {
        dfdy[1] = 1;
        dfdy[2] = (-2 * y[0] * y[1] - 1) / 1e-6;
        dfdy[3] = (1 - y[0] * y[0]) / 1e-6;
    }

    private static void hires(double t, double[] y, double[] dy) {
        double bound = 280 * y[5] * y[7];
        dy[0] = -1.71 * y[0] + 0.43 * y[1] + 8.32 * y[2] + 0.0007;
        dy[1] = 1.71 * y[0] - 8.75 * y[1];
        dy[2] = -10.03 * y[2] + 0.43 * y[3] + 0.035 * y[4];
        dy[3] = 8.32 * y[1] + 1.71 * y[2] - 1.12 * y[3];
        dy[4] = -1.745 * y[4] + 0.43 * (y[5] + y[6]);
        dy[5] = -bound + 0.69 * y[3] + 1.71 * y[4] - 0.43 * y[5] + 0.69 * y[6];
        dy[6] = bound - 1.81 * y[6];
        dy[7] = -dy[6];
    }

    private static void hiresJacobian(double t, double[] y, double[] dfdy) {
        dfdy[0] = -1.71;
        dfdy[1] = 0.43;
        dfdy[2] = 8.32;
        dfdy[8] = 1.71;
        dfdy[9] = -8.75;
        dfdy[18] = -10.03;
        dfdy[19] = 0.43;
        dfdy[20] = 0.035;
        dfdy[25] = 8.32;
        dfdy[26] = 1.71;
        dfdy[27] = -1.12;
        dfdy[36] = -1.745;
        dfdy[37] = 0.43;
        dfdy[38] = 0.43;
        dfdy[43] = 0.69;
        dfdy[44] = 1.71;
        dfdy[45] = -280 * y[7] - 0.43;
        dfdy[46] = 0.69;
        dfdy[47] = -280 * y[5];
        dfdy[53] = 280 * y[7];
        dfdy[54] = -1.81;
        dfdy[55] = 280 * y[5];
        dfdy[61] = -280 * y[7];
        dfdy[62] = 1.81;
        dfdy[63] = -280 * y[5];
    }

    private static void tmdd(double t, double[] y, double[] dy) {
        double binding = 9.1 * y[0] * y[1] - 0.001 * y[2];
        dy[0] = -0.0015 * y[0] - binding;
        dy[1] = 0.11 - 0.0089 * y[1] - binding;
        dy[2] = binding - 0.003 * y[2];
    }

    private static void tmddJacobian(double t, double[] y, double[] dfdy) {
        dfdy[0] = -0.0015 - 9.1 * y[1];
        dfdy[1] = -9.1 * y[0];
        dfdy[2] = 0.001;
        dfdy[3] = -9.1 * y[1];
        dfdy[4] = -0.0089 - 9.1 * y[0];
        dfdy[5] = 0.001;
        dfdy[6] = 9.1 * y[1];
        dfdy[7] = 9.1 * y[0];
        dfdy[8] = -0.004;
    }
}
