package io.github.kinetamine.simulation;

/**
 * When a dose began to enter.
 *
 * @param at ns
 * @param record the record at which it did so, or −1 where it was implied by an earlier one
 */
record DoseStart(long at, int record) implements Comparable<DoseStart> {

    @Override
    public int compareTo(DoseStart other) {
        return at != other.at ? Long.compare(at, other.at) : Integer.compare(record, other.record);
    }
}
