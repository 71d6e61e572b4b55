package io.github.kinetamine.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The known word that a mistyped one was probably meant to be.
 *
 * <p>Words are compared by the Damerau–Levenshtein distance in its restricted form (optimal string alignment): the
 * least number of letters inserted, deleted, replaced, or swapped with their neighbour. Case costs nothing, but among
 * words at the same distance the one with more letters in the right case wins, then the first in alphabetical order:
 * the answer does not depend on the order of the collection. A word is near when its distance is at most a third of
 * the longer word's length (rounded down, at least 1) and less than the shorter word's length.
 *
 * <p>Reference: Damerau F. J., A technique for computer detection and correction of spelling errors, Communications of
 * the ACM 7 (1964) 171–176, doi:10.1145/363958.363994.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Suggestion {

    /** Nobody mistypes a word as long as this; it is not worth the quadratic comparison. */
    private static final int LONGEST_WORD = 60;

    private Suggestion() {}

    /** The word of {@code known} that is nearest to {@code word}; empty where none is near. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        List<String> ordered = new ArrayList<>(known);
        Collections.sort(ordered);
        String best = null;
        long leastCost = Long.MAX_VALUE;
        for (String candidate : ordered) {
            long cost = cost(word, candidate);
            if (cost < leastCost) {
                leastCost = cost;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The end of an error message about an unknown word: {@code did you mean 'CL'? allowed: CL, V1, V2}. Without a
     * near word it is {@code allowed: CL, V1, V2}, in the order of the collection.
     */
    public static String hint(String word, Collection<String> known) {
        String question = nearest(word, known)
                .map(near -> "did you mean '" + near + "'? ")
                .orElse("");
        return question + "allowed: " + String.join(", ", known);
    }

    private static long cost(String word, String candidate) {
        if (candidate.length() > LONGEST_WORD) {
            return Long.MAX_VALUE;
        }
        int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
        int longer = Math.max(word.length(), candidate.length());
        int shorter = Math.min(word.length(), candidate.length());
        if (distance > Math.max(1, longer / 3) || distance >= Math.max(1, shorter)) {
            return Long.MAX_VALUE;
        }
        return distance * 1000L + distance(word, candidate);
    }

    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
