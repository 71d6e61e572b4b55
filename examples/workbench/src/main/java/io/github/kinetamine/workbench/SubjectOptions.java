package io.github.kinetamine.workbench;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Age;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.workbench.asked.AskedSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** Who is simulated. What is not said is the typical adult, unless a dose per kilogram asks for a weight. */
final class SubjectOptions {

    @Option(
            names = "--weight",
            paramLabel = "KG",
            description = "body weight in kg; needed for doses per kg, otherwise 70")
    private String weight;

    @Option(names = "--age", paramLabel = "YEARS", description = "age in years; otherwise 45")
    private String age;

    @Option(
            names = "--covariate",
            paramLabel = "NAME=VALUE",
            description = "another covariate, such as RACE=japanese, CYP2B6=*1/*6 or CLINT=0.5; may be repeated")
    private List<String> covariates = List.of();

    private List<String> notes = List.of();

    /** The subject for these regimens. */
    Subject subject(List<Regimen> regimens) {
        return subject(regimens, Set.of());
    }

    /** What the subjects of a population have in common: all but the covariates that each of them draws. */
    Subject subject(List<Regimen> regimens, Set<String> drawn) {
        requireNotGiven(drawn);
        Subject subject = Subject.typical();
        if (weight != null) {
            subject = subject.withWeight(new Weight(NumberText.parse("--weight", weight)));
        }
        if (age != null) {
            subject = subject.aged(new Age(NumberText.parse("--age", age)));
        }
        for (Assignment covariate : covariates()) {
            subject = with(subject, covariate);
        }
        return completed(subject, regimens, drawn);
    }

    private void requireNotGiven(Set<String> drawn) {
        List<String> given =
                new ArrayList<>(covariates().stream().map(Assignment::name).toList());
        if (weight != null) {
            given.add(Covariates.WT);
        }
        if (age != null) {
            given.add(Covariates.AGE);
        }
        drawn.stream().filter(given::contains).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    name + " is given a value and drawn by --vary as well: keep one of them");
        });
    }

    private List<Assignment> covariates() {
        List<String> inCapitals = covariates.stream()
                .map(text -> Assignment.parse("--covariate", text))
                .map(c -> c.name().toUpperCase(Locale.ROOT) + "=" + c.value())
                .toList();
        List<Assignment> all = Assignment.parseAll("--covariate", inCapitals);
        all.forEach(this::requireKnown);
        return all;
    }

    private void requireKnown(Assignment covariate) {
        String name = covariate.name();
        AskedSubject.requireCovariate(name);
        if (name.equals(Covariates.WT) && weight != null || name.equals(Covariates.AGE) && age != null) {
            throw new IllegalArgumentException("--covariate " + name + " and --"
                    + (name.equals(Covariates.WT) ? "weight" : "age") + " say the same: keep one of them");
        }
    }

    private static Subject with(Subject subject, Assignment covariate) {
        return covariate.isNumber()
                ? subject.with(covariate.name(), covariate.number())
                : subject.with(covariate.name(), covariate.value());
    }

    private Subject completed(Subject given, List<Regimen> regimens, Set<String> drawn) {
        if (given.weight().isEmpty() && !drawn.contains(Covariates.WT)) {
            regimens.forEach(regimen -> AskedSubject.requireNoDosePerWeight(regimen, "add --weight KG"));
        }
        AskedSubject asked = AskedSubject.completed(given, drawn);
        notes = asked.notes();
        return asked.subject();
    }

    /** What {@link #subject} filled in, for the reader of the result. */
    List<String> notes() {
        return notes;
    }
}
