package io.github.kinetamine.model;

import io.github.kinetamine.ode.OdeProblem;
import io.github.kinetamine.ode.Tolerance;
import io.github.kinetamine.ode.lanes.LaneIntegrator;
import java.util.Arrays;
import java.util.Optional;

/** The lanes of a block, in the arrays that its integrator and its equations read. */
final class OdeLanes implements OdeBlock {

    /** Rates that differ by more than this share of the largest are different equations. */
    private static final double SAME = 1e-6;

    private final OdeModel model;
    private final OdeModel.LaneRates equations;
    private final EnteredLanes system;
    private final LaneIntegrator integrator;
    private final Individual[] individuals;
    private final double[] ends;

    private OdeLanes(
            OdeModel model, OdeModel.LaneRates equations, EnteredLanes system, LaneIntegrator integrator, int lanes) {
        this.model = model;
        this.equations = equations;
        this.system = system;
        this.integrator = integrator;
        this.individuals = new Individual[lanes];
        this.ends = new double[lanes];
    }

    /** The lanes; none where the model's solver takes one subject at a time. */
    static Optional<OdeBlock> of(OdeModel model, OdeModel.LaneRates equations, int lanes) {
        int size = model.compartmentNames().size();
        EnteredLanes system = new EnteredLanes(equations, model.values().size(), size, lanes);
        return model.solver()
                .sideBySide(system::derivatives, size, lanes)
                .<OdeBlock>map(integrator -> new OdeLanes(model, equations, system, integrator, lanes));
    }

    @Override
    public int lanes() {
        return individuals.length;
    }

    @Override
    public boolean takes(Individual individual, double time, double end) {
        boolean isOwn = individual instanceof OdeIndividual own && own.model() == model;
        return isOwn && !LaneIntegrator.isInstant(time, end);
    }

    @Override
    public void requireSameEquations(Individual individual, double time, double[] amounts) {
        int size = amounts.length;
        double[] own = new double[size];
        individual.derivatives(time, amounts, own);
        double[][] inLane = new double[size][1];
        equations.write(1, new double[] {time}, column(amounts), column(((OdeIndividual) individual).values()), inLane);
        double largest = Arrays.stream(own).map(Math::abs).max().orElse(0);
        Tolerance tolerance = model.solver().tolerance();
        for (int i = 0; i < size; i++) {
            double allowed = SAME * largest + tolerance.absolute(i) + tolerance.relative() * Math.abs(amounts[i]);
            if (Math.abs(own[i] - inLane[i][0]) > allowed) {
                throw new IllegalArgumentException("the rates of model " + model
                        + " and its lane rates must agree, but at t = "
                        + time + " h the change of " + model.compartmentNames().get(i) + " is " + own[i]
                        + " mg/h by the rates and " + inLane[i][0] + " mg/h by the lane rates: check laneRates(…)");
            }
        }
    }

    private static double[][] column(double[] values) {
        return Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
    }

    @Override
    public void begin(int lane, Individual individual, double time, double end, double[] amounts, double[] rates) {
        OdeIndividual own = (OdeIndividual) individual;
        if (individuals[lane] != own) {
            individuals[lane] = own;
            system.take(lane, own.values());
        }
        system.enter(lane, rates);
        EnteredSystem alone = new EnteredSystem(own.system(), new boolean[rates.length]);
        alone.enter(rates);
        ends[lane] = end;
        integrator.start(lane, OdeProblem.of(alone, time, OdeStepper.FOREVER, amounts), end);
    }

    @Override
    public void move(int from, int to) {
        individuals[to] = individuals[from];
        ends[to] = ends[from];
        system.move(from, to);
        integrator.move(from, to);
    }

    @Override
    public int step(int width, double[] awaited, int[] due) {
        return integrator.step(width, awaited, due);
    }

    @Override
    public boolean hasFailed(int lane) {
        return integrator.failure(lane) != null;
    }

    @Override
    public double time(int lane) {
        return integrator.time(lane);
    }

    @Override
    public void read(int lane, double time, double[] amounts) {
        integrator.interpolate(lane, Math.min(time, ends[lane]), amounts);
    }
}
