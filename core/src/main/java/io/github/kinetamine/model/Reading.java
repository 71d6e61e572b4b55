package io.github.kinetamine.model;

/** How this project came to read a number. Immutable, as every enum. */
public enum Reading {
    /** Read in the source itself: its abstract, a table, a label, or the software file that is the source. */
    VERIFIED("read in the source itself"),
    /** Read in a line-by-line transcription of the source's table, and checked against its abstract where possible. */
    TRANSCRIBED("read in a transcription of the source's table"),
    /** Read in a secondary source. */
    QUOTED("read in a secondary source"),
    /** Remembered, seen in no source. */
    REMEMBERED("not read in any source"),
    /** Computed by this project. */
    COMPUTED("computed by this project"),
    /** Given by whoever declared the model. */
    GIVEN("given by the model's author");

    private final String sentence;

    Reading(String sentence) {
        this.sentence = sentence;
    }

    /** What the reading means, in a few words. */
    public String sentence() {
        return sentence;
    }
}
