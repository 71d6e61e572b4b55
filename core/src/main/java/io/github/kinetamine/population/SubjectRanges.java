package io.github.kinetamine.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which subjects have been counted: runs of numbers, ascending, none touching the next. Immutable and safe for use by many
 * threads.
 */
record SubjectRanges(List<Range> ranges) {

    /** The numbers from one to another, both included. */
    record Range(long first, long last) {}

    static SubjectRanges of(long first, long count) {
        return new SubjectRanges(List.of(new Range(first, Math.addExact(first, count) - 1)));
    }

    /** Both; fails if a subject is in both. */
    SubjectRanges and(SubjectRanges other) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        all.sort(Comparator.comparingLong(Range::first));
        List<Range> joined = new ArrayList<>();
        for (Range next : all) {
            int end = joined.size() - 1;
            if (end >= 0 && next.first() <= joined.get(end).last()) {
                throw new IllegalArgumentException("subject " + next.first()
                        + " is in both summaries and would count twice: join summaries of different subjects");
            }
            if (end >= 0 && next.first() == joined.get(end).last() + 1) {
                joined.set(end, new Range(joined.get(end).first(), next.last()));
            } else {
                joined.add(next);
            }
        }
        return new SubjectRanges(List.copyOf(joined));
    }

    long count() {
        return ranges.stream()
                .mapToLong(range -> range.last() - range.first() + 1)
                .sum();
    }
}
