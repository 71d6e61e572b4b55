package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.TimedDose;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.variability.SubjectEffects;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * What becomes of doses in one subject according to one model: the amounts at the times of observation, and what is needed to
 * read them in between.
 */
record PkCourse(
        PkModel model,
        Individual individual,
        Set<Route> routes,
        List<GivenDose> ledger,
        Infusions intravenous,
        Trajectory trajectory,
        Stretches stretches,
        List<String> notes) {

    /**
     * The course of doses.
     *
     * @param stretches keeps, or does not keep, what is needed to read times between the observations
     */
    static PkCourse of(
            PkModel model,
            Subject subject,
            Map<String, Double> typicalValues,
            List<TimedDose> doses,
            Grid observed,
            Stretches stretches) {
        return of(model, subject, typicalValues, doses, observed, stretches, Optional.empty());
    }

    /**
     * The course of doses in a subject who differs from occasion to occasion.
     *
     * @param differing how the subject differs from the typical one on an occasion, counted from 1; empty: always as it is
     */
    static PkCourse of(
            PkModel model,
            Subject subject,
            Map<String, Double> typicalValues,
            List<TimedDose> doses,
            Grid observed,
            Stretches stretches,
            Optional<IntFunction<SubjectEffects>> differing) {
        return PkPlan.of(model, subject, typicalValues, doses, observed, stretches, differing)
                .run();
    }

    /** What is given until an end. */
    List<GivenDose> ledger(Duration end) {
        List<GivenDose> until = new ArrayList<>(ledger);
        until.removeIf(dose -> dose.at().compareTo(end) > 0);
        return List.copyOf(until);
    }

    /** The subject; where nothing is given, as it would be for any dose. */
    static Individual individual(PkModel model, Subject subject, Map<String, Double> typicalValues, Set<Route> routes) {
        Set<Route> used = routes.isEmpty() ? EnumSet.allOf(Route.class) : routes;
        return model.individual(subject, typicalValues, model.enteredBy(used));
    }
}
