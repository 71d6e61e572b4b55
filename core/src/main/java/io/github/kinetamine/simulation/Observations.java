package io.github.kinetamine.simulation;

/** The times at which the amounts are kept, ascending, and where among the changes of one time each stands. */
interface Observations {

    /** After all that happens at a time. */
    int AFTER_ALL = Integer.MAX_VALUE;

    int size();

    long nanos(int index);

    /** Changes of the same time and of at most this order happen before the observation. */
    int order(int index);

    /** How many observations follow one at equal distances, all of them before a time. */
    default int evenlyAfter(int index, long before) {
        int last = size() - 1;
        int reached = index;
        long distance = index < last ? nanos(index + 1) - nanos(index) : 0;
        while (reached < last && nanos(reached + 1) - nanos(reached) == distance && nanos(reached + 1) < before) {
            reached++;
        }
        return distance == 0 ? 0 : reached - index;
    }

    /** Where each observation stands after all that happens at its time. */
    static Observations of(Grid grid) {
        return new OfGrid(grid);
    }

    /** The times of a grid. */
    record OfGrid(Grid grid) implements Observations {

        @Override
        public int size() {
            return grid.size();
        }

        @Override
        public long nanos(int index) {
            return grid.nanos(index);
        }

        @Override
        public int order(int index) {
            return AFTER_ALL;
        }
    }
}
