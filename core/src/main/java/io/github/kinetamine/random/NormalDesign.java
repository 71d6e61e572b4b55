package io.github.kinetamine.random;

/**
 * How the standard normals of many subjects, dimensionless numbers of mean 0 and variance 1, are laid out. Each subject's
 * follow from its stream alone, whatever other subjects are simulated; a design of one's own implements the one method.
 * Implementations are immutable and safe for use by many threads.
 */
@FunctionalInterface
public interface NormalDesign {

    /**
     * The normals of a subject.
     *
     * @param stream the subject's, numbered from 1
     * @param count how many, the same for all subjects
     */
    double[] normals(RandomStream stream, int count);

    /** Every subject independent of the others. */
    static NormalDesign independent() {
        return Independent.ALL;
    }

    /**
     * Subjects in pairs, 1 with 2 and 3 with 4: the second is the mirror image of the first, every normal with the other sign. What
     * is monotone in the normals has a mean that varies less. The pairs are independent, the subjects are not: intervals that
     * take them for independent are wrong, mostly too wide.
     */
    static NormalDesign antithetic() {
        return new Antithetic();
    }

    /**
     * Latin hypercubes (McKay, Beckman and Conover, Technometrics 1979;21:239-45): of so many consecutive subjects, each normal
     * falls once into each of as many parts of equal probability. What is nearly additive in the normals has a mean that varies
     * much less. Intervals that take the subjects for independent are mostly too wide.
     *
     * @param subjects to a hypercube, at least 2; best as many as there are
     */
    static NormalDesign latinHypercube(int subjects) {
        return new LatinHypercube(subjects);
    }

    /**
     * Points of the Sobol sequence under a random digital shift (Sobol', USSR Comput Math Math Phys 1967;7:86-112; direction
     * numbers of Joe and Kuo, SIAM J Sci Comput 2008;30:2635-54): any 2^m subjects from a multiple of 2^m on fall once into each of
     * 2^m parts of equal probability, in every dimension, and evenly into boxes of several. Means of what is smooth in a few normals come
     * near their limit nearly as fast as one over the number of subjects, not as one over its root. Other seeds shift otherwise, so
     * that the spread of a mean over some seeds tells its error; intervals that take the subjects for independent are mostly too wide.
     *
     * <p>Best with a power of 2 as the number of subjects. At most 1000 normals for each of at most 2^31 subjects, else
     * {@link IllegalArgumentException}. Streams of several purposes or occasions would all have the same points, each with a shift
     * of its own, and not be independent: for one of them alone.
     */
    static NormalDesign sobol() {
        return Sobol.SHIFTED;
    }
}
