package io.github.kinetamine.variability;

import io.github.kinetamine.random.RandomStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the parameters of subjects vary: between subjects (IIV), from occasion to occasion of one subject (IOV), and what the
 * literature does not say about it.
 *
 * <p>On a parameter's scale, effects of both levels add up: {@code P·exp(η + κ)}. Effects are dimensionless but where one is
 * added in the unit of its parameter. The effects of a subject are drawn from a random stream whose purpose is the
 * variability: those between subjects from its occasion 0, those of occasion k from its occasion k, so that a further
 * occasion changes no earlier one. Or they follow from normals that are given, of whatever design. Immutable and safe for use
 * by many threads.
 *
 * @param betweenSubjects the effects that a subject keeps
 * @param betweenOccasions the effects that every occasion draws anew
 * @param missing what is not published
 */
public record Variability(RandomEffects betweenSubjects, RandomEffects betweenOccasions, List<Missing> missing) {

    private static final Variability NONE = new Variability(RandomEffects.none(), RandomEffects.none(), List.of());

    public Variability {
        missing = List.copyOf(missing);
        for (RandomEffect effect : betweenOccasions.effects()) {
            for (String parameter : effect.parameters()) {
                requireSameScale(parameter, effect, betweenSubjects);
            }
        }
    }

    private static void requireSameScale(String parameter, RandomEffect effect, RandomEffects betweenSubjects) {
        betweenSubjects.effectOn(parameter).ifPresent(other -> {
            if (!other.scale().equals(effect.scale()) || !other.unit().equals(effect.unit())) {
                throw new IllegalArgumentException("effects on " + parameter + " add up, but it is "
                        + other.scale().words() + " (" + other.unit() + ") between subjects and "
                        + effect.scale().words() + " (" + effect.unit()
                        + ") between occasions: use one scale and one unit");
            }
        });
    }

    /** Every subject is the typical one. */
    public static Variability none() {
        return NONE;
    }

    /** Variability between subjects. */
    public static Variability of(RandomEffects betweenSubjects) {
        return NONE.withBetweenSubjects(betweenSubjects);
    }

    /** The same with other effects between subjects. */
    public Variability withBetweenSubjects(RandomEffects effects) {
        return new Variability(effects, betweenOccasions, missing);
    }

    /** The same with other effects between occasions. */
    public Variability withBetweenOccasions(RandomEffects effects) {
        return new Variability(betweenSubjects, effects, missing);
    }

    /** The same with one thing more that is not published. */
    public Variability withMissing(String what, String reason) {
        List<Missing> more = new ArrayList<>(missing);
        more.add(new Missing(what, reason));
        return new Variability(betweenSubjects, betweenOccasions, more);
    }

    /** The subject of a stream, on no particular occasion. */
    public SubjectEffects sample(RandomStream stream) {
        return ofNormals(stream.withOccasion(0).normals(betweenSubjects.size()));
    }

    /** The subject of a stream on an occasion, counted from 1. */
    public SubjectEffects sample(RandomStream stream, int occasion) {
        if (occasion < 1) {
            throw new IllegalArgumentException("occasions count from 1, got " + occasion);
        }
        double[] normals = stream.withOccasion(occasion).normals(betweenOccasions.size());
        return sample(stream).plus(SubjectEffects.of(betweenOccasions, betweenOccasions.etas(normals)));
    }

    /** The subject of independent standard normals, one per effect between subjects, in the order of their declaration. */
    public SubjectEffects ofNormals(double... normals) {
        return SubjectEffects.of(betweenSubjects, betweenSubjects.etas(normals));
    }

    /** The subject of normals on the occasion of other normals, one per effect between occasions. */
    public SubjectEffects ofNormals(double[] normals, double[] occasionNormals) {
        return ofNormals(normals).plus(SubjectEffects.of(betweenOccasions, betweenOccasions.etas(occasionNormals)));
    }

    /** Every parameter that varies, each once. */
    public List<String> parameters() {
        return Stream.concat(betweenSubjects.parameters().stream(), betweenOccasions.parameters().stream())
                .distinct()
                .toList();
    }

    /** What is published and what is missing, line by line, for a model's page. */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        betweenSubjects.text().forEach(line -> lines.add("between subjects, " + line));
        betweenOccasions.text().forEach(line -> lines.add("between occasions, " + line));
        whatByReason().forEach((reason, what) -> lines.add("missing: " + what + " (" + reason + ")"));
        return lines;
    }

    private Map<String, String> whatByReason() {
        return missing.stream()
                .collect(Collectors.groupingBy(
                        Missing::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(Missing::what, Collectors.joining(", "))));
    }

    /** The same, with a line of those parameters of a model that do not vary and of which nothing else is said. */
    public List<String> text(Collection<String> modelParameters) {
        List<String> varying = parameters();
        List<String> named = missing.stream().map(Missing::what).toList();
        String fixed = modelParameters.stream()
                .filter(parameter -> !varying.contains(parameter) && !named.contains(parameter))
                .collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>(text());
        if (!fixed.isEmpty()) {
            lines.add("without variability: " + fixed);
        }
        return lines;
    }
}
