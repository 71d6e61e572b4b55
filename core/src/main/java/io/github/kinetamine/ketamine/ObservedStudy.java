package io.github.kinetamine.ketamine;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.quantity.Weight;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who was given what in the study arm of an observation, and where blood was taken.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param drug what was given; the racemate where the source names no enantiomer
 * @param regimen the doses, where they are known exactly
 * @param doseNote what else is known of the dose, such as a range or the form of the drug; or empty
 * @param route the route of all doses, where the number has one
 * @param n how many subjects
 * @param ageGroup adults or children
 * @param population who they were, in words
 * @param weight their body weight, where the source states one or a reader of it has assumed one; else take 70 kg
 * @param weightBasis what that weight is
 * @param site where blood was taken
 * @param matrix {@code plasma} or {@code serum}, or empty
 */
public record ObservedStudy(
        Drug drug,
        Optional<Regimen> regimen,
        String doseNote,
        Optional<Route> route,
        OptionalInt n,
        AgeGroup ageGroup,
        String population,
        Optional<Weight> weight,
        WeightBasis weightBasis,
        SamplingSite site,
        String matrix) {

    /** What was given. Immutable, as every enum. */
    public enum Drug {
        /** Both enantiomers, half of the dose each. */
        RACEMIC_KETAMINE,
        /** S-ketamine. */
        ESKETAMINE,
        /** R-ketamine. */
        ARKETAMINE,
        /** Nothing: an arm for comparison. */
        PLACEBO
    }

    /** Whether a model of adults or of children is meant. Immutable, as every enum. */
    public enum AgeGroup {
        /** Adults. */
        ADULTS,
        /** Children. */
        CHILDREN
    }

    /** What a body weight is. Immutable, as every enum. */
    public enum WeightBasis {
        /** The mean of the subjects. */
        MEAN,
        /** The median of the subjects. */
        MEDIAN,
        /** Not in the source: assumed within the range that it states. */
        ASSUMED,
        /** There is no weight. */
        UNSTATED
    }

    /** Checks that doses go by the route, that n is positive and that a weight says what it is. */
    public ObservedStudy {
        Objects.requireNonNull(drug, "drug");
        Objects.requireNonNull(doseNote, "doseNote");
        Objects.requireNonNull(ageGroup, "ageGroup");
        Objects.requireNonNull(population, "population");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(matrix, "matrix");
        regimen.ifPresent(doses -> checkRoute(doses, route));
        if (n.isPresent() && n.getAsInt() < 1) {
            throw new IllegalArgumentException("n must be at least 1, got " + n.getAsInt());
        }
        if (weight.isPresent() == (weightBasis == WeightBasis.UNSTATED)) {
            throw new IllegalArgumentException(
                    "weight basis must say what a weight is, and be unstated without one, got " + weightBasis + " for "
                            + weight.map(Weight::toString).orElse("no weight"));
        }
    }

    private static void checkRoute(Regimen regimen, Optional<Route> route) {
        regimen.doses().stream()
                .map(dose -> dose.dose().route())
                .filter(given -> !Optional.of(given).equals(route))
                .findFirst()
                .ifPresent(given -> {
                    throw new IllegalArgumentException("route must be that of every dose, got '"
                            + route.map(Route::code).orElse("") + "' for " + regimen + ": write " + given.code());
                });
    }
}
