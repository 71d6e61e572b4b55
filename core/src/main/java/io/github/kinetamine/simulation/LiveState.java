package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Entry;
import io.github.kinetamine.model.Individual;
import io.github.kinetamine.simulation.Timeline.Due;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a live simulation stands: the time, the state, what is planned, and the pumps. */
final class LiveState {

    private final State state;
    private final List<Due> planned;
    private final Map<Route, Double> pumps;
    private long now;
    private int count;

    LiveState(Individual individual, Set<String> initiallyOff) {
        this(new State(List.of(Epoch.of(individual)), initiallyOff), List.of(), Map.of(), 0, 0);
    }

    LiveState(State state, List<Due> planned, Map<Route, Double> pumps, long now, int count) {
        this.state = state;
        this.planned = new ArrayList<>(planned);
        this.pumps = new EnumMap<>(Route.class);
        this.pumps.putAll(pumps);
        this.now = now;
        this.count = count;
    }

    LiveState copy() {
        return new LiveState(state.copy(), planned, pumps, now, count);
    }

    State state() {
        return state;
    }

    List<Due> planned() {
        return planned;
    }

    Map<Route, Double> pumps() {
        return pumps;
    }

    long now() {
        return now;
    }

    /** How many changes have ever been planned: what was planned first happens first. */
    int count() {
        return count;
    }

    /** Plans what a timeline holds, counted from now; what is due now happens at once. */
    void plan(Timeline.Builder timeline) {
        for (Due due : timeline.inOrder()) {
            planned.add(new Due(Clock.plus(now, due.at()), due.rank(), count++, due.change()));
        }
        planned.sort(Due.ORDER);
        applyDue();
    }

    /** Sets the pump of a route (mg/h) in place of what it was set to before. */
    void setPump(Route route, List<Entry> entries, double rate) {
        Double before = pumps.put(route, rate);
        for (Entry entry : entries) {
            double share = entry.share() * entry.bioavailability();
            if (before != null && before * share > 0) {
                state.end(entry.compartment(), before * share);
            }
            if (rate * share > 0) {
                state.start(entry.compartment(), rate * share);
            }
        }
    }

    void advance(long nanos) {
        long target = Math.addExact(now, nanos);
        while (!planned.isEmpty() && planned.get(0).at() <= target) {
            stepTo(planned.get(0).at());
            applyDue();
        }
        stepTo(target);
    }

    private void stepTo(long then) {
        if (then > now) {
            double to = Clock.hours(then);
            state.begin(Clock.hours(now), to);
            state.advance(to, Clock.hours(then - now));
            now = then;
        }
    }

    private void applyDue() {
        while (!planned.isEmpty() && planned.get(0).at() <= now) {
            planned.remove(0).change().applyTo(state);
        }
    }
}
