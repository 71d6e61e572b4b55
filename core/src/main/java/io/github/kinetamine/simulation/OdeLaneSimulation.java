package io.github.kinetamine.simulation;

import io.github.kinetamine.model.OdeBlock;
import java.util.function.LongFunction;

/**
 * Simulations of one model of differential equations whose integrations go on side by side. Each has its own subject, doses and
 * times, and goes its own way from stretch to stretch; a lane in which one ends takes the next, so that the quick ones do not
 * wait for the slow. A profile does not depend on the company. {@link Simulation#odeLanes} makes one. A workspace, for one thread.
 */
public final class OdeLaneSimulation {

    /** Takes what becomes of simulations, in any order. */
    public interface Outcome {

        /** A simulation has come to its end. */
        void profile(long id, Profile profile);

        /** Something went wrong: what, shows when it is run alone. */
        void trouble(long id);
    }

    private final OdeBlock block;
    private final Begun[] begun;
    private final long[] ids;

    /** When each lane pauses next, hours. */
    private final double[] pauses;

    private final int[] due;

    private OdeLaneSimulation(OdeBlock block) {
        this.block = block;
        this.begun = new Begun[block.lanes()];
        this.ids = new long[block.lanes()];
        this.pauses = new double[block.lanes()];
        this.due = new int[block.lanes()];
    }

    /** One whose equations have been compared with those of one subject on its way. */
    static OdeLaneSimulation of(OdeBlock block, Timeline.Run typical) {
        while (!typical.isOver()) {
            if (typical.isMoving()) {
                typical.advance();
                block.requireSameEquations(
                        typical.state().individual(),
                        typical.nowHours(),
                        typical.state().amounts());
            }
            typical.pauseNow();
        }
        return new OdeLaneSimulation(block);
    }

    /**
     * Runs simulations.
     *
     * @param first the number of the first
     * @param count how many
     * @param simulations by number; of the model for which this was made, with doses and times, without a rule of dosing
     */
    public void run(long first, int count, LongFunction<Simulation> simulations, Outcome outcome) {
        long next = first;
        int width = 0;
        while (true) {
            while (width < begun.length && next < first + count) {
                width += enter(width, next++, simulations, outcome) ? 1 : 0;
            }
            if (width == 0) {
                return;
            }
            width = step(width, outcome);
        }
    }

    /** False if the simulation needs no lane, or no longer. */
    private boolean enter(int lane, long id, LongFunction<Simulation> simulations, Outcome outcome) {
        ids[lane] = id;
        try {
            begun[lane] = simulations.apply(id).begin();
            return begin(lane, outcome);
        } catch (RuntimeException e) {
            outcome.trouble(id);
            return false;
        }
    }

    /** Tries a step in every lane; how many lanes then are in use. */
    private int step(int width, Outcome outcome) {
        int count;
        try {
            count = block.step(width, pauses, due);
        } catch (RuntimeException e) {
            for (int lane = 0; lane < width; lane++) {
                outcome.trouble(ids[lane]); // nobody knows whose equations threw
            }
            return 0;
        }
        int left = width;
        // from the last, so that gaps are closed by lanes that have had their turn
        for (int k = count - 1; k >= 0; k--) {
            if (!goesOn(due[k], outcome)) {
                left--;
                fill(due[k], left);
            }
        }
        return left;
    }

    /** Closes the gap that a lane leaves. */
    private void fill(int lane, int last) {
        if (lane != last) {
            block.move(last, lane);
            begun[lane] = begun[last];
            ids[lane] = ids[last];
            pauses[lane] = pauses[last];
        }
        begun[last] = null;
    }

    private boolean goesOn(int lane, Outcome outcome) {
        if (block.hasFailed(lane)) {
            outcome.trouble(ids[lane]);
            return false;
        }
        try {
            return !endsStretch(lane) || begin(lane, outcome);
        } catch (RuntimeException e) {
            outcome.trouble(ids[lane]);
            return false;
        }
    }

    /** Pauses where the last step has led; true if something changed there, or all is observed. */
    private boolean endsStretch(int lane) {
        Timeline.Run run = begun[lane].run();
        double time = block.time(lane);
        while (!run.isOver() && run.state().isInStretch()) {
            if (run.isMoving()) {
                double pause = run.pauseHours();
                if (pause > time) {
                    pauses[lane] = pause;
                    return false;
                }
                block.read(lane, pause, run.state().amounts());
                run.reachPause();
            }
            run.pauseNow();
        }
        return true;
    }

    /** Begins the next stretch that the block takes; false if there is none. */
    private boolean begin(int lane, Outcome outcome) {
        Timeline.Run run = begun[lane].run();
        while (!run.isOver()) {
            if (run.isMoving()) {
                if (isForBlock(run)) {
                    begin(lane, run);
                    return true;
                }
                run.advance();
            }
            run.pauseNow();
        }
        outcome.profile(ids[lane], begun[lane].profile().get());
        return false;
    }

    private boolean isForBlock(Timeline.Run run) {
        State state = run.state();
        return !state.isInStretch()
                && !state.isAnyOff()
                && block.takes(state.individual(), run.nowHours(), run.endHours());
    }

    private void begin(int lane, Timeline.Run run) {
        State state = run.state();
        run.tellStretch();
        state.beginStretch();
        pauses[lane] = run.pauseHours();
        block.begin(lane, state.individual(), run.nowHours(), run.endHours(), state.amounts(), state.rates());
    }
}
