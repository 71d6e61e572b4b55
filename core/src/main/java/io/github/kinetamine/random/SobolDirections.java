package io.github.kinetamine.random;

import org.hipparchus.random.SobolSequenceGenerator;

/**
 * The Sobol sequence, of which any point can be had without the others: point n is the exclusive or of the direction numbers v_k
 * over the ones of the Gray code {@code n xor n/2}. The direction numbers are read off a sequence in order, as the point whose
 * Gray code is 2^k, and kept.
 *
 * <p>Reference: Joe S, Kuo FY. SIAM J Sci Comput 2008;30:2635-54, doi:10.1137/070709359. Immutable and safe for use by many
 * threads.
 */
final class SobolDirections {

    /** As many as the table of direction numbers has. */
    static final int DIMENSIONS = 1000;

    private static final int DIRECTIONS = 31;

    /** As many as that many direction numbers tell apart. */
    static final long POINTS = 1L << DIRECTIONS;

    private static final double BITS_OF_A_COORDINATE = 0x1p52;
    private static final long[][] BITS = read();

    private SobolDirections() {}

    private static long[][] read() {
        SobolSequenceGenerator inOrder = new SobolSequenceGenerator(DIMENSIONS);
        long[][] bits = new long[DIRECTIONS][DIMENSIONS];
        for (int k = 0; k < DIRECTIONS; k++) {
            int graySingle = (int) ((2L << k) - 1);
            double[] point = inOrder.skipTo(graySingle);
            for (int i = 0; i < DIMENSIONS; i++) {
                bits[k][i] = (long) (point[i] * BITS_OF_A_COORDINATE);
            }
        }
        return bits;
    }

    /** A coordinate in units of 2^-52; points and dimensions count from 0. */
    static long point(long number, int dimension) {
        long coordinate = 0;
        for (long gray = number ^ (number >>> 1); gray != 0; gray &= gray - 1) {
            coordinate ^= BITS[Long.numberOfTrailingZeros(gray)][dimension];
        }
        return coordinate;
    }
}
