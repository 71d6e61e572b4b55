package io.github.kinetamine.dossier;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that the dossier of a build says.
 *
 * @param build what was built
 * @param verdicts one for each requirement
 * @param others the runs of tests that no requirement names
 * @param supply what the project stands on
 * @param mutations how many small faults the tests noticed; empty where that was not tried
 */
record Dossier(
        Build build, List<Verdict> verdicts, List<TestRun> others, Supply supply, List<MutationScore> mutations) {

    Dossier {
        verdicts = List.copyOf(verdicts);
        others = List.copyOf(others);
        mutations = List.copyOf(mutations);
    }

    /** What is not shown, failed or is not allowed, a line each; empty where all is well. */
    List<String> objections() {
        return Stream.of(
                        verdicts.stream()
                                .filter(verdict -> !verdict.isShown())
                                .map(verdict -> verdict.requirement().id() + " is " + verdict.words()),
                        others.stream()
                                .filter(run -> run.failed() > 0)
                                .map(run -> "of " + run.tests() + " tests of " + run.testClass() + " " + run.failed()
                                        + " failed"),
                        supply.objections().stream())
                .flatMap(lines -> lines)
                .toList();
    }

    /** How many requirements are shown. */
    long shown() {
        return verdicts.stream().filter(Verdict::isShown).count();
    }
}
