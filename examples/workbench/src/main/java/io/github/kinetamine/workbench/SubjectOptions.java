package io.github.kinetamine.workbench;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Age;
import io.github.kinetamine.quantity.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Who is simulated. What is not said is the typical adult, unless a dose per kilogram asks for a weight. */
final class SubjectOptions {

    private static final Weight TYPICAL_WEIGHT = new Weight(70);
    private static final Age TYPICAL_AGE = new Age(45);

    @Option(
            names = "--weight",
            paramLabel = "KG",
            description = "body weight in kg; needed for doses per kg, otherwise 70")
    private Double weight;

    @Option(names = "--age", paramLabel = "YEARS", description = "age in years; otherwise 45")
    private Double age;

    @Option(
            names = "--covariate",
            paramLabel = "NAME=VALUE",
            description = "another covariate, such as RACE=japanese; may be repeated")
    private List<String> covariates = List.of();

    private final List<String> assumed = new ArrayList<>();

    /** The subject for these regimens. */
    Subject subject(List<Regimen> regimens) {
        Subject subject = Subject.typical();
        if (weight != null) {
            subject = subject.withWeight(new Weight(weight));
        }
        if (age != null) {
            subject = subject.aged(new Age(age));
        }
        for (String text : covariates) {
            subject = with(subject, text);
        }
        return completed(subject, regimens);
    }

    private static Subject with(Subject subject, String text) {
        Assignment assignment = Assignment.parse("--covariate", text);
        String name = assignment.name().toUpperCase(Locale.ROOT);
        return assignment.isNumber() ? subject.with(name, assignment.number()) : subject.with(name, assignment.value());
    }

    private Subject completed(Subject given, List<Regimen> regimens) {
        assumed.clear();
        Subject subject = given;
        if (subject.weight().isEmpty()) {
            requireNoDosePerWeight(regimens);
            subject = subject.withWeight(TYPICAL_WEIGHT);
            assumed.add(Covariates.WT + " " + TYPICAL_WEIGHT);
        }
        if (subject.age().isEmpty()) {
            subject = subject.aged(TYPICAL_AGE);
            assumed.add(Covariates.AGE + " " + TYPICAL_AGE);
        }
        if (subject.covariates().category(Covariates.RACE).isEmpty()) {
            assumed.add(Covariates.RACE + " caucasian");
        }
        return subject;
    }

    private static void requireNoDosePerWeight(List<Regimen> regimens) {
        for (Regimen regimen : regimens) {
            if (regimen.isPerWeight()) {
                throw new IllegalArgumentException("dose '" + regimen + "' needs a body weight: add --weight KG");
            }
        }
    }

    /** What {@link #subject} filled in, for the reader of the result. */
    List<String> notes() {
        return assumed.isEmpty() ? List.of() : List.of("not given, so assumed: " + String.join(", ", assumed));
    }
}
