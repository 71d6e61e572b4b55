package io.github.kinetamine.ketamine;

import java.util.Objects;

/**
 * Where an observation was published and how this project came to read it.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param citation the paper, label or page, as one would cite it
 * @param identifier DOI, PMID and PMC number where they are known, with a space between them, such as
 *     {@code doi:10.1002/bdd.336}; else empty
 * @param flag how the number was read
 * @param basis whether it was observed or computed by the source
 */
public record ObservationSource(String citation, String identifier, Flag flag, Basis basis) {

    /** How a number was read, from the surest way on. Immutable, as every enum. */
    public enum Flag {
        /** Read in the source itself: its abstract, a table, a label. */
        VERIFIED,
        /** Read in a line-by-line transcription of the source's table. */
        TRANSCRIBED,
        /** Read in a secondary source. */
        QUOTED,
        /** Read off a plot. */
        DIGITISED,
        /** Not seen in any source. */
        UNVERIFIED
    }

    /** What a number is to its source. Immutable, as every enum. */
    public enum Basis {
        /** A summary of what was measured. */
        OBSERVED,
        /** The output or an estimate of the source's own model. */
        MODELLED
    }

    /** Checks that there is a citation. */
    public ObservationSource {
        if (citation.isBlank()) {
            throw new IllegalArgumentException("source must not be blank: say where the number was published");
        }
        Objects.requireNonNull(identifier, "identifier");
        Objects.requireNonNull(flag, "flag");
        Objects.requireNonNull(basis, "basis");
    }

    /** One line: citation and identifier. */
    @Override
    public String toString() {
        return citation + (identifier.isEmpty() ? "" : ", " + identifier);
    }
}
