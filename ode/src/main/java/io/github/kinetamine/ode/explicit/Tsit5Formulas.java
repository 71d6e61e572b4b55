package io.github.kinetamine.ode.explicit;

/**
 * The formulas of {@link Tsit5} for one component: coefficients and the order of every addition in one place, so that the
 * method for one system and the method for many side by side agree to the last bit. Arguments are the state y, the step h and
 * the derivatives k1 … k7 of the stages. The newest derivative comes last, times a factor that is known before it, because a
 * step waits for it. Stateless and safe for use by many threads.
 *
 * <p>Reference: Tsitouras C. Runge–Kutta pairs of order 5(4) satisfying only the first column simplifying assumption. Comput
 * Math Appl 2011;62:770-5, doi:10.1016/j.camwa.2011.06.002, Table 1.
 */
public final class Tsit5Formulas {

    /** The order of the method. */
    public static final int ORDER = 5;

    /** The degree, and the order, of the interpolant. */
    public static final int DEGREE = 4;

    /** When stage 2 is, in steps; stages 6 and 7 are at 1. */
    public static final double C2 = 0.161;

    /** When stage 3 is. */
    public static final double C3 = 0.327;

    /** When stage 4 is. */
    public static final double C4 = 0.9;

    /** When stage 5 is. */
    public static final double C5 = 0.9800255409045097;

    private Tsit5Formulas() {}

    /** The state at stage 2. */
    public static double stage2(double y, double h, double k1) {
        return y + h * (0.161 * k1);
    }

    /** The state at stage 3. */
    public static double stage3(double y, double h, double k1, double k2) {
        return y + h * (-0.008480655492356989 * k1) + h * 0.335480655492357 * k2;
    }

    /** The state at stage 4. */
    public static double stage4(double y, double h, double k1, double k2, double k3) {
        return y + h * (2.8971530571054935 * k1 - 6.359448489975075 * k2) + h * 4.3622954328695815 * k3;
    }

    /** The state at stage 5. */
    public static double stage5(double y, double h, double k1, double k2, double k3, double k4) {
        return y
                + h * (5.325864828439257 * k1 - 11.748883564062828 * k2 + 7.4955393428898365 * k3)
                - h * 0.09249506636175525 * k4;
    }

    /** The state at stage 6. */
    public static double stage6(double y, double h, double k1, double k2, double k3, double k4, double k5) {
        return stage6(y, h, slope6(k1, k2, k3, k4), k5);
    }

    /** What stage 6 takes of the stages before the fifth. */
    public static double slope6(double k1, double k2, double k3, double k4) {
        return 5.86145544294642 * k1 - 12.92096931784711 * k2 + 8.159367898576159 * k3 - 0.071584973281401 * k4;
    }

    /** The state at stage 6 from {@link #slope6}. */
    public static double stage6(double y, double h, double slope, double k5) {
        return y + h * slope - h * 0.028269050394068383 * k5;
    }

    /** The state after the step, where stage 7 is. */
    public static double next(double y, double h, double k1, double k2, double k3, double k4, double k5, double k6) {
        return next(y, h, slope7(k1, k2, k3, k4, k5), k6);
    }

    /** What the step takes of the stages before the sixth. */
    public static double slope7(double k1, double k2, double k3, double k4, double k5) {
        return 0.09646076681806523 * k1
                + 0.01 * k2
                + 0.4798896504144996 * k3
                + 1.379008574103742 * k4
                - 3.290069515436081 * k5;
    }

    /** The state after the step from {@link #slope7}. */
    public static double next(double y, double h, double slope, double k6) {
        return y + h * slope + h * 2.324710524099774 * k6;
    }

    /** The step minus the embedded one of order 4. */
    public static double error(double h, double k1, double k2, double k3, double k4, double k5, double k6, double k7) {
        return error(h, slopeOfError(k1, k2, k3, k4, k5, k6), k7);
    }

    /** What the error takes of the stages before the seventh. */
    public static double slopeOfError(double k1, double k2, double k3, double k4, double k5, double k6) {
        return -0.00178001105222577714 * k1
                - 0.0008164344596567469 * k2
                + 0.007880878010261995 * k3
                - 0.1447110071732629 * k4
                + 0.5823571654525552 * k5
                - 0.45808210592918697 * k6;
    }

    /** The step minus the embedded one of order 4, from {@link #slopeOfError}. */
    public static double error(double h, double slope, double k7) {
        return h * slope + h * 0.015151515151515152 * k7;
    }

    /** The coefficient of θ² of the interpolant {@code y + h·k1·θ + …}; θ goes from 0 to 1 over the step. */
    public static double square(double h, double k1, double k2, double k3, double k4, double k5, double k6, double k7) {
        return h
                * (-2.763706197274826 * k1
                        + 0.1317 * k2
                        + 3.9302962368947516 * k3
                        - 12.411077166933676 * k4
                        + 37.50931341651104 * k5
                        - 27.896526289197286 * k6
                        + 1.5 * k7);
    }

    /** The coefficient of θ³ of the interpolant. */
    public static double cube(double h, double k1, double k2, double k3, double k4, double k5, double k6, double k7) {
        return h
                * (2.9132554618219126 * k1
                        - 0.2234 * k2
                        - 5.941033872131505 * k3
                        + 30.33818863028232 * k4
                        - 88.1789048947664 * k5
                        + 65.09189467479366 * k6
                        - 4 * k7);
    }

    /** The coefficient of θ⁴ of the interpolant. */
    public static double fourth(double h, double k1, double k2, double k3, double k4, double k5, double k6, double k7) {
        return h
                * (-1.0530884977290216 * k1
                        + 0.1017 * k2
                        + 2.490627285651253 * k3
                        - 16.548102889244902 * k4
                        + 47.37952196281928 * k5
                        - 34.87065786149661 * k6
                        + 2.5 * k7);
    }
}
