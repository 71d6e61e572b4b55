package io.github.kinetamine.workbench;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.SamplingSite;
import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Column;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The effects as a table that fits a terminal; below each row, indented, what it is and what drives it. */
final class EffectList {

    private static final String MORE = """

            site: the blood to which the constants belong; 'or' has constants for either, 'and' a driver of each. Effects are
            driven by the site of the chosen model, and a note says where the two differ.
            kinetamine models NAME shows an effect with its parameters, sources and gaps.
            kinetamine models --evidence shows adverse events in trials, and what is known of circumstances.
            """;

    private EffectList() {}

    static String text() {
        List<Effect> effects = KetamineEffects.ids().stream()
                .map(id -> KetamineEffects.effect(id, EffectOptions.standard()).over(Ketamine.racemic()))
                .toList();
        TextTable table = TextTable.of(
                        Column.left("id"),
                        Column.left("tier"),
                        Column.left("unit"),
                        Column.left("site"),
                        Column.left("--baseline"),
                        Column.left("--context"))
                .withRows(effects.stream().map(EffectList::row).toList());
        return WrappedText.belowRows(
                        table.text(), effects.stream().map(EffectList::what).toList())
                + MORE;
    }

    private static List<String> row(Effect effect) {
        String id = effect.card().id();
        return List.of(
                id,
                effect.card().tier().toString(),
                effect.outputs().get(0).unit().symbol(),
                sites(id, effect),
                KetamineEffects.baselineScale(id).orElse(""),
                KetamineEffects.isInContext(id) ? "yes" : "");
    }

    private static String sites(String id, Effect aboveVenous) {
        Effect aboveArterial =
                KetamineEffects.effect(id, EffectOptions.standard()).over(Ketamine.model("simons-2022-racemate"));
        return Stream.of(aboveVenous, aboveArterial)
                .map(EffectList::sites)
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private static String sites(Effect effect) {
        return effect.drivers().stream()
                .map(EffectDriver::site)
                .distinct()
                .filter(site -> site != SamplingSite.UNSTATED)
                .map(SamplingSite::word)
                .collect(Collectors.joining(" and "));
    }

    private static String what(Effect effect) {
        return effect.card().title() + "; driven by " + analytes(effect);
    }

    private static String analytes(Effect effect) {
        return effect.drivers().stream()
                .flatMap(DriverText::analytes)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
