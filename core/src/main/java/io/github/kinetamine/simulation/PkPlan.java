package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.dose.TimedDose;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.variability.SubjectEffects;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** What will happen to one subject, decided before anything is computed. */
record PkPlan(
        PkModel model,
        Occasions occasions,
        Set<Route> routes,
        List<GivenDose> ledger,
        Infusions intravenous,
        Timeline timeline,
        Grid observed,
        Stretches stretches,
        List<String> notes) {

    /** What doses mean to a subject who may differ from occasion to occasion; as {@link PkCourse#of} has it. */
    static PkPlan of(
            PkModel model,
            Subject subject,
            Map<String, Double> typicalValues,
            List<TimedDose> doses,
            Grid observed,
            Stretches stretches,
            Optional<IntFunction<SubjectEffects>> differing) {
        Administrations administrations = Administrations.of(doses, model, subject);
        List<Administration> inOrder = administrations.inOrder();
        Set<Route> routes = EnumSet.noneOf(Route.class);
        inOrder.forEach(given -> routes.add(given.route()));
        Occasions occasions = differing
                .map(effects -> Occasions.of(
                        inOrder,
                        k -> PkCourse.individual(model, subject.differingBy(effects.apply(k)), typicalValues, routes)))
                .orElseGet(() -> Occasions.one(PkCourse.individual(model, subject, typicalValues, routes)));
        Timeline.Builder timeline = new Timeline.Builder();
        occasions.enterOn(timeline);
        Entries entries = new Entries(occasions, timeline);
        List<GivenDose> ledger = entries.addAll(inOrder);
        return new PkPlan(
                model,
                occasions,
                routes,
                ledger,
                entries.intravenous(),
                timeline.build(),
                observed,
                stretches,
                administrations.notes());
    }

    /** Lets it happen. */
    PkCourse run() {
        return course(begin().run());
    }

    /** A way through it, for those who advance the amounts themselves. */
    Timeline.Run begin() {
        return timeline.begin(0, occasions.epochs(), model.initiallyOff(), Observations.of(observed), stretches);
    }

    /** What has become of it. */
    PkCourse course(Trajectory trajectory) {
        return new PkCourse(model, occasions.first(), routes, ledger, intravenous, trajectory, stretches, notes);
    }
}
