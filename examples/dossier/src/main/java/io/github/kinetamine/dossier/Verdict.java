package io.github.kinetamine.dossier;

import java.util.List;

/**
 * Whether a build has shown a requirement.
 *
 * @param runs what its tests did
 * @param figures what they measured
 * @param objections why it is not shown; empty where it is
 */
record Verdict(Requirement requirement, List<TestRun> runs, List<Figure> figures, List<String> objections) {

    Verdict {
        runs = List.copyOf(runs);
        figures = List.copyOf(figures);
        objections = List.copyOf(objections);
    }

    boolean isShown() {
        return objections.isEmpty();
    }

    /** How many tests passed. */
    int passed() {
        return runs.stream().mapToInt(TestRun::passed).sum();
    }

    /** "shown", or "NOT SHOWN" with the reasons. */
    String words() {
        return isShown() ? "shown" : "NOT SHOWN: " + String.join("; ", objections);
    }
}
