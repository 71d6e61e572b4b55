package io.github.kinetamine.workbench;

import io.github.kinetamine.ketamine.effect.AdverseEventIncidence;
import io.github.kinetamine.ketamine.effect.Evidence;
import io.github.kinetamine.ketamine.effect.Relapse;
import io.github.kinetamine.ketamine.effect.UrinarySymptoms;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.text.Decimal;
import io.github.kinetamine.text.TextTable;
import io.github.kinetamine.text.TextTable.Column;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What is known beside the effects, as text: tables of trials and of circumstances. */
final class EvidencePage {

    private EvidencePage() {}

    static String text() {
        return "Adverse events in trials of intranasal esketamine: shares of a group, no model, and of no single patient\n"
                + adverseEvents()
                + "\nControls of antidepressant effects, with the scale for --context\n"
                + rows(Evidence.controls(), "--context")
                + "\nCircumstances: no simulation applies them; a multiplier may be put into --context\n"
                + rows(Evidence.circumstances(), "multiplier")
                + "\nShare of responders without relapse: curves of single studies, which no later dose enters\n"
                + relapses()
                + "\nUrinary symptoms at therapeutic doses\n"
                + WrappedText.indented(UrinarySymptoms.atTherapeuticDoses());
    }

    private static String relapses() {
        List<Relapse> all = List.of(Relapse.values());
        TextTable table = TextTable.of(
                        Column.left("who"), Column.right("median d"), Column.right("% at 4 weeks"), Column.left("tier"))
                .withRows(all.stream().map(EvidencePage::row).toList());
        return WrappedText.belowRows(
                table.text(),
                all.stream().map(relapse -> relapse.source().toString()).toList());
    }

    private static List<String> row(Relapse relapse) {
        return List.of(
                relapse.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                median(relapse),
                Long.toString(Math.round(100 * relapse.curve().survival(Duration.ofDays(28)))),
                relapse.source().tier().toString());
    }

    /** The median, but for those of whom less than a half relapsed while they were watched. */
    private static String median(Relapse relapse) {
        return relapse == Relapse.REMITTERS_ON_ESKETAMINE
                ? "not seen"
                : Long.toString(Math.round(relapse.curve().median() / 24));
    }

    private static String adverseEvents() {
        return TextTable.of(
                        Column.left("event"),
                        Column.right("esketamine %"),
                        Column.right("control %"),
                        Column.left("trials"),
                        Column.left("source"))
                .withRows(AdverseEventIncidence.published().stream()
                        .map(EvidencePage::row)
                        .toList())
                .text();
    }

    private static List<String> row(AdverseEventIncidence incidence) {
        return List.of(
                incidence.event(),
                Decimal.shortest(incidence.drugPercent()),
                number(incidence.controlPercent()),
                incidence.trial(),
                incidence.source().toString());
    }

    private static String rows(List<Evidence> rows, String heading) {
        TextTable table = TextTable.of(Column.left("topic"), Column.right(heading), Column.left("tier"))
                .withRows(rows.stream()
                        .map(row -> List.of(
                                row.topic(),
                                number(row.multiplier()),
                                row.source().tier().toString()))
                        .toList());
        return WrappedText.belowRows(
                table.text(), rows.stream().map(EvidencePage::finding).toList());
    }

    private static String finding(Evidence row) {
        Source source = row.source();
        return row.finding() + "; " + row.multiplierNote() + " (" + source + ", "
                + source.reading().sentence() + ")";
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? Decimal.shortest(value.getAsDouble()) : "";
    }
}
