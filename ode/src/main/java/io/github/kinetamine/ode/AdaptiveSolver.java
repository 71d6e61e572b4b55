package io.github.kinetamine.ode;

import io.github.kinetamine.ode.lanes.LaneIntegrator;
import io.github.kinetamine.ode.lanes.LaneSystem;
import io.github.kinetamine.ode.step.ErrorNorm;
import io.github.kinetamine.ode.step.StepMethod;
import java.util.Objects;
import java.util.Optional;

/** A solver around a step method. */
final class AdaptiveSolver implements OdeSolver {

    private static final Tolerance DEFAULT_TOLERANCE = Tolerance.of(1e-6, 1e-9);
    private static final long DEFAULT_MAX_STEPS = 100_000;

    /** Makes the workspace of a method. */
    @FunctionalInterface
    interface Factory {
        StepMethod create(OdeProblem problem, ErrorNorm norm);
    }

    /** Makes the workspace of a method for many problems side by side. */
    @FunctionalInterface
    interface LaneFactory {
        LaneIntegrator create(LaneSystem system, int components, int lanes, Tolerance tolerance, long maxSteps);
    }

    private final String name;
    private final Factory factory;
    private final Optional<LaneFactory> laneFactory;
    private final Tolerance tolerance;
    private final long maxSteps;

    AdaptiveSolver(String name, Factory factory) {
        this(name, factory, Optional.empty(), DEFAULT_TOLERANCE, DEFAULT_MAX_STEPS);
    }

    AdaptiveSolver(String name, Factory factory, LaneFactory laneFactory) {
        this(name, factory, Optional.of(laneFactory), DEFAULT_TOLERANCE, DEFAULT_MAX_STEPS);
    }

    private AdaptiveSolver(
            String name, Factory factory, Optional<LaneFactory> laneFactory, Tolerance tolerance, long maxSteps) {
        this.name = name;
        this.factory = factory;
        this.laneFactory = laneFactory;
        this.tolerance = tolerance;
        this.maxSteps = maxSteps;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Tolerance tolerance() {
        return tolerance;
    }

    @Override
    public OdeSolver with(Tolerance newTolerance) {
        return new AdaptiveSolver(
                name, factory, laneFactory, Objects.requireNonNull(newTolerance, "tolerance"), maxSteps);
    }

    @Override
    public OdeSolver withMaxSteps(long newMaxSteps) {
        if (newMaxSteps < 1) {
            throw new IllegalArgumentException("the limit of steps must be at least 1, got " + newMaxSteps);
        }
        return new AdaptiveSolver(name, factory, laneFactory, tolerance, newMaxSteps);
    }

    @Override
    public Integrator integrator(OdeProblem problem) {
        StepMethod method = factory.create(problem, new ErrorNorm(tolerance, problem.size()));
        return new Integrator(problem, method, maxSteps);
    }

    @Override
    public Optional<LaneIntegrator> sideBySide(LaneSystem system, int components, int lanes) {
        return laneFactory.map(factory -> factory.create(system, components, lanes, tolerance, maxSteps));
    }

    @Override
    public OdeSolution solve(OdeProblem problem, SaveAt saveAt) {
        return OdeSolution.of(integrator(problem), saveAt);
    }

    @Override
    public String toString() {
        return name + ", " + tolerance;
    }
}
