package io.github.kinetamine.dose;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FixedRegimenTest {

    private static final Dose INJECTION = Dose.mg(30).intramuscular();
    private static final Dose BOLUS = Dose.mg(35).bolus();

    @Provide
    Arbitrary<Regimen> regimens() {
        return ArbitraryRegimens.regimens();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theDosesOfAnyRegimenMakeItAgain(@ForAll("regimens") Regimen regimen) {
        List<TimedDose> unnumbered = regimen.doses().stream()
                .map(d -> new TimedDose(d.at(), d.dose(), 1, d.lag(), d.steadyStateInterval()))
                .toList();
        Regimen fixed = Regimen.of(regimen.doses());
        assertEquals(unnumbered, fixed.doses());
        assertEquals(fixed, Regimen.of(fixed.doses()));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aFixedRegimenReadsBackFromItsText(@ForAll("regimens") Regimen regimen) {
        Regimen fixed = Regimen.of(regimen.doses());
        assertEquals(fixed, Regimen.parse(fixed.toString()));
        assertEquals(fixed.doses(), Regimen.parse(fixed.toString()).doses());
    }

    @Test
    void dosesAreSortedByTimeAndKeepTheirOrderAtEqualTimes() {
        TimedDose later = timed(Duration.ofHours(1).plusNanos(1), BOLUS);
        TimedDose first = timed(hours(1), INJECTION);
        TimedDose second = timed(hours(1), BOLUS);
        TimedDose third = timed(hours(1), INJECTION);
        assertEquals(
                List.of(first, second, third, later),
                Regimen.of(List.of(later, first, second, third)).doses());
    }

    @Test
    void aLedgerIsWrittenAsDosesSideBySide() {
        TimedDose steady = new TimedDose(Duration.ZERO, BOLUS, 7, minutes(10), Optional.of(hours(12)));
        assertEquals(
                "35 mg iv bolus steady state every 12 h lag 10 min + 30 mg im at 3600.000000001 s",
                Regimen.of(List.of(steady, timed(Duration.ofNanos(3_600_000_000_001L), INJECTION)))
                        .toString());
    }

    @Test
    void aSingleTimedDoseIsRefinedLikeAnyOther() {
        Regimen one = Regimen.of(List.of(timed(hours(3), INJECTION)));
        assertEquals(Regimen.of(INJECTION).at(hours(3)), one);
        assertEquals(Regimen.of(INJECTION).at(hours(3)).after(minutes(5)), one.after(minutes(5)));
    }

    @Test
    void aHundredThousandDosesAreFixedAtOnce() {
        List<TimedDose> most =
                Regimen.of(INJECTION, Schedule.every(minutes(1)).times(100_000)).doses();
        assertEquals(100_000, Regimen.of(most).doses().size());
    }

    @Test
    void impossibleLedgersAreRefused() {
        refused(List.of(), "doses must not be empty: name at least one");
        refused(
                List.of(new TimedDose(hours(1), BOLUS, 1, hours(13), Optional.of(hours(12)))),
                "lag must not exceed the steady-state interval 12 h, got 13 h");
        refused(Collections.nCopies(100_001, timed(hours(1), BOLUS)), "at most 100000 doses, got 100001");
    }

    @Test
    void aTimedDoseIsRefusedWhereItsTimesAreImpossible() {
        Duration none = Duration.ZERO;
        Duration negative = hours(1).negated();
        refused(() -> new TimedDose(negative, BOLUS, 1, none, Optional.empty()), "time of a dose must not be negative");
        refused(() -> new TimedDose(none, BOLUS, 0, none, Optional.empty()), "number of a dose must be between 1 and");
        refused(() -> new TimedDose(none, BOLUS, 1, negative, Optional.empty()), "lag must not be negative, got -1 h");
        refused(
                () -> new TimedDose(none, BOLUS, 1, none, Optional.of(none)),
                "steady-state interval must be positive, got 0 min");
    }

    private static TimedDose timed(Duration at, Dose dose) {
        return new TimedDose(at, dose, 1, Duration.ZERO, Optional.empty());
    }

    private static void refused(List<TimedDose> doses, String words) {
        refused(() -> Regimen.of(doses), words);
    }

    private static void refused(Executable call, String words) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(message.contains(words), message);
    }
}
