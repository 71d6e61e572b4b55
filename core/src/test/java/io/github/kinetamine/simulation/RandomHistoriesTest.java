package io.github.kinetamine.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.simulation.EventRecord.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Any history gives what the rules say, found a second way; and what has no order has none. */
class RandomHistoriesTest {

    @Provide
    Arbitrary<List<EventRecord>> histories() {
        return ArbitraryHistories.histories();
    }

    @Provide
    Arbitrary<Interpolation> carried() {
        return Arbitraries.of(Interpolation.LOCF, Interpolation.NOCB);
    }

    @Property(tries = 200)
    void aHistoryIsWhatTheRulesSayRecordByRecord(
            @ForAll("histories") List<EventRecord> history, @ForAll("carried") Interpolation interpolation) {
        assertAgrees(Trio.DECLARED, history, interpolation);
    }

    @Property(tries = 5_000)
    @Tag("slow")
    void fiveThousandHistoriesAreWhatTheRulesSay(
            @ForAll("histories") List<EventRecord> history, @ForAll("carried") Interpolation interpolation) {
        assertAgrees(Trio.DECLARED, history, interpolation);
    }

    @Property(tries = 100)
    void aHistoryOfWrittenEquationsIsTheSame(
            @ForAll("histories") List<EventRecord> history, @ForAll("carried") Interpolation interpolation) {
        assertAgrees(Trio.WRITTEN, history, interpolation);
    }

    private static void assertAgrees(Trio trio, List<EventRecord> history, Interpolation interpolation) {
        double[][] naive = new NaiveTrio(history, interpolation).run();
        RecordProfile profile = Simulation.of(trio.model()).follow(history, interpolation);
        List<String> names = List.of("a", "b", "c");
        for (int c = 0; c < 3; c++) {
            double[] amounts = profile.amounts(names.get(c));
            for (int i = 0; i < amounts.length; i++) {
                assertEquals(naive[i][c], amounts[i], 1000 * trio.tolerance(), names.get(c) + " at record " + (i + 1));
            }
        }
    }

    @Property(tries = 150)
    void neighbouringObservationsHaveNoOrder(@ForAll("histories") List<EventRecord> history, @ForAll long seed) {
        assertOrderOfObservationsIsFree(history, seed);
    }

    @Property(tries = 10_000)
    @Tag("slow")
    void neighbouringObservationsHaveNoOrderInTenThousandHistories(
            @ForAll("histories") List<EventRecord> history, @ForAll long seed) {
        assertOrderOfObservationsIsFree(history, seed);
    }

    /** Each record is followed by three observations, each of which tells something else of the subject, or nothing. */
    private static void assertOrderOfObservationsIsFree(List<EventRecord> history, long seed) {
        Random random = new Random(seed);
        List<EventRecord> plain = new ArrayList<>();
        List<EventRecord> shuffled = new ArrayList<>();
        for (EventRecord record : history) {
            EventRecord silent = new EventRecord(record.at(), new Observation());
            EventRecord volume = Records.with(silent, "W", 1 + random.nextInt(3));
            EventRecord elimination = Records.with(silent, "X", 1 + random.nextInt(3));
            List<EventRecord> observations = new ArrayList<>(List.of(silent, volume, elimination));
            EventRecord ordered = record.action() instanceof Observation
                    ? new EventRecord(record.at(), new EventRecord.Other())
                    : record;
            plain.add(ordered);
            shuffled.add(ordered);
            plain.addAll(observations);
            Collections.shuffle(observations, random);
            shuffled.addAll(observations);
        }
        for (Interpolation interpolation : Interpolation.values()) {
            RecordProfile one = Simulation.of(Trio.DECLARED.model()).follow(plain, interpolation);
            RecordProfile other = Simulation.of(Trio.DECLARED.model()).follow(shuffled, interpolation);
            assertArrayEquals(one.concentrations("drug"), other.concentrations("drug"));
            assertArrayEquals(one.amounts("c"), other.amounts("c"));
        }
    }
}
