package io.github.kinetamine.ode.linear;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Where the states of a network send to, directly or through others: the entries that powers of its matrix, and all sums of them,
 * can have. What never arrives (a metabolite that turns back into its parent, an observer that gives) is not computed.
 *
 * <p>Entry (to, from) is at {@code to * n + from}, with what leaves the network as the last row. Immutable.
 */
final class Reach {

    private final int n;
    private final int[][] between;
    private final int[][] into;
    private final int[][] outOf;
    private final int[] entries;

    private Reach(int n, boolean[] arrives) {
        this.n = n;
        this.between = IntStream.range(0, n * n)
                .mapToObj(i -> states(k -> arrives[i / n * n + k] && arrives[k * n + i % n]))
                .toArray(int[][]::new);
        this.into = IntStream.range(0, n)
                .mapToObj(to -> states(from -> arrives[to * n + from]))
                .toArray(int[][]::new);
        this.outOf = IntStream.range(0, n)
                .mapToObj(from -> states(to -> arrives[to * n + from]))
                .toArray(int[][]::new);
        this.entries = IntStream.range(0, (n + 1) * n)
                .filter(i -> i >= n * n || arrives[i])
                .toArray();
    }

    /** Follows all ways along direct flows, of which (to, from) is at {@code to * n + from}. */
    static Reach of(int n, boolean[] direct) {
        boolean[] arrives = Arrays.copyOf(direct, n * n);
        for (int i = 0; i < n; i++) {
            arrives[i * n + i] = true;
        }
        for (int by = 0; by < n; by++) {
            for (int to = 0; to < n; to++) {
                for (int from = 0; from < n; from++) {
                    arrives[to * n + from] |= arrives[to * n + by] && arrives[by * n + from];
                }
            }
        }
        return new Reach(n, arrives);
    }

    private int[] states(IntPredicate isOne) {
        return IntStream.range(0, n).filter(isOne).toArray();
    }

    /** How many states there are. */
    int size() {
        return n;
    }

    /** The states on the way to the state of a row from that of a column; none where nothing arrives. */
    int[] between(int row, int col) {
        return between[row * n + col];
    }

    /** The states from which something arrives in a state, itself among them. */
    int[] into(int to) {
        return into[to];
    }

    /** The states in which something from a state arrives, itself among them. */
    int[] outOf(int from) {
        return outOf[from];
    }

    /** The places of all entries, those of the last row among them. */
    int[] entries() {
        return entries;
    }
}
