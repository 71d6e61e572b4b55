package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.TimedDose;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        Administrations administrations = Administrations.of(doses, model, subject);
        List<Administration> inOrder = administrations.inOrder();
        Set<Route> routes = inOrder.stream().map(Administration::route).collect(Collectors.toSet());
        Individual individual = individual(model, subject, typicalValues, routes);
        Timeline.Builder timeline = new Timeline.Builder();
        Entries entries = new Entries(individual, timeline);
        List<GivenDose> ledger = entries.addAll(inOrder);
        Trajectory trajectory = timeline.build()
                .run(0, List.of(Epoch.of(individual)), model.initiallyOff(), Observations.of(observed), stretches);
        return new PkCourse(
                model,
                individual,
                routes,
                ledger,
                entries.intravenous(),
                trajectory,
                stretches,
                administrations.notes());
    }

    /** The subject; where nothing is given, as it would be for any dose. */
    static Individual individual(PkModel model, Subject subject, Map<String, Double> typicalValues, Set<Route> routes) {
        Set<Route> used = routes.isEmpty() ? EnumSet.allOf(Route.class) : routes;
        return model.individual(subject, typicalValues, model.enteredBy(used));
    }
}
