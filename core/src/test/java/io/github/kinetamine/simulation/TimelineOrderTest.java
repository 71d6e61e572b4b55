package io.github.kinetamine.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.model.Stepper;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Timeline.Rank;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The order at equal times, pair by pair: past doses arrive and infusions end, the value "before" is taken, doses enter and
 * infusions begin, the value "after" is taken. Nothing flows here, so that every amount is a whole number.
 */
class TimelineOrderTest {

    private static final long HOUR = 3_600_000_000_000L;
    private static final Grid EACH_HOUR = Grid.every(Duration.ofHours(1)).until(Duration.ofHours(4));

    /** Keeps what enters, and writes down every step that it is asked to take. */
    private static final class Bucket implements Stepper {

        private final List<String> steps = new ArrayList<>();
        private double[] rates;

        @Override
        public int size() {
            return 1;
        }

        @Override
        public void begin(double time, double end, double[] amounts, double[] newRates) {
            rates = newRates == null ? null : newRates.clone();
        }

        @Override
        public void advance(double time, double hours, double[] amounts) {
            steps.add(hours + " h at " + (rates == null ? "no rate" : rates[0] + " mg/h"));
            amounts[0] += rates == null ? 0 : hours * rates[0];
        }

        @Override
        public boolean isLinear() {
            return true;
        }

        @Override
        public void accumulate(double period, double[] amounts) {
            throw new UnsupportedOperationException("nothing leaves the bucket");
        }

        @Override
        public void equilibrium(double[] entry, double[] amounts) {
            throw new UnsupportedOperationException("nothing leaves the bucket");
        }

        @Override
        public double tolerance(int compartment, double amount) {
            return 0;
        }

        @Override
        public double relativeTolerance() {
            return 0;
        }

        @Override
        public String method() {
            return "a bucket";
        }
    }

    /** A subject of one compartment, whose drug goes into a bucket. */
    private record WithBucket(Individual individual, Bucket bucket) implements Epoch {

        @Override
        public Stepper stepper(boolean[] off) {
            return bucket;
        }
    }

    private static final LinearModel MODEL = LinearModel.named("one compartment")
            .parameter("V", 1, "L")
            .compartment("bucket", "V")
            .input(Input.by(Route.INTRAVENOUS, InputPath.into("bucket")))
            .analyte("drug", 100, "bucket")
            .build();

    private final Timeline.Builder timeline = new Timeline.Builder();
    private final Bucket bucket = new Bucket();

    private Series observed() {
        Individual subject = MODEL.individual(Subject.typical(), Map.of(), MODEL.enteredBy(Set.of(Route.INTRAVENOUS)));
        Trajectory trajectory =
                timeline.build().run(0, List.of(new WithBucket(subject, bucket)), Set.of(), Observations.of(EACH_HOUR));
        double[] after = trajectory.after((then, amounts, offset) -> amounts[offset]);
        double[] before = trajectory.before((then, amounts, offset) -> amounts[offset], after);
        return new Series("bucket", Unit.MG, EACH_HOUR, after, before);
    }

    private void add(long hour, double milligrams) {
        timeline.at(hour * HOUR, Rank.RECORD, 0, new Change.Add(0, milligrams));
    }

    private void infuse(long from, long to, double rate) {
        timeline.at(from * HOUR, Rank.RECORD, 0, new Change.Start(0, rate));
        timeline.at(to * HOUR, Rank.PAST, 0, new Change.End(0, rate));
    }

    @Test
    void aBolusComesAfterTheValueBefore() {
        add(2, 10);
        Series series = observed();
        assertArrayEquals(new double[] {0, 0, 0, 10, 10}, series.valuesBefore());
        assertArrayEquals(new double[] {0, 0, 10, 10, 10}, series.values());
    }

    @Test
    void anInfusionIsOverWhenTheValueBeforeIsTaken() {
        infuse(0, 2, 3);
        Series series = observed();
        assertArrayEquals(new double[] {0, 3, 6, 6, 6}, series.valuesBefore());
        assertArrayEquals(new double[] {0, 3, 6, 6, 6}, series.values());
        assertEquals("1.0 h at no rate", bucket.steps.get(2));
    }

    @Test
    void aBolusComesAfterAnInfusionThatEndsAtItsTime() {
        add(2, 10);
        infuse(0, 2, 3);
        Series series = observed();
        assertEquals(6, series.before(2));
        assertEquals(16, series.value(2));
    }

    @Test
    void anInfusionThatBeginsChangesNoValueAtItsTime() {
        infuse(2, 3, 5);
        Series series = observed();
        assertEquals(0, series.before(2));
        assertEquals(0, series.value(2));
        assertEquals(5, series.value(3));
    }

    @Test
    void aBolusAndAnInfusionThatBeginsBothFollowTheValueBefore() {
        infuse(2, 3, 5);
        add(2, 10);
        Series series = observed();
        assertEquals(0, series.before(2));
        assertEquals(10, series.value(2));
        assertEquals(15, series.value(3));
    }

    @Test
    void anInfusionEndsBeforeTheNextBegins() {
        infuse(2, 4, 5);
        infuse(0, 2, 3);
        observed();
        assertEquals(
                List.of("1.0 h at 3.0 mg/h", "1.0 h at 3.0 mg/h", "1.0 h at 5.0 mg/h", "1.0 h at 5.0 mg/h"),
                bucket.steps);
    }

    @Test
    void overlappingInfusionsAddUpWhileBothRun() {
        infuse(0, 3, 0.1);
        infuse(1, 2, 0.2);
        observed();
        assertEquals(
                List.of(
                        "1.0 h at 0.1 mg/h",
                        "1.0 h at 0.30000000000000004 mg/h",
                        "1.0 h at 0.1 mg/h",
                        "1.0 h at no rate"),
                bucket.steps);
    }

    @Test
    void whatPastDosesLeftIsThereBeforeTheValueBefore() {
        timeline.at(HOUR, Rank.PAST, 0, new Change.Add(0, 7));
        add(1, 10);
        Series series = observed();
        assertEquals(7, series.before(1));
        assertEquals(17, series.value(1));
    }

    @Test
    void twoDosesAtOneTimeBothEnter() {
        add(1, 10);
        add(1, 5);
        Series series = observed();
        assertEquals(0, series.before(1));
        assertEquals(15, series.value(1));
    }

    @Test
    void aDoseAtTimeZeroHasNothingBefore() {
        add(0, 10);
        Series series = observed();
        assertEquals(0, series.before(0));
        assertEquals(10, series.value(0));
    }

    @Test
    void aDoseAtTheLastTimeIsSeenThere() {
        add(4, 10);
        Series series = observed();
        assertEquals(0, series.before(4));
        assertEquals(10, series.value(4));
    }

    @Test
    void aDoseAfterTheLastTimeIsNot() {
        add(5, 10);
        assertEquals(0, observed().value(4));
        assertEquals(4, bucket.steps.size());
    }

    @Test
    void eventsBetweenObservationsAreSteppedTo() {
        timeline.at(HOUR / 2, Rank.RECORD, 0, new Change.Add(0, 10));
        assertArrayEquals(new double[] {0, 10, 10, 10, 10}, observed().values());
        assertEquals(List.of("0.5 h at no rate", "0.5 h at no rate"), bucket.steps.subList(0, 2));
    }
}
