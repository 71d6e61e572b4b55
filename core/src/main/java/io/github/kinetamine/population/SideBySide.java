package io.github.kinetamine.population;

import io.github.kinetamine.simulation.LaneSimulation;
import java.util.List;

/** Subjects in blocks side by side, where the model is linear; those whose parameters are out of range go one by one. */
final class SideBySide implements Block {

    private final LaneSimulation lanes;
    private final ParameterSampler sampler;
    private final Block alone;
    private final double[][] parameters;

    SideBySide(LaneSimulation lanes, ParameterSampler sampler, Block alone) {
        this.lanes = lanes;
        this.sampler = sampler;
        this.alone = alone;
        this.parameters = new double[sampler.parameters()][lanes.lanes()];
    }

    @Override
    public void simulate(long first, int count, Columns into, List<Failure> failures) {
        for (int done = 0; done < count; done += lanes.lanes()) {
            simulateBlock(first + done, Math.min(lanes.lanes(), count - done), into, failures);
        }
    }

    private void simulateBlock(long first, int count, Columns into, List<Failure> failures) {
        boolean[] isOutOfRange = sampler.sample(first, count, parameters);
        boolean[] isOdd;
        try {
            isOdd = lanes.run(parameters, into.series, into.subjects, into.place(first, 0), count);
        } catch (RuntimeException e) { // a rate overflows, or an effect throws: nobody knows in whom
            simulateParts(first, count, into, failures);
            return;
        }
        for (int lane = 0; lane < count; lane++) {
            if (isOutOfRange[lane] || isOdd[lane]) {
                alone.simulate(first + lane, 1, into, failures);
            }
        }
    }

    /** Finds who it is, so that all others keep the bits that they have in any company. */
    private void simulateParts(long first, int count, Columns into, List<Failure> failures) {
        if (count == 1) {
            alone.simulate(first, 1, into, failures);
            return;
        }
        int half = count / 2;
        simulateBlock(first, half, into, failures);
        simulateBlock(first + half, count - half, into, failures);
    }
}
