package io.github.kinetamine.population;

import java.util.Arrays;

/**
 * The values of a population, written once: of the s-th series, the value of the k-th subject at the i-th time at
 * {@code series[s][i * subjects + k]}. Threads write different subjects.
 */
final class Columns {

    final long first;
    final int subjects;
    final int times;
    final double[][] series;

    Columns(long first, int subjects, int times, int names, ResultMemory memory) {
        this.first = first;
        this.subjects = subjects;
        this.times = times;
        this.series = memory.take(names, Math.multiplyExact(subjects, times));
    }

    /** The place of a subject's value at a time. */
    int place(long id, int time) {
        return time * subjects + (int) (id - first);
    }

    /** Leaves nothing of anybody. */
    void clear() {
        for (double[] values : series) {
            Arrays.fill(values, Double.NaN);
        }
    }

    /** Leaves nothing of a subject. */
    void clear(long id) {
        for (int index = 0; index < series.length; index++) {
            clear(id, index);
        }
    }

    /** Leaves nothing of one of a subject's series. */
    void clear(long id, int index) {
        for (int i = 0; i < times; i++) {
            series[index][place(id, i)] = Double.NaN;
        }
    }

    /** Writes one subject's series. */
    void put(long id, int index, double[] values) {
        for (int i = 0; i < times; i++) {
            series[index][place(id, i)] = values[i];
        }
    }
}
