package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.quantity.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a profile says of the effects above it, and until when it reads them. */
class EffectNotesTest {

    private static EffectCard card(String validity, List<String> gaps, Optional<Duration> longest) {
        return new EffectCard(
                "tripled",
                "three times as much",
                Tier.CALIBRATED,
                List.of(Source.modelAuthor()),
                gaps,
                validity,
                longest);
    }

    /** Three times the concentration. */
    private static Simulation tripled(EffectCard card) {
        EffectBuilder m = EffectBuilder.of(card);
        int c = m.driver(EffectDriver.of("drug"));
        m.output("triple", Unit.NG_PER_ML, (t, d, p, y) -> 3 * d[c]);
        return Simulation.of(Twins.LINEAR.with(m.build())).to(Subject.weighing(kg(70)));
    }

    private static List<String> notesOfTheEffect(Profile profile) {
        return profile.notes().stream()
                .filter(note -> note.startsWith("tripled"))
                .toList();
    }

    @Test
    void aCardIsReadToTheReader() {
        String first = "tripled is " + Tier.CALIBRATED + " (" + Tier.CALIBRATED.sentence() + "): three times as much";
        Simulation bare = tripled(card("", List.of(), Optional.empty()));
        Grid day = Grid.every(hours(1)).until(hours(24));
        Profile of = bare.give(Dose.mg(30).bolus()).observe(day).run();
        assertEquals(List.of(first), notesOfTheEffect(of));
        Simulation told = tripled(card("rats", List.of("no baseline", "no washout"), Optional.empty()));
        assertEquals(
                List.of(first, "tripled: made for rats", "tripled: no baseline", "tripled: no washout"),
                notesOfTheEffect(told.give(Dose.mg(30).bolus()).observe(day).run()));
    }

    @Test
    void anEffectIsReadUntilItsLongestTimeAndNoLonger() {
        Simulation dayLong = tripled(card("rats", List.of(), Optional.of(hours(24))))
                .give(Dose.mg(30).bolus());
        Profile until = dayLong.observe(Grid.every(hours(1)).until(hours(24))).run();
        assertEquals(Map.of(), until.refusals());
        assertEquals(25, until.series("triple").size());
        Profile beyond = dayLong.observe(Grid.every(hours(1)).until(hours(25))).run();
        String refusal = "tripled holds for 1 d after the beginning, got observations until 25 h: observe no longer";
        assertEquals(Map.of("triple", refusal), beyond.refusals());
        assertEquals(List.of(), beyond.effects());
        assertEquals(List.of(refusal), notesOfTheEffect(beyond));
        assertEquals(
                refusal,
                assertThrows(IllegalStateException.class, () -> beyond.series("triple"))
                        .getMessage());
    }

    @Test
    void anEffectFollowsConcentrationsBeforeAndAfterDoses() {
        Profile profile = tripled(card("", List.of(), Optional.empty()))
                .give(Regimen.of(Dose.mg(30).bolus(), Schedule.every(hours(6)).times(3)))
                .observe(Grid.every(hours(1)).until(hours(24)))
                .run();
        Series drug = profile.series("drug");
        Series triple = profile.effects().get(0);
        assertEquals("triple", triple.name());
        for (int i = 0; i < drug.size(); i++) {
            assertEquals(3 * drug.value(i), triple.value(i));
            assertEquals(3 * drug.before(i), triple.before(i));
        }
        assertEquals(3, triple.before(hours(6)) / drug.before(hours(6)), 1e-15);
    }
}
