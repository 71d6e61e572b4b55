package io.github.kinetamine.dose;

/** The way by which a dose enters the body. Immutable, as every enum. */
public enum Route {
    /** Into a vein. */
    INTRAVENOUS("iv", "intravenous"),
    /** Into a muscle. */
    INTRAMUSCULAR("im", "intramuscular"),
    /** Into the nose. */
    INTRANASAL("in", "intranasal"),
    /** Swallowed. */
    ORAL("po", "oral"),
    /** Under the tongue. */
    SUBLINGUAL("sl", "sublingual"),
    /** Into the rectum. */
    RECTAL("pr", "rectal"),
    /** Under the skin. */
    SUBCUTANEOUS("sc", "subcutaneous");

    private final String code;
    private final String word;

    Route(String code, String word) {
        this.code = code;
        this.word = word;
    }

    /** The two letters that a prescription uses, such as {@code iv}. */
    public String code() {
        return code;
    }

    /** The word in full, such as {@code intravenous}. */
    public String word() {
        return word;
    }

    /** Whether drug can flow in at a rate by this route: into a vein or under the skin. */
    public boolean takesInfusions() {
        return this == INTRAVENOUS || this == SUBCUTANEOUS;
    }
}
