package io.github.kinetamine.model;

/**
 * Where the blood was taken that a model was fitted to. During and shortly after an infusion arterial concentrations of
 * ketamine are about twice the venous ones, so effect constants of one site must not meet concentrations of the other.
 * Immutable, as every enum.
 */
public enum SamplingSite {
    /** Arterial blood. */
    ARTERIAL("arterial"),
    /** Venous blood. */
    VENOUS("venous"),
    /** The source does not say. */
    UNSTATED("site not stated");

    private final String word;

    SamplingSite(String word) {
        this.word = word;
    }

    /** The site in words. */
    public String word() {
        return word;
    }
}
