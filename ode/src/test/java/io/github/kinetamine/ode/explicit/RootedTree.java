package io.github.kinetamine.ode.explicit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rooted tree, one condition each on the coefficients of a Runge–Kutta method: {@code Σ bᵢ Φᵢ = 1/γ} (Hairer, Nørsett and
 * Wanner I, II.2).
 */
record RootedTree(List<RootedTree> children) {

    /** All trees of at most so many nodes: 1, 1, 2, 4, 9, 20, 48, 115 of 1 … 8. */
    static List<RootedTree> upTo(int order) {
        List<RootedTree> all = new ArrayList<>();
        for (int nodes = 1; nodes <= order; nodes++) {
            List<RootedTree> smaller = List.copyOf(all);
            addForests(all, smaller, new ArrayList<>(), 0, nodes - 1);
        }
        return all;
    }

    private static void addForests(
            List<RootedTree> out, List<RootedTree> choice, List<RootedTree> forest, int first, int nodesLeft) {
        if (nodesLeft == 0) {
            out.add(new RootedTree(List.copyOf(forest)));
        }
        for (int i = first; i < choice.size() && choice.get(i).order() <= nodesLeft; i++) {
            forest.add(choice.get(i));
            addForests(out, choice, forest, i, nodesLeft - choice.get(i).order());
            forest.remove(forest.size() - 1);
        }
    }

    /** How many nodes it has. */
    int order() {
        return 1 + children.stream().mapToInt(RootedTree::order).sum();
    }

    /** γ: the product of the orders of all its subtrees. */
    double density() {
        double product = order();
        for (RootedTree child : children) {
            product *= child.density();
        }
        return product;
    }

    /** Φᵢ for each stage. */
    double[] elementaryWeights(List<double[]> rows) {
        double[] product = new double[rows.size()];
        Arrays.fill(product, 1);
        for (RootedTree child : children) {
            double[] inner = child.elementaryWeights(rows);
            for (int i = 0; i < product.length; i++) {
                double sum = 0;
                for (int j = 0; j < i; j++) {
                    sum += rows.get(i)[j] * inner[j];
                }
                product[i] *= sum;
            }
        }
        return product;
    }
}
