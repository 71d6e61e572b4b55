package io.github.kinetamine.workbench;

import io.github.kinetamine.population.Failure;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.population.PopulationResult;
import java.io.PrintWriter;
import java.util.List;

/** Runs a population; on a terminal it says how far it is, in one line that vanishes at the end. */
final class PopulationProgress {

    private static final int WIDTH = 40;
    private static final int ROOM_FOR_NUMBERS = 40;
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
        PopulationResult result = isTerminal ? watched(population) : population.run();
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

    private PopulationResult watched(Population population) {
        show(0, population.size());
        PopulationResult result = population.watchedBy(this::show).run();
        err.print("\r" + " ".repeat(WIDTH + ROOM_FOR_NUMBERS) + "\r");
        err.flush();
        return result;
    }

    private void show(long done, long of) {
        int filled = (int) (WIDTH * done / of);
        err.print("\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + " of " + of + " subjects");
        err.flush();
    }
}
