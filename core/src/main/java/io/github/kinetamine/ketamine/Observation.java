package io.github.kinetamine.ketamine;

import java.util.List;
import java.util.Objects;

/**
 * One published number about ketamine in the body, with all that is needed to simulate its study, or the reason why that
 * can't be done. Observations are for judging models; a model that was itself built on one says so in {@code usedIn}.
 *
 * <p>An observation that is not excluded is complete: it has a regimen and a route, an analyte, a value of a quantity that
 * models predict, and a time where that quantity needs one; a dose per weight of children comes with their weight.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param id a name of its own, such as {@code rolan-2014-f}
 * @param source where it was published and how it was read
 * @param study who was given what
 * @param measured what came out
 * @param assumption what a simulation of it takes for granted although the source does not say it; or empty
 * @param usedIn the ids of models of this library that were built on it
 * @param note what else a reader should know; or empty
 * @param excluded why it can't be simulated; empty if it can
 */
public record Observation(
        String id,
        ObservationSource source,
        ObservedStudy study,
        ObservedValue measured,
        String assumption,
        List<String> usedIn,
        String note,
        String excluded) {

    /** Checks that the observation is complete, or excluded with a reason. */
    public Observation {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank: give every observation a name");
        }
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(assumption, "assumption");
        Objects.requireNonNull(note, "note");
        usedIn = List.copyOf(usedIn);
        if (excluded.isBlank()) {
            checkStudy(study);
            checkMeasured(measured);
        }
    }

    private static void checkStudy(ObservedStudy study) {
        require(study.regimen().isPresent(), "a dose in the grammar of regimens");
        boolean isChild = study.ageGroup() == ObservedStudy.AgeGroup.CHILDREN;
        boolean needsWeight = isChild && study.regimen().orElseThrow().isPerWeight();
        require(!needsWeight || study.weight().isPresent(), "the weight of the children, for a dose per weight");
    }

    private static void checkMeasured(ObservedValue measured) {
        ObservedQuantity quantity = measured.quantity();
        require(quantity.isPredicted(), "a quantity that models predict, not " + quantity);
        require(!measured.analyte().isBlank(), "an analyte");
        require(measured.value().isPresent(), "a value, not only a range");
        require(measured.time().isPresent() || !quantity.needsTime(), "a time for " + quantity);
    }

    private static void require(boolean isThere, String what) {
        if (!isThere) {
            throw new IllegalArgumentException("an observation must be complete or excluded, got one without " + what
                    + ": add it, or say in" + " 'excluded' why it can't be simulated");
        }
    }

    /** Whether it can't be simulated; {@link #excluded()} says why. */
    public boolean isExcluded() {
        return !excluded.isBlank();
    }
}
