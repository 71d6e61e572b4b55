package io.github.kinetamine.workbench;

import io.github.kinetamine.comparison.Comparison;
import io.github.kinetamine.comparison.Comparison.Arm;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.workbench.figure.Figure;
import io.github.kinetamine.workbench.figure.FigureWriter;
import io.github.kinetamine.workbench.figure.Panel;
import io.github.kinetamine.workbench.output.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report says of one effect: its curves, what it rests on and what the runs had to say. */
final class EffectProvenance {

    private final Comparison comparison;
    private final Function<String, Optional<Figure>> figures;
    private final String id;
    private final EffectCard card;

    private EffectProvenance(Comparison comparison, Function<String, Optional<Figure>> figures, EffectCard card) {
        this.comparison = comparison;
        this.figures = figures;
        this.id = card.id();
        this.card = card;
    }

    /** The effects of a comparison, each once, with its curves in the typical subject. */
    static List<Report.Effect> of(Comparison comparison) {
        return of(comparison, id -> figure(comparison, EffectPanels.of(comparison, id)));
    }

    private static Optional<Figure> figure(Comparison comparison, List<Panel> panels) {
        return panels.isEmpty() ? Optional.empty() : Optional.of(ComparisonFigure.figure("", comparison, panels));
    }

    /**
     * The effects of a comparison, each once.
     *
     * @param figures the curves of an effect, by its id
     */
    static List<Report.Effect> of(Comparison comparison, Function<String, Optional<Figure>> figures) {
        Map<String, EffectCard> cards = new LinkedHashMap<>();
        comparison.arms().stream()
                .flatMap(arm -> arm.profile().model().effects().stream())
                .forEach(effect -> cards.putIfAbsent(effect.card().id(), effect.card()));
        return cards.values().stream()
                .map(card -> new EffectProvenance(comparison, figures, card).section())
                .toList();
    }

    /** The notes of a run that stand in the sections of its effects, not among the notes of the run. */
    static Stream<String> notesOf(Arm arm) {
        return arm.profile().model().effects().stream().flatMap(effect -> notesOf(arm, effect));
    }

    private static Stream<String> notesOf(Arm arm, Effect effect) {
        String id = effect.card().id();
        return arm.profile().notes().stream()
                .filter(note -> note.startsWith(id + ": ")
                        || note.startsWith(id + " ")
                        || effect.outputs().stream().anyMatch(output -> note.startsWith(output.name() + " leaves ")));
    }

    private Report.Effect section() {
        return new Report.Effect(
                id,
                card.title(),
                figures.apply(id)
                        .map(figure -> FigureWriter.svg(figure, "effect-" + id))
                        .orElse(""),
                scope(),
                sources(),
                said((arm, effect) -> effect.card().filledGaps()),
                said(EffectProvenance::otherNotes));
    }

    private List<String> scope() {
        List<String> scope = new ArrayList<>();
        scope.add("tier: " + card.tier() + ", " + card.tier().sentence());
        if (!card.validity().isEmpty()) {
            scope.add("made for: " + card.validity());
        }
        card.longest().ifPresent(time -> scope.add("refused beyond " + DurationText.render(time)));
        scope.addAll(said((arm, effect) ->
                DriverText.of(effect).stream().map(text -> "driven by " + text).toList()));
        return scope;
    }

    /** Each source with its tier, how it was read and what comes from it. */
    private List<String> sources() {
        Map<Source, Set<String>> namesBySource = new LinkedHashMap<>();
        card.sources().forEach(source -> namesBySource.put(source, new LinkedHashSet<>()));
        effects()
                .flatMap(effect -> effect.parameters().stream())
                .forEach((Parameter parameter) -> namesBySource
                        .computeIfAbsent(parameter.source(), any -> new LinkedHashSet<>())
                        .add(parameter.name()));
        return namesBySource.entrySet().stream()
                .map(entry -> ModelProvenance.text(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What the card does not say. */
    private static List<String> otherNotes(Arm arm, Effect effect) {
        EffectCard card = effect.card();
        Set<String> gaps =
                card.filledGaps().stream().map(gap -> card.id() + ": " + gap).collect(Collectors.toSet());
        return notesOf(arm, effect)
                .filter(note -> !gaps.contains(note) && !note.startsWith(card.id() + " is " + card.tier()))
                .filter(note -> !note.equals(card.id() + ": made for " + card.validity()))
                .toList();
    }

    private Stream<Effect> effects() {
        return comparison.arms().stream().flatMap(arm -> effectOf(arm).stream());
    }

    private Optional<Effect> effectOf(Arm arm) {
        return arm.profile().model().effects().stream()
                .filter(effect -> effect.card().id().equals(id))
                .findFirst();
    }

    /** What is said in the arms that have the effect. */
    private List<String> said(BiFunction<Arm, Effect, List<String>> texts) {
        ArmNotes notes = new ArmNotes();
        for (Arm arm : comparison.arms()) {
            effectOf(arm).ifPresent(effect -> notes.add(arm.label(), texts.apply(arm, effect)));
        }
        return notes.texts();
    }
}
