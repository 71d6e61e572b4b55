package io.github.kinetamine.simulation;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.minutes;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.model.Individual;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

/** Observations at equal distances are taken at once, and nobody can see it. */
class EvenObservationsTest {

    private static final Grid GRID = Grid.every(minutes(7)).until(hours(30));

    /** The same times, each of which has to be reached on its own. */
    private record OneByOne(Grid grid) implements Observations {

        @Override
        public int size() {
            return grid.size();
        }

        @Override
        public long nanos(int index) {
            return grid.nanos(index);
        }

        @Override
        public int order(int index) {
            return AFTER_ALL;
        }

        @Override
        public int evenlyAfter(int index, long before) {
            return 0;
        }
    }

    @Property(tries = 100)
    @Domain(ArbitraryTrials.class)
    void theyHaveTheBitsOfObservationsOneByOne(@ForAll Trial trial) {
        Trajectory atOnce = run(trial, Observations.of(GRID));
        Trajectory oneByOne = run(trial, new OneByOne(GRID));
        int compartments = individual(trial).compartments().size();
        for (int i = 0; i < compartments; i++) {
            int compartment = i;
            Trajectory.Reading amount = (individual, amounts, offset) -> amounts[offset + compartment];
            double[] after = oneByOne.after(amount);
            assertArrayEquals(after, atOnce.after(amount));
            assertArrayEquals(oneByOne.before(amount, after), atOnce.before(amount, after));
        }
        assertEquals(oneByOne.steps(), atOnce.steps());
    }

    private static Individual individual(Trial trial) {
        return PkCourse.individual(trial.model(), Trial.SUBJECT, Map.of(), Set.of());
    }

    private static Trajectory run(Trial trial, Observations observations) {
        Individual individual = individual(trial);
        Timeline.Builder timeline = new Timeline.Builder();
        new Entries(individual, timeline)
                .addAll(Administrations.of(trial.plan().regimen().doses(), trial.model(), Trial.SUBJECT)
                        .inOrder());
        return timeline.build()
                .run(0, List.of(Epoch.of(individual)), trial.model().initiallyOff(), observations);
    }

    @Test
    void theyEndWhereTheDistanceChangesOrSomethingIsDue() {
        Observations observations =
                Observations.of(Grid.at(hours(0), hours(1), hours(2), hours(3), hours(5), hours(7)));
        assertEquals(3, observations.evenlyAfter(0, Long.MAX_VALUE));
        assertEquals(1, observations.evenlyAfter(0, hours(2).toNanos()));
        assertEquals(0, observations.evenlyAfter(0, hours(1).toNanos()));
        assertEquals(2, observations.evenlyAfter(3, Long.MAX_VALUE));
        assertEquals(0, observations.evenlyAfter(5, Long.MAX_VALUE));
    }
}
