package io.github.kinetamine.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Designs lay normals out as they say, each subject's on its own. */
class NormalDesignTest {

    @Property(tries = 150)
    void aPermutationMeetsEachNumberOnce(@ForAll long seed, @ForAll @IntRange(min = 2, max = 3000) int size) {
        Permutation permutation = Permutation.of(RandomStream.of(seed, 1, "order"), size);
        BitSet met = new BitSet();
        for (int i = 0; i < size; i++) {
            met.set(permutation.at(i));
        }
        assertEquals(size, met.cardinality());
        assertEquals(size, met.length());
    }

    @Property(tries = 100)
    void aLatinHypercubeMeetsEachPartOfEachDimensionOnce(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 200) int size, @ForAll @IntRange(max = 5) int cube) {
        NormalDesign design = NormalDesign.latinHypercube(size);
        BitSet[] met = {new BitSet(), new BitSet(), new BitSet()};
        for (int j = 1; j <= size; j++) {
            double[] z = design.normals(RandomStream.of(seed, (long) cube * size + j, "p"), 3);
            for (int d = 0; d < 3; d++) {
                met[d].set((int) (StandardNormal.probability(z[d]) * size));
            }
        }
        for (BitSet one : met) {
            assertEquals(size, one.cardinality());
        }
    }

    /** The Spearman correlation of n independent orders has the variance 1/(n − 1). */
    @Example
    void dimensionsAndCubesOfALatinHypercubeAreNotCorrelated() {
        int size = 2000;
        NormalDesign design = NormalDesign.latinHypercube(size);
        double dimensions = 0;
        double cubes = 0;
        for (int j = 1; j <= size; j++) {
            double[] here = design.normals(RandomStream.of(5, j, "p"), 2);
            double[] there = design.normals(RandomStream.of(5, size + j, "p"), 2);
            dimensions += here[0] * here[1] / size;
            cubes += here[0] * there[0] / size;
        }
        assertTrue(Math.abs(dimensions) < 4.5 / Math.sqrt(size), "dimensions " + dimensions);
        assertTrue(Math.abs(cubes) < 4.5 / Math.sqrt(size), "cubes " + cubes);
    }

    @Example
    void evenSubjectsMirrorTheOddOnesBefore() {
        RandomStream stream = RandomStream.of(1, 7, "p");
        double[] odd = NormalDesign.antithetic().normals(stream, 4);
        double[] even = NormalDesign.antithetic().normals(stream.withSubject(8), 4);
        assertArrayEquals(stream.normals(4), odd);
        for (int i = 0; i < 4; i++) {
            assertEquals(-odd[i], even[i]);
        }
        assertNotEquals(odd[0], NormalDesign.antithetic().normals(stream.withSubject(9), 4)[0]);
        assertArrayEquals(odd, NormalDesign.independent().normals(stream, 4));
    }

    @Example
    void aHypercubeOfOneIsNone() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> NormalDesign.latinHypercube(1))
                .getMessage()
                .contains("at least 2 subjects, got 1"));
    }
}
