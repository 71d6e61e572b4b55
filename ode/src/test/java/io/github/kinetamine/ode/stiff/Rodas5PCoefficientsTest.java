package io.github.kinetamine.ode.stiff;

import static io.github.kinetamine.testing.Closeness.assertClose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The coefficients of Rodas5P against the order conditions of Rosenbrock methods (Hairer and Wanner II, IV.7): one for each
 * rooted tree, where a node with one branch stands for β = α + γ and one with more for α.
 */
class Rodas5PCoefficientsTest {

    private static final double TOLERANCE = 1e-12;
    private static final int STAGES = 8;

    private static final double[][] STATES = {
        {0, 0, 0, 0, 0, 0, 0, 0},
        {Rodas5PFormulas.A21, 0, 0, 0, 0, 0, 0, 0},
        {Rodas5PFormulas.A31, Rodas5PFormulas.A32, 0, 0, 0, 0, 0, 0},
        {Rodas5PFormulas.A41, Rodas5PFormulas.A42, Rodas5PFormulas.A43, 0, 0, 0, 0, 0},
        {Rodas5PFormulas.A51, Rodas5PFormulas.A52, Rodas5PFormulas.A53, Rodas5PFormulas.A54, 0, 0, 0, 0},
        {
            Rodas5PFormulas.A61,
            Rodas5PFormulas.A62,
            Rodas5PFormulas.A63,
            Rodas5PFormulas.A64,
            Rodas5PFormulas.A65,
            0,
            0,
            0
        },
        {
            Rodas5PFormulas.A61,
            Rodas5PFormulas.A62,
            Rodas5PFormulas.A63,
            Rodas5PFormulas.A64,
            Rodas5PFormulas.A65,
            1,
            0,
            0
        },
        {
            Rodas5PFormulas.A61,
            Rodas5PFormulas.A62,
            Rodas5PFormulas.A63,
            Rodas5PFormulas.A64,
            Rodas5PFormulas.A65,
            1,
            1,
            0
        }
    };

    private static final double[][] SUMS = {
        {0, 0, 0, 0, 0, 0, 0, 0},
        {Rodas5PFormulas.G21, 0, 0, 0, 0, 0, 0, 0},
        {Rodas5PFormulas.G31, Rodas5PFormulas.G32, 0, 0, 0, 0, 0, 0},
        {Rodas5PFormulas.G41, Rodas5PFormulas.G42, Rodas5PFormulas.G43, 0, 0, 0, 0, 0},
        {Rodas5PFormulas.G51, Rodas5PFormulas.G52, Rodas5PFormulas.G53, Rodas5PFormulas.G54, 0, 0, 0, 0},
        {
            Rodas5PFormulas.G61,
            Rodas5PFormulas.G62,
            Rodas5PFormulas.G63,
            Rodas5PFormulas.G64,
            Rodas5PFormulas.G65,
            0,
            0,
            0
        },
        {
            Rodas5PFormulas.G71,
            Rodas5PFormulas.G72,
            Rodas5PFormulas.G73,
            Rodas5PFormulas.G74,
            Rodas5PFormulas.G75,
            Rodas5PFormulas.G76,
            0,
            0
        },
        {
            Rodas5PFormulas.G81,
            Rodas5PFormulas.G82,
            Rodas5PFormulas.G83,
            Rodas5PFormulas.G84,
            Rodas5PFormulas.G85,
            Rodas5PFormulas.G86,
            Rodas5PFormulas.G87,
            0
        }
    };

    private static final double[][] SHAPES = {
        {
            Rodas5PFormulas.H21,
            Rodas5PFormulas.H22,
            Rodas5PFormulas.H23,
            Rodas5PFormulas.H24,
            Rodas5PFormulas.H25,
            Rodas5PFormulas.H26,
            Rodas5PFormulas.H27,
            Rodas5PFormulas.H28
        },
        {
            Rodas5PFormulas.H31,
            Rodas5PFormulas.H32,
            Rodas5PFormulas.H33,
            Rodas5PFormulas.H34,
            Rodas5PFormulas.H35,
            Rodas5PFormulas.H36,
            Rodas5PFormulas.H37,
            Rodas5PFormulas.H38
        },
        {
            Rodas5PFormulas.H41,
            Rodas5PFormulas.H42,
            Rodas5PFormulas.H43,
            Rodas5PFormulas.H44,
            Rodas5PFormulas.H45,
            Rodas5PFormulas.H46,
            Rodas5PFormulas.H47,
            Rodas5PFormulas.H48
        }
    };

    /** Γ = (I/γ − G)⁻¹, row by row: what each stage takes of J times the classical stages. */
    private static final double[][] GAMMAS = gammas();

    private static final double[][] ALPHAS = times(STATES, GAMMAS);
    private static final double[][] BETAS = sum(ALPHAS, GAMMAS);

    /** A rooted tree by its branches. */
    private record Tree(List<Tree> branches) {
        int order() {
            return 1 + branches.stream().mapToInt(Tree::order).sum();
        }

        double density() {
            return branches.stream().mapToDouble(Tree::density).reduce(order(), (a, b) -> a * b);
        }

        double[] weights() {
            double[] product = new double[STAGES];
            Arrays.fill(product, 1);
            for (Tree branch : branches) {
                double[] factor = times(branches.size() == 1 ? BETAS : ALPHAS, branch.weights());
                for (int i = 0; i < STAGES; i++) {
                    product[i] *= factor[i];
                }
            }
            return product;
        }
    }

    @Test
    void theStepHasOrderFive() {
        double[] weights = STATES[7].clone();
        weights[7] = 1;
        assertOrder(5, 1, weights);
    }

    @Test
    void theEmbeddedStepHasOrderFour() {
        assertOrder(4, 1, STATES[7]);
    }

    @Test
    void theInterpolantHasOrderFour() {
        for (double theta : new double[] {0.1, 0.25, 0.5, 0.75, 0.9}) {
            double[] weights = new double[STAGES];
            for (int j = 0; j < STAGES; j++) {
                double end = j == 7 ? 1 : STATES[7][j];
                double shape = SHAPES[0][j] + theta * (SHAPES[1][j] + theta * SHAPES[2][j]);
                weights[j] = theta * end + theta * (1 - theta) * shape;
            }
            assertOrder(4, theta, weights);
        }
    }

    @Test
    void timesAreTheSumsOfTheRows() {
        double[] times = {0, Rodas5PFormulas.C2, Rodas5PFormulas.C3, Rodas5PFormulas.C4, Rodas5PFormulas.C5, 1, 1, 1};
        double[] slopes = {
            Rodas5PFormulas.D1, Rodas5PFormulas.D2, Rodas5PFormulas.D3, Rodas5PFormulas.D4, Rodas5PFormulas.D5, 0, 0, 0
        };
        for (int i = 0; i < STAGES; i++) {
            assertClose(times[i], Arrays.stream(ALPHAS[i]).sum(), TOLERANCE, 1, "time of stage " + (i + 1));
            assertClose(slopes[i], Arrays.stream(GAMMAS[i]).sum(), TOLERANCE, 1, "∂f/∂t in stage " + (i + 1));
        }
    }

    @Test
    void theStabilityFunctionVanishesAtInfinity() {
        // R(∞) = 1 − bᵀB⁻¹1; the last row of B is b, so that bᵀB⁻¹ is the last unit vector
        double[] weights = STATES[7].clone();
        weights[7] = 1;
        double[] b = times(new double[][] {weights}, GAMMAS)[0];
        for (int j = 0; j < STAGES; j++) {
            assertClose(b[j], BETAS[7][j], TOLERANCE, 1, "weight " + (j + 1));
        }
    }

    /** Σ bᵢΦᵢ = θ^order/density for every tree of at most so many nodes. */
    private static void assertOrder(int order, double theta, double[] transformedWeights) {
        double[] b = times(new double[][] {transformedWeights}, GAMMAS)[0];
        for (int nodes = 1; nodes <= order; nodes++) {
            for (Tree tree : trees(nodes)) {
                double sum = 0;
                double[] weights = tree.weights();
                for (int i = 0; i < STAGES; i++) {
                    sum += b[i] * weights[i];
                }
                assertClose(Math.pow(theta, nodes) / tree.density(), sum, TOLERANCE, 1, "θ = " + theta + ", " + tree);
            }
        }
    }

    private static List<Tree> trees(int nodes) {
        return forests(nodes - 1, nodes - 1).stream().map(Tree::new).toList();
    }

    /** Lists of trees with so many nodes in all, none larger than a limit; the larger first, so that some come twice at most. */
    private static List<List<Tree>> forests(int nodes, int largest) {
        List<List<Tree>> found = new ArrayList<>();
        if (nodes == 0) {
            found.add(List.of());
        }
        for (int size = Math.min(nodes, largest); size > 0; size--) {
            for (Tree first : trees(size)) {
                for (List<Tree> rest : forests(nodes - size, size)) {
                    List<Tree> all = new ArrayList<>(List.of(first));
                    all.addAll(rest);
                    found.add(all);
                }
            }
        }
        return found;
    }

    private static double[][] gammas() {
        DenseLu lu = new DenseLu(STAGES);
        for (int i = 0; i < STAGES; i++) {
            for (int j = 0; j < STAGES; j++) {
                lu.matrix()[i * STAGES + j] = (i == j ? 1 / Rodas5PFormulas.GAMMA : 0) - SUMS[i][j];
            }
        }
        lu.decompose();
        double[][] inverse = new double[STAGES][STAGES];
        for (int j = 0; j < STAGES; j++) {
            double[] column = new double[STAGES];
            column[j] = 1;
            lu.solve(column);
            for (int i = 0; i < STAGES; i++) {
                inverse[i][j] = column[i];
            }
        }
        return inverse;
    }

    private static double[] times(double[][] matrix, double[] x) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < x.length; j++) {
                product[i] += matrix[i][j] * x[j];
            }
        }
        return product;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][STAGES];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < STAGES; j++) {
                for (int k = 0; k < STAGES; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double[][] sum(double[][] a, double[][] b) {
        double[][] sum = new double[STAGES][STAGES];
        for (int i = 0; i < STAGES; i++) {
            for (int j = 0; j < STAGES; j++) {
                sum[i][j] = a[i][j] + b[i][j];
            }
        }
        return sum;
    }
}
