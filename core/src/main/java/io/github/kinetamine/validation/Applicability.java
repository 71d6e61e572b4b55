package io.github.kinetamine.validation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Observation;
import io.github.kinetamine.ketamine.ObservedStudy;
import io.github.kinetamine.ketamine.ObservedStudy.AgeGroup;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.SamplingSite;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a model can be asked for an observation: it must have the drug, the route and the analyte, be made for the age
 * group, and not be of the other sampling site; a site that is not stated fits both. Stateless.
 */
final class Applicability {

    /** The models of children; every other model is of adults. */
    static final Set<String> CHILDREN = Set.of("herd-2007", "elkomy-2015", "sherwin-2015", "flint-2017");

    private Applicability() {}

    /** Why the model can't be asked; empty if it can. */
    static Optional<String> obstacle(PkModel model, Observation observation) {
        ObservedStudy study = observation.study();
        String analyte = observation.measured().analyte();
        Route route = study.route().orElseThrow();
        if (!model.card().drug().equals(drug(study))) {
            return Optional.of("of " + model.card().drug() + ", not of " + drug(study));
        }
        if (isOfChildren(model) != (study.ageGroup() == AgeGroup.CHILDREN)) {
            return Optional.of("of " + (isOfChildren(model) ? "children" : "adults"));
        }
        if (model.input(route).isEmpty()) {
            return Optional.of("no " + route.word() + " input");
        }
        if (model.analytes().stream().noneMatch(a -> a.name().equals(analyte))) {
            return Optional.of("no " + analyte);
        }
        return siteFits(model.card().site(), study.site())
                ? Optional.empty()
                : Optional.of(model.card().site().word());
    }

    private static String drug(ObservedStudy study) {
        return study.drug().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean isOfChildren(PkModel model) {
        return CHILDREN.contains(model.card().id());
    }

    private static boolean siteFits(SamplingSite model, SamplingSite study) {
        return model == study || model == SamplingSite.UNSTATED || study == SamplingSite.UNSTATED;
    }
}
