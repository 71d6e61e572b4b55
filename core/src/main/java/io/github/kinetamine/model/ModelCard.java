package io.github.kinetamine.model;

import java.util.List;
import java.util.Objects;

/**
 * What a reader should know of a model before using it. Immutable and safe for use by many threads.
 *
 * @param id the name that other programs rely on
 * @param title one line
 * @param drug the drug whose dose is given, such as {@code racemic ketamine}
 * @param source the publication
 * @param population who was studied
 * @param site where the blood was taken
 * @param basis how amounts of different substances relate, such as "mass flux, no molar conversion"
 * @param validity for whom the model was made
 * @param variability the published variability between subjects and of observations, and what is missing of it
 * @param discrepancies where the model is known to disagree with its own or other sources
 */
public record ModelCard(
        String id,
        String title,
        String drug,
        Source source,
        String population,
        SamplingSite site,
        String basis,
        Validity validity,
        PublishedVariability variability,
        List<String> discrepancies) {

    public ModelCard {
        Names.requireName("model", id);
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(variability, "variability");
        discrepancies = List.copyOf(discrepancies);
    }

    /** The card of a model of one's own, of which only the name is said. */
    public static ModelCard named(String id) {
        return new ModelCard(
                id,
                id,
                "",
                Source.modelAuthor(),
                "",
                SamplingSite.UNSTATED,
                "",
                Validity.described(""),
                PublishedVariability.none(),
                List.of());
    }
}
