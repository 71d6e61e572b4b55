package io.github.kinetamine.variability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The random effects of one level (between subjects, or between occasions), with the covariance blocks in which some of them
 * vary together.
 *
 * <p>Effects are dimensionless, or have the unit of their parameter where they are added to it. They stand in the order of
 * their declaration, and the η of an effect depends on the normals of that effect and of those before it alone. Immutable and
 * safe for use by many threads.
 */
public final class RandomEffects {

    private static final RandomEffects NONE = new RandomEffects(List.of(), List.of());

    private final List<RandomEffect> effects;
    private final List<CovarianceBlock> blocks;
    private final int[][] members;

    RandomEffects(List<RandomEffect> effects, List<CovarianceBlock> blocks) {
        this.effects = List.copyOf(effects);
        this.blocks = List.copyOf(blocks);
        List<String> names = effects.stream().map(RandomEffect::name).toList();
        this.members = blocks.stream()
                .map(block -> block.names().stream().mapToInt(names::indexOf).toArray())
                .toArray(int[][]::new);
    }

    /** No effect at all. */
    public static RandomEffects none() {
        return NONE;
    }

    /** A declaration to be filled in. */
    public static RandomEffectsBuilder builder() {
        return new RandomEffectsBuilder();
    }

    /** How many effects there are, each of which takes one normal number. */
    public int size() {
        return effects.size();
    }

    /** The effects, in the order of their declaration. */
    public List<RandomEffect> effects() {
        return effects;
    }

    /** The blocks of effects that vary together. */
    public List<CovarianceBlock> blocks() {
        return blocks;
    }

    /** The effect that moves a parameter. */
    public Optional<RandomEffect> effectOn(String parameter) {
        return effects.stream()
                .filter(effect -> effect.parameters().contains(parameter))
                .findFirst();
    }

    /** Every parameter that an effect moves. */
    public List<String> parameters() {
        return effects.stream().flatMap(effect -> effect.parameters().stream()).toList();
    }

    /** The η of every effect for independent standard normals, one per effect. */
    public double[] etas(double[] normals) {
        if (normals.length != size()) {
            throw new IllegalArgumentException("random effects need " + size() + " normals, one for each of "
                    + effects.stream().map(RandomEffect::name).toList() + ", got " + normals.length);
        }
        double[] etas = new double[size()];
        for (int i = 0; i < size(); i++) {
            etas[i] = effects.get(i).variance().sd() * requireFinite(normals[i]);
        }
        for (int b = 0; b < members.length; b++) {
            correlate(blocks.get(b), members[b], normals, etas);
        }
        return etas;
    }

    private static void correlate(CovarianceBlock block, int[] members, double[] normals, double[] etas) {
        double[] own = Arrays.stream(members).mapToDouble(i -> normals[i]).toArray();
        double[] correlated = block.correlated(own);
        for (int i = 0; i < members.length; i++) {
            etas[members[i]] = correlated[i];
        }
    }

    private static double requireFinite(double normal) {
        if (!Double.isFinite(normal)) {
            throw new IllegalArgumentException("normals of random effects must be finite, got " + normal);
        }
        return normal;
    }

    /** A line for each scale in use and one for the covariances, for a table; none where there is no effect. */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        Stream.concat(
                        Stream.of(EtaScale.LOG, EtaScale.LOGIT, EtaScale.LINEAR).map(EtaScale::words),
                        effects.stream().map(effect -> effect.scale().words()))
                .distinct()
                .forEach(words -> add(
                        lines,
                        words,
                        effects.stream()
                                .filter(effect -> effect.scale().words().equals(words))
                                .map(RandomEffect::text)));
        add(lines, "covariance", blocks.stream().map(CovarianceBlock::text));
        return lines;
    }

    private static void add(List<String> lines, String title, Stream<String> items) {
        String joined = String.join(", ", items.toList());
        if (!joined.isEmpty()) {
            lines.add(title + ": " + joined);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RandomEffects set && effects.equals(set.effects) && blocks.equals(set.blocks);
    }

    @Override
    public int hashCode() {
        return 31 * effects.hashCode() + blocks.hashCode();
    }

    @Override
    public String toString() {
        return String.join("; ", text());
    }
}
