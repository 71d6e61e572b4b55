package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.AdverseEventIncidence;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.Evidence;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.ketamine.effect.Relapse;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.text.Decimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffectViewsTest {

    static Stream<String> ids() {
        return KetamineEffects.ids().stream();
    }

    @Test
    void theListNamesEveryEffectAndFitsATerminal() {
        List<String> lines =
                Answer.to("models", "--effects").done().out().lines().toList();
        assertTrue(lines.get(0).matches("id +tier +unit +site +--baseline +--context"), lines.get(0));
        lines.forEach(line -> assertTrue(line.length() <= 120, line));
        List<String> ids = lines.stream()
                .skip(2)
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.split(" ")[0])
                .toList();
        assertEquals(KetamineEffects.ids(), ids);
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("MADRS +CALIBRATED +points +venous +MADRS +yes")),
                lines::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CADSS +CALIBRATED +points +venous or arterial", "PAIN_VAS +PUBLISHED +cm +arterial and venous"})
    void theListNamesTheBloodOfEveryVariant(String row) {
        String list = Answer.to("models", "--effects").done().out();
        assertTrue(Pattern.compile("(?m)^" + row + "(?: |$)").matcher(list).find(), list);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aPageHoldsEverySeriesNumberSourceAndGap(String id) {
        String page = Answer.to("models", id).done().out();
        for (String model : List.of("otto-2021-racemate", "simons-2022-racemate")) {
            Effect effect = KetamineEffects.effect(id, EffectOptions.standard()).over(Ketamine.model(model));
            assertTrue(page.startsWith(id + ": " + effect.card().title() + "\n"), page);
            assertHolds(page, effect.card().validity());
            assertHolds(page, "tier: " + effect.card().tier());
            effect.card().filledGaps().forEach(gap -> assertHolds(page, gap));
            effect.card().sources().forEach(source -> assertHolds(page, source.toString()));
            effect.outputs().forEach(output -> assertHolds(page, output.name()));
            for (Parameter parameter : effect.parameters()) {
                assertHolds(page, parameter.source().toString());
                Pattern row = Pattern.compile(
                        "(?m)^ *" + parameter.name() + " +" + Pattern.quote(Decimal.shortest(parameter.value())) + " ");
                assertTrue(row.matcher(page).find(), () -> parameter + " in " + page);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theEquationsUseEveryParameterOfThePage(String id) {
        Effect effect = KetamineEffects.effect(id, EffectOptions.standard()).over(Ketamine.racemic());
        String equations = String.join("\n", EffectEquations.of(id)) + "\n"
                + String.join(
                        "\n", effect.drivers().stream().map(DriverText::of).toList());
        for (Parameter parameter : effect.parameters()) {
            Pattern word = Pattern.compile("(?<![A-Za-z0-9_])" + parameter.name() + "(?![A-Za-z0-9_])");
            assertTrue(word.matcher(equations).find(), () -> parameter.name() + " in " + equations);
        }
        assertFalse(EffectEquations.of(id).isEmpty());
    }

    @Test
    void adverseEventsAndEvidenceAreShownWithTheirSources() {
        String page = Answer.to("models", "--evidence").done().out();
        String words = page.replaceAll("\\s+", " ");
        for (AdverseEventIncidence row : AdverseEventIncidence.published()) {
            assertHolds(words, row.event() + " " + Decimal.shortest(row.drugPercent()));
            assertHolds(words, row.source().citation());
        }
        for (Evidence row : Stream.concat(Evidence.controls().stream(), Evidence.circumstances().stream())
                .toList()) {
            assertHolds(words, row.topic());
            assertHolds(words, row.finding());
            assertHolds(words, row.multiplierNote());
        }
        for (Relapse relapse : Relapse.values()) {
            assertHolds(words, relapse.source().toString());
        }
        assertHolds(words, "remitters on placebo 273 ");
        assertHolds(words, "remitters on esketamine not seen ");
        assertHolds(words, "(from memory, not read in any source)");
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        Answer.to("models", "MARDS").assertRefused("unknown model or effect 'MARDS'", "did you mean 'MADRS'?");
        Answer.to("models", "MADRS", "--latex").assertRefused("--latex and --diagram are of one model");
        Answer.to("models", "MADRS", "--effects").assertRefused("--effects and --evidence stand alone");
        Answer.to("models", "--effects", "--evidence").assertRefused("stand alone");
        Answer.to("models", "--effects", "--latex").assertRefused("stand alone");
    }

    private static void assertHolds(String page, String text) {
        assertTrue(page.contains(text), () -> "no " + text + " in " + page);
    }
}
