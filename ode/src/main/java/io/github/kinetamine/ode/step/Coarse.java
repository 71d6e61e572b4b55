package io.github.kinetamine.ode.step;

/**
 * Logarithm and power to the base of two, to four digits: what the choice of a step length needs, at a fraction of the cost of
 * {@link Math#log} and {@link Math#exp}, which a cheap right-hand side would feel at every step. Plain arithmetic, the same on
 * every machine.
 */
final class Coarse {

    private static final int BIAS = 1023;
    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;

    private Coarse() {}

    /** log₂ x of a positive finite number, off by at most 6e-5; about −1023 of zero and of denormal numbers. */
    static double log2(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> MANTISSA_BITS) - BIAS;
        // the mantissa is 1 + z; z + z(1 − z)·q(z) is exact at both ends, so that the pieces join
        double z = Double.longBitsToDouble((bits & MANTISSA) | ((long) BIAS << MANTISSA_BITS)) - 1;
        double q = 0.4424541806 + z * (-0.2701600714 + z * (0.1520209188 - 0.04584151483 * z));
        return exponent + (z + z * (1 - z) * q);
    }

    /** 2ˣ for |x| ≤ 1000, off by at most a part in 3 million. */
    static double exp2(double x) {
        double floor = Math.floor(x);
        double z = x - floor;
        double q = -0.3068511499 + z * (-0.06667901296 + z * (-0.01086462858 - 0.001897815449 * z));
        double power = Double.longBitsToDouble((long) ((int) floor + BIAS) << MANTISSA_BITS);
        return power * (1 + z + z * (1 - z) * q);
    }
}
