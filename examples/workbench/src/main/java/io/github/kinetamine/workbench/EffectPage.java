package io.github.kinetamine.workbench;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Decimal;
import java.util.List;
import java.util.stream.Stream;

/** Everything there is to know about one effect, as text: above a venous model, and above an arterial one where that differs. */
final class EffectPage {

    private static final PkModel VENOUS = Ketamine.racemic();
    private static final PkModel ARTERIAL = Ketamine.model("simons-2022-racemate");

    private final Citations citations = new Citations();
    private final StringBuilder page = new StringBuilder();

    private EffectPage() {}

    static String of(String id) {
        Effect venous = over(id, VENOUS);
        Effect arterial = over(id, ARTERIAL);
        EffectPage page = new EffectPage();
        page.addCard(venous.card());
        page.addSection(
                "Series", venous.outputs().stream().map(EffectPage::series).toList());
        page.addSection("Equations", EffectEquations.of(id));
        page.addModel(VENOUS, venous);
        if (!DriverText.of(venous).equals(DriverText.of(arterial))
                || !numbers(venous).equals(numbers(arterial))) {
            page.addModel(ARTERIAL, arterial);
        }
        page.addSection(
                "Gaps, and what fills them",
                Stream.concat(venous.card().filledGaps().stream(), arterial.card().filledGaps().stream())
                        .distinct()
                        .toList());
        venous.card().sources().forEach(page.citations::reference);
        page.addSection("Sources", page.citations.lines());
        return page.page.toString();
    }

    private static Effect over(String id, PkModel model) {
        return KetamineEffects.effect(id, EffectOptions.standard()).over(model);
    }

    private void addCard(EffectCard card) {
        page.append(card.id()).append(": ").append(card.title()).append('\n');
        addLine("tier", card.tier() + ": " + card.tier().sentence());
        addLine("made for", card.validity());
        card.longest().ifPresent(time -> addLine("refused beyond", DurationText.render(time)));
        KetamineEffects.baselineScale(card.id())
                .ifPresent(scale -> addLine("baseline", "--baseline " + scale + "=VALUE says where the scale begins"));
        if (KetamineEffects.isInContext(card.id())) {
            addLine("context", "--context SCALE, as 'kinetamine models --evidence' lists them");
        }
    }

    private void addLine(String what, String value) {
        if (!value.isEmpty()) {
            page.append("  ").append(what).append(": ").append(value).append('\n');
        }
    }

    private void addSection(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            page.append('\n').append(heading).append('\n');
            lines.forEach(line -> page.append("  ").append(line).append('\n'));
        }
    }

    private void addModel(PkModel model, Effect effect) {
        String above =
                " above model " + model.card().id() + " (" + model.card().site().word() + ")";
        addSection("Driven by," + above, DriverText.of(effect));
        addSection("Notes" + above, effect.notes());
        addSection("Parameters" + above, citations.table(effect.parameters()));
    }

    private static List<Double> numbers(Effect effect) {
        return effect.parameters().stream().map(Parameter::value).toList();
    }

    private static String series(EffectOutput output) {
        String unit = output.unit().equals(Unit.ONE) ? "" : " (" + output.unit() + ")";
        return output.name() + unit + ": " + output.meaning()
                + output.bounds()
                        .map(bounds -> "; scale " + Decimal.shortest(bounds.least()) + " to "
                                + Decimal.shortest(bounds.most()))
                        .orElse("")
                + output.limit()
                        .map(limit -> "; watched " + EffectSummary.limitText(limit, output.unit()))
                        .orElse("");
    }
}
