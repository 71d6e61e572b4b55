package io.github.kinetamine.population;

/**
 * Memory for the values of a result, to be used again and again: touching fresh memory costs more than the mathematics. A result
 * in it holds until the next run into the same memory; then its values are those of the newer one, or NaN if that one was ended
 * before all was done. Mutable, for one run at a time.
 */
public final class ResultMemory {

    private double[][] series = new double[0][];

    /** Memory for so many series of so many values each, all of which are written before they are read. */
    double[][] take(int names, int values) {
        if (series.length != names || series[0].length != values) {
            series = new double[names][values];
        }
        return series;
    }
}
