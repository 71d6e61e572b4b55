package io.github.kinetamine.random;

/**
 * How the standard normals of many subjects are laid out. Each subject's follow from its stream alone, whatever other subjects are
 * simulated; a design of one's own, such as a quasi-random sequence whose point is the subject's number, implements the one
 * method. Implementations are immutable and safe for use by many threads.
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
}
