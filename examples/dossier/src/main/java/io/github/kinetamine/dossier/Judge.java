package io.github.kinetamine.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says of each requirement whether a build has shown it: every class of tests that it names ran, with at least one test
 * passed and none failed, and no figure is beyond its bound. Immutable.
 */
final class Judge {

    private final Map<String, TestRun> runs;
    private final List<Figure> figures;

    Judge(Map<String, TestRun> runs, List<Figure> figures) {
        this.runs = Map.copyOf(runs);
        this.figures = List.copyOf(figures);
    }

    List<Verdict> of(List<Requirement> requirements) {
        return requirements.stream().map(this::of).toList();
    }

    Verdict of(Requirement requirement) {
        List<TestRun> own = new ArrayList<>();
        List<Figure> measured = new ArrayList<>();
        List<String> objections = new ArrayList<>();
        for (String test : requirement.tests()) {
            TestRun run = runs.get(test);
            if (run == null) {
                objections.add(test + " did not run");
                continue;
            }
            own.add(run);
            objections.addAll(objections(run));
            figures.stream().filter(figure -> figure.testClass().equals(test)).forEach(measured::add);
        }
        measured.stream()
                .filter(figure -> !figure.holds())
                .forEach(figure -> objections.add(
                        figure.figure() + " is " + figure.value() + " where it must be " + figure.bound()));
        return new Verdict(requirement, own, measured, objections);
    }

    private static List<String> objections(TestRun run) {
        if (run.failed() > 0) {
            return List.of("of " + run.tests() + " tests of " + run.testClass() + " " + run.failed() + " failed");
        }
        if (run.passed() == 0) {
            return List.of("every test of " + run.testClass() + " was left out");
        }
        return List.of();
    }
}
