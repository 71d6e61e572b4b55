package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.quantity.Units.perHour;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Schedule;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.pd.DirectResponse;
import io.github.kinetamine.pd.Linear;
import io.github.kinetamine.variability.SubjectEffects;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a history and a live simulation can't use is refused, and what the observations of a regimen leave out is noted. */
class LeftOutTest {

    private static final Simulation PLAIN = Simulation.of(Twins.LINEAR);
    private static final Grid DAY = Grid.every(hours(1)).until(hours(24));

    private static void bothRefuse(Simulation simulation, String history, String live) {
        List<EventRecord> records = List.of(Records.observe(0));
        refuses(history, () -> simulation.follow(records, Interpolation.LOCF));
        refuses(live, simulation::live);
    }

    private static void refuses(String words, Executable call) {
        String message = assertThrows(IllegalStateException.class, call).getMessage();
        assertTrue(message.contains(words), message);
    }

    @Test
    void dosesAndTimesComeWithTheRecordsOrWithTheTicks() {
        String history = "a history brings its own doses and times: leave out .give(…), .observe(…) and .adapt(…)";
        String live = "a live simulation is dosed and read as it goes: leave out .give(…), .observe(…) and .adapt(…)";
        bothRefuse(PLAIN.give(Dose.mg(1).bolus()), history, live);
        bothRefuse(PLAIN.observe(DAY), history, live);
        bothRefuse(PLAIN.adapt(DAY, soFar -> Orders.none()), history, live);
    }

    @Test
    void bothAreReadWhereTheModelWasSampled() {
        bothRefuse(
                PLAIN.arterial(Ketamine.arterialFlow()),
                "a history is read where the model was sampled: leave out .arterial(…), or run a regimen",
                "a live simulation is read where the model was sampled");
    }

    @Test
    void occasionsAndEffectsBelongToARegimen() {
        bothRefuse(
                PLAIN.onOccasions(occasion -> SubjectEffects.none()),
                "a history knows no dosing occasions: leave out .onOccasions(…), or run a regimen",
                "a live simulation knows no dosing occasions");
        var effect = DirectResponse.of("R", EffectDriver.of("drug"), 80, Linear.withSlope(1));
        bothRefuse(
                Simulation.of(Twins.LINEAR.with(effect)),
                "a history gives concentrations alone: leave out the effects above model declared, or run a regimen",
                "a live simulation gives concentrations alone");
        bothRefuse(
                Simulation.of(Twins.LINEAR.with(effect.through(perHour(1)))),
                "a history gives concentrations alone",
                "a live simulation gives concentrations alone");
    }

    @Test
    void aHistoryHasAHundredThousandDosesAtMost() {
        EventRecord many = Records.repeated(Records.dose(0, "c", 1), 200_000, 0.0001);
        RecordException e = assertThrows(
                RecordException.class,
                () -> Simulation.of(Trio.DECLARED.model())
                        .follow(List.of(many, Records.observe(20)), Interpolation.LOCF));
        assertTrue(e.getMessage().contains("a history must have at most 100000 doses"), e::getMessage);
    }

    private static List<String> notes(Regimen regimen) {
        return PLAIN.give(regimen).to(Trial.SUBJECT).observe(DAY).run().notes();
    }

    private static Regimen daily(int doses) {
        return Regimen.of(Dose.mg(9).bolus(), Schedule.daily().times(doses));
    }

    @Test
    void dosesAfterTheLastObservationAreCounted() {
        assertEquals(List.of(), notes(daily(2)));
        assertEquals(List.of("1 dose lies after the last observation and was not given"), notes(daily(3)));
        assertEquals(List.of("2 doses lie after the last observation and were not given"), notes(daily(4)));
    }

    @Test
    void dosesThatStillEnterAtTheLastObservationAreCounted() {
        Regimen infusion = Regimen.of(Dose.mg(9).intravenous().over(hours(4)));
        Regimen atTheEnd = infusion.at(hours(20));
        Regimen after = infusion.at(hours(20).plusNanos(1));
        assertEquals(List.of(), notes(atTheEnd));
        assertEquals(List.of("1 dose has not entered whole at the last observation"), notes(after));
        assertEquals(List.of("2 doses have not entered whole at the last observation"), notes(after.and(after)));
    }

    @Test
    void peaksBetweenTwoObservationsAreCounted() {
        Regimen seen = Regimen.of(Dose.mg(9).intravenous().over(minutes(60)));
        Regimen unseen = Regimen.of(Dose.mg(9).intravenous().over(minutes(61)));
        assertEquals(List.of(), notes(seen));
        assertEquals(
                List.of("1 intravenous dose ends between two observations: the peak at the end is not among them"),
                notes(seen.and(unseen)));
        assertEquals(
                List.of("2 intravenous doses end between two observations: the peak at the end is not among them"),
                notes(unseen.and(unseen.at(hours(3)))));
    }
}
