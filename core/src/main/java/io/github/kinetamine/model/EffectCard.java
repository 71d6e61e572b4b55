package io.github.kinetamine.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reader should know of an effect before using it. Immutable and safe for use by many threads.
 *
 * @param id the name that other programs rely on, such as {@code MADRS}
 * @param title one line
 * @param tier how strong the evidence for the effect as a whole is
 * @param sources what it rests on, at least one
 * @param filledGaps what the sources do not say and was filled in, one sentence each
 * @param validity for whom, which doses and which times it was made
 * @param longest how long after the start it may be read; empty where nothing limits it
 */
public record EffectCard(
        String id,
        String title,
        Tier tier,
        List<Source> sources,
        List<String> filledGaps,
        String validity,
        Optional<Duration> longest) {

    public EffectCard {
        Names.requireName("effect", id);
        Objects.requireNonNull(tier, "tier");
        sources = List.copyOf(sources);
        filledGaps = List.copyOf(filledGaps);
        Objects.requireNonNull(longest, "longest");
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("effect " + id + " needs a source: say where it comes from");
        }
    }

    /** The card of an effect of one's own, of which only the name is said. */
    public static EffectCard named(String id) {
        return new EffectCard(
                id, id, Tier.ILLUSTRATIVE, List.of(Source.modelAuthor()), List.of(), "", Optional.empty());
    }
}
