package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Individual;
import java.util.ArrayList;
import java.util.List;

/** The stretches of a subject's course between two changes, each with what it begins with: enough to read any time between. */
final class Stretches {

    /**
     * A time in which nothing happens from outside.
     *
     * @param from ns
     * @param to ns
     * @param individual the subject as it is then
     * @param amounts at the beginning, mg
     * @param rates constant rates of entry, mg/h
     */
    record Stretch(long from, long to, Individual individual, double[] amounts, double[] rates) {}

    private final List<Stretch> all = new ArrayList<>();
    private final boolean isSeen;

    private Stretches(boolean isSeen) {
        this.isSeen = isSeen;
    }

    /** Keeps what it is told of. */
    static Stretches kept() {
        return new Stretches(true);
    }

    /** Forgets what it is told of. */
    static Stretches unseen() {
        return new Stretches(false);
    }

    /** A stretch begins, whose end is known. */
    void tell(long from, long to, State state) {
        if (isSeen) {
            all.add(new Stretch(
                    from,
                    to,
                    state.individual(),
                    state.amounts().clone(),
                    state.rates().clone()));
        }
    }

    List<Stretch> all() {
        return all;
    }
}
