package io.github.kinetamine.workbench;

import io.github.kinetamine.population.Failure;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.population.PopulationResult;
import java.io.PrintWriter;
import java.util.List;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Runs a population; on a terminal it says how far it is, in one line that vanishes at the end. */
final class PopulationProgress {

    /** What any terminal has room for. */
    private static final int WIDTH = 79;

    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;
    private static final int NAMED_FAILURES = 10;

    private final PrintWriter err;
    private final boolean isTerminal;

    PopulationProgress(PrintWriter err, boolean isTerminal) {
        this.err = err;
        this.isTerminal = isTerminal;
    }

    /** For a person who watches, if there is one. */
    static PopulationProgress on(PrintWriter err) {
        return new PopulationProgress(err, System.console() != null);
    }

    /**
     * All subjects; those that fail are named.
     *
     * @throws IllegalStateException if all do
     */
    PopulationResult run(String label, Population population) {
        PopulationResult result = isTerminal ? watched(label, population) : population.run();
        List<Failure> failures = result.failures();
        if (result.subjects().isEmpty()) {
            throw new IllegalStateException(label + ": every subject failed; the first: " + failures.get(0));
        }
        failures.stream()
                .limit(NAMED_FAILURES)
                .forEach(failure -> err.println("kinetamine: " + label + ": " + failure));
        if (failures.size() > NAMED_FAILURES) {
            err.println("kinetamine: " + label + ": " + (failures.size() - NAMED_FAILURES) + " more of " + result.size()
                    + " subjects failed or had an effect refused; subjects.csv leaves what is missing empty");
        }
        return result;
    }

    private PopulationResult watched(String label, Population population) {
        try (ProgressBar bar = bar(label, population.size())) {
            PopulationResult result =
                    population.watchedBy((done, of) -> bar.stepTo(done)).run();
            bar.stepTo(population.size());
            return result;
        } finally {
            show(" ".repeat(WIDTH));
            show("");
        }
    }

    private ProgressBar bar(String label, int subjects) {
        return new ProgressBarBuilder()
                .setTaskName(label)
                .setUnit(" subjects", 1)
                .setInitialMax(subjects)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLISECONDS_BETWEEN_LOOKS)
                .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
                .build();
    }

    private void show(String line) {
        err.print("\r" + line);
        err.flush();
    }
}
