package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.TimedDose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * A course in which a rule decides at chosen times what is given next. At each of them the doses known so far are simulated as
 * a fixed regimen; so the outcome is, to the last bit, that of the fixed regimen of all doses that were given.
 */
final class AdaptiveCourse {

    private final Grid decisions;
    private final DosingRule rule;

    AdaptiveCourse(Grid decisions, DosingRule rule) {
        this.decisions = Objects.requireNonNull(decisions, "decisions");
        this.rule = Objects.requireNonNull(rule, "rule");
    }

    /**
     * The course.
     *
     * @param planned what is given unless the rule decides otherwise
     * @param grid the times of observation; a decision sees those up to its own time, and its own
     * @param simulate the profile of fixed doses on a grid
     */
    Profile run(List<TimedDose> planned, Grid grid, BiFunction<List<TimedDose>, Grid, Profile> simulate) {
        List<TimedDose> doses = planned;
        for (int i = 0; i < decisions.size() && decisions.nanos(i) <= grid.end().toNanos(); i++) {
            Duration now = decisions.time(i);
            Orders orders = rule.decide(simulate.apply(doses, until(now, grid)));
            doses = after(orders, now, doses);
        }
        return simulate.apply(doses, grid);
    }

    private static List<TimedDose> after(Orders orders, Duration now, List<TimedDose> doses) {
        List<TimedDose> next = new ArrayList<>(doses);
        if (orders.stopsFirst()) {
            next.removeIf(dose -> dose.at().compareTo(now) > 0);
        }
        for (Regimen regimen : orders.regimens()) {
            regimen.doses().forEach(dose -> next.add(later(dose, now)));
        }
        next.sort(Comparator.comparing(TimedDose::at));
        return next;
    }

    private static TimedDose later(TimedDose dose, Duration start) {
        return new TimedDose(start.plus(dose.at()), dose.dose(), dose.number(), dose.lag(), dose.steadyStateInterval());
    }

    private static Grid until(Duration now, Grid grid) {
        long end = now.toNanos();
        long[] before = new long[grid.size()];
        int count = 0;
        while (count < grid.size() && grid.nanos(count) < end) {
            before[count] = grid.nanos(count);
            count++;
        }
        long[] seen = Arrays.copyOf(before, count + 1);
        seen[count] = end;
        return Grid.ofNanos(seen);
    }
}
