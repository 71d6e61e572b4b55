package io.github.kinetamine.population;

import io.github.kinetamine.simulation.OdeLaneSimulation;
import io.github.kinetamine.simulation.Profile;
import java.util.List;

/** Subjects whose differential equations are integrated side by side; those with whom something goes wrong are simulated alone. */
final class InLanes implements Block {

    private final OdeLaneSimulation lanes;
    private final Drawing drawing;
    private final OneByOne alone;

    InLanes(OdeLaneSimulation lanes, Drawing drawing, OneByOne alone) {
        this.lanes = lanes;
        this.drawing = drawing;
        this.alone = alone;
    }

    @Override
    public void simulate(long first, int count, Columns into, List<Failure> failures) {
        lanes.run(first, count, drawing::simulation, new OdeLaneSimulation.Outcome() {

            @Override
            public void profile(long id, Profile profile) {
                alone.take(profile, id, into, failures);
            }

            @Override
            public void trouble(long id) {
                alone.simulate(id, 1, into, failures);
            }
        });
    }
}
