package io.github.kinetamine.simulation;

import io.github.kinetamine.simulation.EventRecord.Dosing;
import io.github.kinetamine.simulation.EventRecord.Reset;
import io.github.kinetamine.simulation.EventRecord.ResetAndDose;
import io.github.kinetamine.simulation.EventRecord.SteadyState;
import io.github.kinetamine.simulation.EventRecord.SwitchOff;
import io.github.kinetamine.simulation.Timeline.Rank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What later records undo of what earlier ones have left for later: a reset, and a dose whose steady state replaces the state,
 * undo everything that is due after them; a compartment that is switched off ends the infusions into it.
 */
final class Undone {

    private final long[] times;
    private final int[] nextClearing;
    private final Map<String, List<Integer>> switchedOff = new HashMap<>();

    Undone(List<EventRecord> records) {
        int n = records.size();
        times = new long[n];
        nextClearing = new int[n];
        int next = n;
        for (int i = n - 1; i >= 0; i--) {
            times[i] = records.get(i).at().toNanos();
            nextClearing[i] = next;
            next = clears(records.get(i).action()) ? i : next;
        }
        for (int i = 0; i < n; i++) {
            if (records.get(i).action() instanceof SwitchOff off) {
                switchedOff
                        .computeIfAbsent(off.compartment(), name -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    private static boolean clears(EventRecord.Action action) {
        return action instanceof Reset
                || action instanceof ResetAndDose
                || action instanceof Dosing dosing && dosing.steadyState() == SteadyState.REPLACES;
    }

    /** Whether what a record leaves for a time never happens. */
    boolean isUndone(int record, long at) {
        int clearing = nextClearing[record];
        return clearing < times.length && at > times[clearing];
    }

    /** Whether an infusion that a record has begun is over before its end. */
    boolean isEndUndone(int record, String compartment, long from, Rank rank, long to) {
        if (isUndone(record, to)) {
            return true;
        }
        for (int off : switchedOff.getOrDefault(compartment, List.of())) {
            boolean isAfterBegin = times[off] > from || times[off] == from && (rank != Rank.RECORD || off > record);
            if (isAfterBegin) {
                return times[off] < to;
            }
        }
        return false;
    }
}
