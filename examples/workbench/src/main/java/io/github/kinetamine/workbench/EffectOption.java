package io.github.kinetamine.workbench;

import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.text.Suggestion;
import io.github.kinetamine.workbench.asked.AskedEffects;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Which effects are asked for, where their scales begin, and in which context. */
final class EffectOption {

    private static final String ALL = "all";

    @Option(
            names = "--effect",
            paramLabel = "NAME,…|all",
            completionCandidates = Completions.Effects.class,
            description =
                    "effects that 'kinetamine models --effects' lists, above the chosen model; all: as many as can be"
                            + " driven")
    private List<String> names = List.of();

    @Option(
            names = "--baseline",
            paramLabel = "NAME=VALUE",
            description = "where the scale of an effect begins, as in MADRS=33 or SBP=120; may be repeated")
    private List<String> baselines = List.of();

    @Option(
            names = "--context",
            paramLabel = "SCALE",
            description =
                    "of antidepressant effects, 0 to 1.1: 1 against placebo (the default), 0.6 against midazolam, 0.31 where"
                            + " both arms begin a new treatment")
    private String context;

    /** What is asked for, checked before anything is computed. */
    AskedEffects effects() {
        List<String> words = names.stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .toList();
        boolean isAll = words.equals(List.of(ALL));
        List<String> ids = isAll ? KetamineEffects.ids() : named(words);
        return new AskedEffects(ids, isAll, options(ids));
    }

    private static List<String> named(List<String> words) {
        Set<String> seen = new HashSet<>();
        for (String word : words) {
            if (word.equals(ALL)) {
                throw new IllegalArgumentException("--effect all stands alone: leave out the other names");
            }
            if (!KetamineEffects.ids().contains(word)) {
                throw new IllegalArgumentException(
                        "unknown effect '" + word + "': " + Suggestion.hint(word, KetamineEffects.ids()));
            }
            if (!seen.add(word)) {
                throw new IllegalArgumentException("--effect names " + word + " twice: keep one");
            }
        }
        return words;
    }

    private EffectOptions options(List<String> ids) {
        EffectOptions options = EffectOptions.standard();
        List<Assignment> all = Assignment.parseAll("--baseline", baselines);
        if (ids.isEmpty() && (!all.isEmpty() || context != null)) {
            throw new IllegalArgumentException(
                    (all.isEmpty() ? "--context" : "--baseline") + " is of effects: add --effect NAME or --effect all");
        }
        for (Assignment baseline : all) {
            requireScale(baseline.name(), ids);
            options = options.baseline(baseline.name(), baseline.number());
        }
        return context == null ? options : options.inContext(context(ids));
    }

    private static void requireScale(String name, List<String> ids) {
        List<String> scales = scales(ids);
        if (scales.contains(name)) {
            return;
        }
        boolean isKnown = scales(KetamineEffects.ids()).contains(name);
        if (isKnown) {
            throw new IllegalArgumentException(
                    "--baseline " + name + ": no effect that is asked for begins there; add it to --effect");
        }
        throw new IllegalArgumentException("--baseline: no effect begins at a baseline of '" + name + "': "
                + Suggestion.hint(name, scales.isEmpty() ? scales(KetamineEffects.ids()) : scales));
    }

    private static List<String> scales(List<String> ids) {
        return ids.stream()
                .flatMap(id -> KetamineEffects.baselineScale(id).stream())
                .distinct()
                .toList();
    }

    private double context(List<String> ids) {
        double value = NumberText.parse("--context", context);
        if (ids.stream().noneMatch(KetamineEffects::isInContext)) {
            List<String> those = KetamineEffects.ids().stream()
                    .filter(KetamineEffects::isInContext)
                    .toList();
            throw new IllegalArgumentException("--context is of " + String.join(" and ", those)
                    + " alone: add one of them to --effect, or leave it out");
        }
        return value;
    }
}
