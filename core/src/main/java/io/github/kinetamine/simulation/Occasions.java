package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Individual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The dosing occasions of one subject, who may differ from one to the next: each begins with the doses of one time, and the
 * subject is as on that occasion until the next begins; before the first dose as on the first. Immutable and safe for use by
 * many threads.
 */
final class Occasions {

    private final long[] starts;
    private final List<Individual> individuals;

    private Occasions(long[] starts, List<Individual> individuals) {
        this.starts = starts;
        this.individuals = List.copyOf(individuals);
    }

    /** One occasion that lasts. */
    static Occasions one(Individual individual) {
        return new Occasions(new long[] {0}, List.of(individual));
    }

    /**
     * An occasion for each time of a dose.
     *
     * @param individual the subject on an occasion, counted from 1
     * @throws IllegalStateException if a steady state is given, whose past doses have no occasion
     */
    static Occasions of(List<Administration> given, IntFunction<Individual> individual) {
        if (given.stream().anyMatch(dose -> dose.steadyStateInterval() > 0)) {
            throw new IllegalStateException(
                    "the past doses of a steady state have no occasions on which the subject could"
                            + " differ: write them one by one, or leave out the effects between occasions");
        }
        long[] starts =
                given.stream().mapToLong(Administration::at).sorted().distinct().toArray();
        List<Individual> individuals = new ArrayList<>();
        for (int k = 1; k <= Math.max(1, starts.length); k++) {
            individuals.add(individual.apply(k));
        }
        return new Occasions(starts.length == 0 ? new long[] {0} : starts, individuals);
    }

    /** The subject as on the first occasion. */
    Individual first() {
        return individuals.get(0);
    }

    /** The subject as it is at the time of a dose. */
    Individual at(long nanos) {
        int place = Arrays.binarySearch(starts, nanos);
        return individuals.get(Math.max(0, place >= 0 ? place : -place - 2));
    }

    /** What is known of the subject, occasion by occasion. */
    List<Epoch> epochs() {
        List<Epoch> epochs = new ArrayList<>(individuals.size());
        individuals.forEach(individual -> epochs.add(Epoch.of(individual)));
        return epochs;
    }

    /** Each occasion but the first is entered just before its doses. */
    void enterOn(Timeline.Builder timeline) {
        for (int k = 1; k < starts.length; k++) {
            timeline.at(starts[k], Timeline.Rank.IMPLIED, 0, new Change.Enter(k));
        }
    }
}
