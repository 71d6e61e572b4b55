package io.github.kinetamine.workbench.asked;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Age;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who is simulated. What is not said is the typical adult of 70 kg and 45 years. Immutable and safe for use by many threads.
 *
 * @param subject the subject, with all that was assumed
 * @param assumed what was filled in, such as {@code WT 70 kg}
 */
public record AskedSubject(Subject subject, List<String> assumed) {

    /** The covariates that a user may name. */
    public static final List<String> COVARIATES = List.of(
            Covariates.WT, Covariates.AGE, Covariates.SEX, Covariates.RACE, Covariates.CYP2B6, Covariates.CLINT);

    /** The typical adult's weight. */
    public static final Weight TYPICAL_WEIGHT = new Weight(70);

    /** The typical adult's age. */
    public static final Age TYPICAL_AGE = new Age(45);

    /** The typical adult's race, in the words of {@link Covariates#RACE}. */
    public static final String TYPICAL_RACE = "caucasian";

    public AskedSubject {
        assumed = List.copyOf(assumed);
    }

    /**
     * The subject as it was given, and the typical adult in all else.
     *
     * @param drawn covariates that subjects of a population draw, which are not filled in
     */
    public static AskedSubject completed(Subject given, Set<String> drawn) {
        List<String> assumed = new ArrayList<>();
        Subject subject = given;
        if (subject.weight().isEmpty() && !drawn.contains(Covariates.WT)) {
            subject = subject.withWeight(TYPICAL_WEIGHT);
            assumed.add(Covariates.WT + " " + TYPICAL_WEIGHT);
        }
        if (subject.age().isEmpty() && !drawn.contains(Covariates.AGE)) {
            subject = subject.aged(TYPICAL_AGE);
            assumed.add(Covariates.AGE + " " + TYPICAL_AGE);
        }
        if (subject.covariates().category(Covariates.RACE).isEmpty()) {
            subject = subject.with(Covariates.RACE, TYPICAL_RACE);
            assumed.add(Covariates.RACE + " " + TYPICAL_RACE);
        }
        return new AskedSubject(subject, assumed);
    }

    /**
     * Refuses a dose per kilogram of a subject whose weight nobody has said.
     *
     * @param advice what to do, such as {@code add --weight KG}
     * @throws IllegalArgumentException naming the dose
     */
    public static void requireNoDosePerWeight(Regimen regimen, String advice) {
        if (regimen.isPerWeight()) {
            throw new IllegalArgumentException("dose '" + regimen + "' needs a body weight: " + advice);
        }
    }

    /**
     * Refuses a covariate that no subject has.
     *
     * @throws IllegalArgumentException naming the nearest
     */
    public static void requireCovariate(String name) {
        if (!COVARIATES.contains(name)) {
            throw new IllegalArgumentException(
                    "unknown covariate '" + name + "': " + Suggestion.hint(name, COVARIATES));
        }
    }

    /** What was filled in, for the reader of the result. */
    public List<String> notes() {
        return assumed.isEmpty() ? List.of() : List.of("not given, so assumed: " + String.join(", ", assumed));
    }
}
