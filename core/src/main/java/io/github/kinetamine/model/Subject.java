package io.github.kinetamine.model;

import io.github.kinetamine.quantity.Age;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.variability.SubjectEffects;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The person who is simulated, as far as the model cares: weight, age and other covariates. What is not said stays unknown:
 * a dose per kilogram then fails, and a model falls back on its reference. Immutable and safe for use by many threads.
 */
public final class Subject {

    private static final Subject UNKNOWN = new Subject(Covariates.none(), SubjectEffects.none());

    private static final Map<String, List<String>> CATEGORIES = Map.of(
            Covariates.SEX, List.of("female", "male"),
            Covariates.RACE, List.of("caucasian", "asian", "japanese"),
            Covariates.CYP2B6, List.of("*1/*1", "*1/*6", "*6/*6"));

    private static final List<String> NUMBERS =
            List.of(Covariates.WT, Covariates.AGE, Covariates.DEVICE, Covariates.CLINT);

    private final Covariates covariates;
    private final SubjectEffects effects;

    private Subject(Covariates covariates, SubjectEffects effects) {
        this.covariates = covariates;
        this.effects = effects;
    }

    /** A subject of whom nothing is known: every model takes its reference. */
    public static Subject typical() {
        return UNKNOWN;
    }

    /** A subject of that weight. */
    public static Subject weighing(Weight weight) {
        return UNKNOWN.withWeight(weight);
    }

    /** This subject at another weight. */
    public Subject withWeight(Weight weight) {
        return new Subject(covariates.with(Covariates.WT, weight.kilograms()), effects);
    }

    /** This subject at that age. */
    public Subject aged(Age age) {
        return new Subject(covariates.with(Covariates.AGE, age.years()), effects);
    }

    /** This subject with another numeric covariate; {@code WT} is in kg and {@code AGE} in years; what is known of a covariate is checked. */
    public Subject with(String covariate, double value) {
        return switch (covariate) {
            case Covariates.WT -> withWeight(new Weight(value));
            case Covariates.AGE -> aged(new Age(value));
            default -> {
                requireNotCategory(covariate, Double.toString(value));
                requireFactor(covariate, value);
                yield new Subject(covariates.with(covariate, value), effects);
            }
        };
    }

    /** This subject with a category, such as {@code RACE} {@code japanese}; case is ignored. */
    public Subject with(String covariate, String category) {
        List<String> allowed = CATEGORIES.get(covariate);
        if (allowed != null && !allowed.contains(category.toLowerCase(Locale.ROOT))) {
            requireNotCategory(covariate, category);
        }
        if (NUMBERS.contains(covariate)) {
            throw new IllegalArgumentException("covariate " + covariate + " is a number, got '" + category + "'");
        }
        return new Subject(covariates.with(covariate, category), effects);
    }

    /**
     * This subject with random effects: after its covariates, each parameter that an effect moves differs from the typical value.
     */
    public Subject differingBy(SubjectEffects newEffects) {
        return new Subject(covariates, Objects.requireNonNull(newEffects, "effects"));
    }

    private static void requireFactor(String covariate, double value) {
        if (covariate.equals(Covariates.CLINT) && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("covariate CLINT is a factor on the liver's intrinsic clearance and must"
                    + " be finite and not negative, got " + Decimal.shortest(value) + ": 0.5 is an inhibition by half");
        }
    }

    private static void requireNotCategory(String covariate, String value) {
        List<String> allowed = CATEGORIES.get(covariate);
        if (allowed != null) {
            throw new IllegalArgumentException("covariate " + covariate + " must be one of "
                    + String.join(", ", allowed) + ", got '" + value + "'");
        }
        if (covariate.equals(Covariates.DEVICE)) {
            throw new IllegalArgumentException("covariate DEVICE is counted by the regimen and can't be set");
        }
    }

    /** Body weight, if known. */
    public Optional<Weight> weight() {
        var kg = covariates.number(Covariates.WT);
        return kg.isPresent() ? Optional.of(new Weight(kg.getAsDouble())) : Optional.empty();
    }

    /** Age, if known. */
    public Optional<Age> age() {
        var years = covariates.number(Covariates.AGE);
        return years.isPresent() ? Optional.of(new Age(years.getAsDouble())) : Optional.empty();
    }

    /** Everything that is known. */
    public Covariates covariates() {
        return covariates;
    }

    /** How the subject differs from the typical one of its covariates. */
    public SubjectEffects effects() {
        return effects;
    }

    @Override
    public String toString() {
        return covariates.toString();
    }
}
