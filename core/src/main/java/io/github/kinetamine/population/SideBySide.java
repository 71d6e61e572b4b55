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
        } catch (IllegalArgumentException e) {
            alone.simulate(first, count, into, failures); // a rate overflows: alone, only that subject fails
            return;
        }
        for (int lane = 0; lane < count; lane++) {
            if (isOutOfRange[lane] || isOdd[lane]) {
                alone.simulate(first + lane, 1, into, failures);
            }
        }
    }
}
