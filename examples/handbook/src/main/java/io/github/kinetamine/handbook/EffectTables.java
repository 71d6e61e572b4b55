package io.github.kinetamine.handbook;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.AdverseEventIncidence;
import io.github.kinetamine.ketamine.effect.Evidence;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.ketamine.effect.Relapse;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is modelled, as tables that are made from the effects themselves. */
public final class EffectTables {

    private EffectTables() {}

    public static void main(String[] args) {
        all().forEach(table -> System.out.println(table.markdown()));
    }

    /** The tables of the page, in its order. */
    static List<TextTable> all() {
        return List.of(effects(), limits(), relapses(), incidences(), controls(), circumstances());
    }

    private static TextTable effects() {
        PkModel venous = Ketamine.racemic();
        PkModel arterial = Ketamine.model("simons-2022-racemate");
        return table(
                List.of("id", "series", "tier", "driver and site of its constants", "source"),
                KetamineEffects.all(),
                effect -> List.of(
                        effect.card().id(),
                        series(effect.over(venous)),
                        effect.card().tier().toString(),
                        drivers(effect, venous, arterial),
                        joined(effect.card().sources().stream().map(Source::toString))));
    }

    private static TextTable limits() {
        return table(
                List.of("id", "made for", "filled in"),
                KetamineEffects.all(),
                effect -> List.of(
                        effect.card().id(),
                        effect.card().validity() + longest(effect.card()),
                        joined(effect.card().filledGaps().stream())));
    }

    private static TextTable relapses() {
        return table(
                List.of("who", "not relapsed after 14 d", "after 28 d", "source"),
                Arrays.asList(Relapse.values()),
                relapse -> List.of(
                        relapse.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        percent(relapse, 14),
                        percent(relapse, 28),
                        relapse.source().toString()));
    }

    private static TextTable incidences() {
        return table(
                List.of("event", "drug", "control", "trials"),
                AdverseEventIncidence.published(),
                row -> List.of(
                        row.event(),
                        number(row.drugPercent()) + " %",
                        row.controlPercent().stream()
                                .mapToObj(percent -> number(percent) + " %")
                                .findFirst()
                                .orElse("not seen"),
                        row.trial()));
    }

    private static TextTable controls() {
        return evidence("control", "context", Evidence.controls());
    }

    private static TextTable circumstances() {
        return evidence("circumstance", "multiplier", Evidence.circumstances());
    }

    private static TextTable evidence(String what, String number, List<Evidence> rows) {
        return table(
                List.of(what, "what was seen", number, "which rests on", "source"),
                rows,
                row -> List.of(
                        row.topic(),
                        row.finding(),
                        text(row.multiplier()),
                        row.multiplierNote(),
                        row.source().toString()));
    }

    private static <T> TextTable table(List<String> headings, List<T> rows, Function<T, List<String>> cells) {
        Column[] columns = headings.stream().map(Column::left).toArray(Column[]::new);
        return TextTable.of(columns).withRows(rows.stream().map(cells).toList());
    }

    private static String series(Effect effect) {
        return effect.outputs().stream().map(EffectTables::withUnit).collect(Collectors.joining(", "));
    }

    private static String withUnit(EffectOutput output) {
        String unit = output.unit().symbol();
        return output.name() + (unit.equals("1") ? "" : " (" + unit + ")");
    }

    private static String drivers(EffectModel effect, PkModel venous, PkModel arterial) {
        String aboveVenous = drivers(effect.over(venous));
        String aboveArterial = drivers(effect.over(arterial));
        return aboveVenous.equals(aboveArterial)
                ? aboveVenous
                : "above a venous model: " + aboveVenous + "; above an arterial model: " + aboveArterial;
    }

    private static String drivers(Effect effect) {
        return joined(effect.drivers().stream().map(EffectTables::text));
    }

    private static String text(EffectDriver driver) {
        List<String> words = new ArrayList<>();
        words.add(driver.weights().entrySet().stream()
                .filter(weighted -> weighted.getValue() != 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(weighted -> weight(weighted.getValue()) + weighted.getKey())
                .collect(Collectors.joining(" + ")));
        words.add(driver.site().word());
        driver.from().ifPresent(model -> words.add("from " + model.card().id()));
        if (driver.hasEffectSite()) {
            words.add("through an effect site");
        }
        driver.limit()
                .ifPresent(limit -> words.add("refused beyond " + number(limit.nanogramsPerMillilitre()) + " ng/mL"));
        return String.join(", ", words);
    }

    private static String weight(double weight) {
        return weight == 1 ? "" : number(Math.round(1000 * weight) / 1000.0) + "·";
    }

    private static String number(double value) {
        return Decimal.shortest(value);
    }

    private static String longest(EffectCard card) {
        return card.longest()
                .map(time -> "; refused beyond " + time.toHours() + " h")
                .orElse("");
    }

    private static String percent(Relapse relapse, int days) {
        return Math.round(100 * relapse.curve().survival(24.0 * days)) + " %";
    }

    private static String text(OptionalDouble multiplier) {
        return multiplier.isPresent() ? number(multiplier.getAsDouble()) : "none";
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining("; "));
    }
}
