package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.CovariateRelation;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.text.Decimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Collects what a reader of a result should know. */
final class Notes {

    private static final double ROUNDING = 1e-9;

    private final List<String> notes = new ArrayList<>();

    private Notes() {}

    static Notes of(PkModel model, Subject subject, Set<Route> routes) {
        Notes all = new Notes();
        all.addCovariates(model, subject);
        all.notes.addAll(model.card().validity().warnings(subject));
        routes.stream().sorted().forEach(route -> all.addTier(model, route));
        return all;
    }

    private void addCovariates(PkModel model, Subject subject) {
        List<String> needed = covariates(model, relation -> !relation.isOption());
        List<String> read = covariates(model, relation -> true);
        List<String> known = List.copyOf(subject.covariates().asText().keySet());
        for (String name : needed) {
            if (!known.contains(name)) {
                notes.add(name + " is not known: the reference of model "
                        + model.card().id() + " applies");
            }
        }
        for (String name : known) {
            boolean isDescription = name.equals(Covariates.WT) || name.equals(Covariates.AGE);
            if (!isDescription && !read.contains(name) && !isReference(subject, name)) {
                notes.add(name + " has no effect in model " + model.card().id() + likeIt(name, read));
            }
        }
        addCaveats(model, known);
    }

    /** The covariate that was meant, where only its case is another. */
    private static String likeIt(String name, List<String> read) {
        return read.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .map(meant -> ": did you mean " + meant + "?")
                .orElse("");
    }

    private static List<String> covariates(PkModel model, Predicate<CovariateRelation> which) {
        return model.relations().stream()
                .filter(which)
                .flatMap(relation -> relation.effect().covariates().stream())
                .filter(name -> !name.equals(Covariates.DEVICE))
                .distinct()
                .toList();
    }

    /** Says what the options rest on that the subject asks for. */
    private void addCaveats(PkModel model, List<String> known) {
        model.relations().stream()
                .filter(CovariateRelation::isOption)
                .filter(relation -> known.containsAll(relation.effect().covariates()))
                .map(CovariateRelation::caveat)
                .distinct()
                .forEach(notes::add);
    }

    /** Caucasian is the reference of every relation that reads the race: to say so changes nothing. */
    private static boolean isReference(Subject subject, String name) {
        return name.equals(Covariates.RACE)
                && subject.covariates().category(name).equals("caucasian");
    }

    private void addTier(PkModel model, Route route) {
        Tier tier = model.inputTier(route);
        if (tier != Tier.PUBLISHED) {
            notes.add(
                    "the " + route.word() + " input of " + model.card().id() + " is " + tier + ": " + tier.sentence());
        }
    }

    Notes and(List<String> more) {
        notes.addAll(more);
        return this;
    }

    Notes andLeftOut(int doses) {
        if (doses > 0) {
            notes.add(doses + (doses == 1 ? " dose lies" : " doses lie") + " after the last observation and "
                    + (doses == 1 ? "was" : "were") + " not given");
        }
        return this;
    }

    /** Says so where a dose that was given has not entered whole when the observation ends. */
    Notes andStillEntering(List<GivenDose> given, Duration end) {
        long late =
                given.stream().filter(dose -> dose.entered().compareTo(end) > 0).count();
        if (late > 0) {
            notes.add(late + (late == 1 ? " dose has" : " doses have") + " not entered whole at the last observation");
        }
        return this;
    }

    /** Says so where an intravenous dose ends between two observations, so that the peak at its end is not among them. */
    Notes andUnseenPeaks(List<GivenDose> given, Grid grid) {
        long unseen = given.stream()
                .filter(dose -> dose.route() == Route.INTRAVENOUS)
                .filter(dose -> dose.entered().compareTo(grid.end()) < 0 && grid.indexOf(dose.entered()) < 0)
                .count();
        if (unseen > 0) {
            notes.add(unseen + (unseen == 1 ? " intravenous dose ends" : " intravenous doses end")
                    + " between two observations: the peak at the end is not among them");
        }
        return this;
    }

    /** Says so where the paths of a route bring in more than the dose. */
    Notes andMoreThanGiven(PkModel model, Individual individual, Set<Route> routes) {
        for (Route route : routes) {
            double entering = individual.entries(route, 1).stream()
                    .mapToDouble(entry -> entry.share() * entry.bioavailability())
                    .sum();
            if (entering > 1 + ROUNDING) {
                notes.add(
                        "the " + route.word() + " input lets " + Decimal.shortest(Math.round(1000 * entering) / 1000.0)
                                + " of the dose enter: " + adviceOn(model));
            }
        }
        return this;
    }

    /** A published model says why; the author of one of his own should look. */
    private static String adviceOn(PkModel model) {
        return model.card().discrepancies().isEmpty()
                ? "check its shares and bioavailability"
                : "see the known discrepancies of model " + model.card().id();
    }

    List<String> toList() {
        return List.copyOf(notes);
    }
}
