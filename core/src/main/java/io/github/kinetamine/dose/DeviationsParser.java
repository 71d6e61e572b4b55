package io.github.kinetamine.dose;

import java.time.Duration;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads which doses are missed and which are late, after the words {@code skip} and {@code late}. */
final class DeviationsParser {

    private static final String SKIP = "skip 3,5";
    private static final String LATE = "late 3 by 2 h, 5 by 30 min";

    private final Cursor cursor;
    private final SortedSet<Integer> skipped = new TreeSet<>();
    private final SortedMap<Integer, Duration> late = new TreeMap<>();

    DeviationsParser(Cursor cursor) {
        this.cursor = cursor;
    }

    void skip() {
        do {
            skipped.add(next("skipped", SKIP, skipped.isEmpty() ? 0 : skipped.last()));
        } while (cursor.accept(","));
    }

    void late() {
        do {
            int number = next("late", LATE, late.isEmpty() ? 0 : late.lastKey());
            cursor.expect("by", LATE);
            late.put(number, cursor.duration("delay of dose " + number, LATE));
        } while (cursor.accept(","));
    }

    Deviations deviations() {
        return new Deviations(skipped, late);
    }

    /** The number of a dose, which follows the one before in the list; that is 0 at the start. */
    private int next(String kind, String example, int before) {
        Token token = cursor.peek();
        int number = cursor.count("number of a " + kind + " dose", example);
        if (before > 0 && number <= before) {
            throw cursor.fault(
                    token,
                    kind + " doses must ascend, got " + number + " after " + before,
                    "write as in '" + example + "'");
        }
        return number;
    }
}
