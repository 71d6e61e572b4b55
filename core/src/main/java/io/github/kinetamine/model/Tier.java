package io.github.kinetamine.model;

/** How strong the evidence for a number is, from the strongest to the weakest. Immutable, as every enum. */
public enum Tier {
    /** The paper's own parameter. */
    PUBLISHED("the paper's own parameter"),
    /** Fitted by this project to published means. */
    CALIBRATED("fitted here to published means"),
    /** Computed by this project from verified observations; no paper prints it. */
    DERIVED("computed here from published observations, in no paper"),
    /** Taken over from something similar, for want of any observation. */
    ASSUMED("taken over from a similar case, no observation"),
    /** A shape for teaching. */
    ILLUSTRATIVE("a shape for teaching");

    private final String sentence;

    Tier(String sentence) {
        this.sentence = sentence;
    }

    /** What the tier means, in a few words. */
    public String sentence() {
        return sentence;
    }

    /** The weaker of the two: a chain of evidence is as strong as its weakest link. */
    public Tier weakest(Tier other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
