package io.github.kinetamine.model;

import java.util.Objects;

/**
 * Where a number comes from, how strong the evidence is and how it was read. Immutable and safe for use by many threads.
 *
 * @param citation the paper, label or file, as one would cite it
 * @param doi the digital object identifier, or empty
 * @param place the table, section or line within the source, or empty
 * @param tier how strong the evidence is
 * @param reading how the number was read
 */
public record Source(String citation, String doi, String place, Tier tier, Reading reading) {

    private static final Source MODEL_AUTHOR =
            new Source("given by the model's author", "", "", Tier.ILLUSTRATIVE, Reading.GIVEN);

    public Source {
        if (citation.isBlank()) {
            throw new IllegalArgumentException("citation must not be blank: say where the number comes from");
        }
        Objects.requireNonNull(doi, "doi");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(reading, "reading");
    }

    /** The source of numbers that the author of a model of one's own puts in without citing anything. */
    public static Source modelAuthor() {
        return MODEL_AUTHOR;
    }

    /** The same source at another table, section or line. */
    public Source at(String place) {
        return new Source(citation, doi, place, tier, reading);
    }

    /** The same source with another strength of evidence. */
    public Source as(Tier tier, Reading reading) {
        return new Source(citation, doi, place, tier, reading);
    }

    /** One line: citation, place and identifier. */
    @Override
    public String toString() {
        return citation + (place.isEmpty() ? "" : ", " + place) + (doi.isEmpty() ? "" : ", doi " + doi);
    }
}
