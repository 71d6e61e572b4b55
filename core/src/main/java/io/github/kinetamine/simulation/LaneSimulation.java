package io.github.kinetamine.simulation;

import io.github.kinetamine.model.CovariateRelation;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.InputPath;
import io.github.kinetamine.model.LinearBlock;
import io.github.kinetamine.model.LinearModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A simulation of many subjects side by side, who differ in the values of their parameters: for linear models and regimens whose
 * times are the same for all. {@link Simulation#lanes} makes one where that holds. A workspace, for one thread.
 */
public final class LaneSimulation {

    /** What happens to all at one time. */
    private record Event(long at, int intake, boolean isStart, boolean isEnd) {}

    /** A dose on its way into one compartment: mg, or mg/h where it takes its time. */
    private record LaneIntake(int compartment, InputPath path, double milligrams, double rate) {}

    private final Grid grid;
    private final LinearBlock block;
    private final Set<String> fractions;
    private final int analytes;
    private final LaneEffects effects;
    private final List<Event> events = new ArrayList<>();
    private final List<LaneIntake> intakes = new ArrayList<>();
    private final double[][] parts;

    /** Zero for each lane whose concentrations have all been finite, else NaN. */
    private final double[] beyondNumbers;

    private LaneSimulation(
            LinearModel model,
            List<Effect> above,
            List<Administration> given,
            Grid grid,
            List<Panels> cuts,
            int lanes) {
        this.grid = grid;
        Set<String> entered =
                model.enteredBy(given.stream().map(Administration::route).collect(Collectors.toSet()));
        List<EffectDriver> drivers =
                above.stream().flatMap(effect -> effect.drivers().stream()).toList();
        this.block = model.block(entered, drivers, lanes);
        this.effects = new LaneEffects(above, model.parameters().size(), block, cuts);
        this.fractions = model.fractions();
        this.analytes = model.analytes().size();
        given.forEach(one -> add(one, model));
        events.sort(Comparator.comparingLong(Event::at).thenComparing(event -> !event.isEnd()));
        this.parts = new double[intakes.size()][lanes];
        this.beyondNumbers = new double[lanes];
    }

    private void add(Administration given, LinearModel model) {
        long from = Clock.plus(given.at() + given.delay(), given.lag());
        for (InputPath path : model.input(given.route()).orElseThrow().paths()) {
            int index = intakes.size();
            int compartment = block.compartments().indexOf(path.compartment());
            boolean isAtOnce = given.duration() == 0;
            double rate = isAtOnce ? 0 : given.milligrams() / Clock.hours(given.duration());
            intakes.add(new LaneIntake(compartment, path, given.milligrams(), rate));
            events.add(new Event(from, index, !isAtOnce, false));
            if (!isAtOnce) {
                events.add(new Event(Clock.plus(from, given.duration()), index, false, true));
            }
        }
    }

    /**
     * Where all is linear and times are the same for all; empty where that does not hold.
     *
     * @param typical the typical values of the parameters, those of the model before those of its effects
     */
    static Optional<LaneSimulation> of(
            LinearModel model, List<Effect> above, double[] typical, List<Administration> given, Grid grid, int lanes) {
        boolean isRegular = model.initiallyOff().isEmpty()
                && given.stream().allMatch(one -> isRegular(one, model))
                && above.stream().allMatch(LaneEffects::canTake);
        if (!isRegular) {
            return Optional.empty();
        }
        List<Panels> cuts = new ArrayList<>();
        LaneSimulation one = new LaneSimulation(model, above, given, grid, cuts, 1);
        one.follow(typical); // finds the cuts, and tries many steps
        one.follow(typical); // takes the steps that all will take
        LaneSimulation all = new LaneSimulation(model, above, given, grid, cuts, lanes);
        all.block.follow(one.block);
        return Optional.of(all);
    }

    /** Goes through the course of one subject. */
    private void follow(double[] values) {
        double[][] parameters =
                Arrays.stream(values).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
        int outputs = analytes + effects.outputs();
        run(parameters, new double[outputs][grid.size()], 1, 0, 1);
    }

    private static boolean isRegular(Administration given, LinearModel model) {
        boolean isPerDevice = given.device() > 1
                && model.relations().stream()
                        .map(CovariateRelation::effect)
                        .anyMatch(effect -> effect.covariates().contains(Covariates.DEVICE));
        return given.steadyStateInterval() == 0
                && !isPerDevice
                && model.input(given.route()).orElseThrow().paths().stream().allMatch(path -> isRegular(path, given));
    }

    private static boolean isRegular(InputPath path, Administration given) {
        boolean isTimed = !path.lag().isEmpty()
                || !path.duration().isEmpty()
                || !path.rate().isEmpty();
        boolean isScaled =
                given.isByRate() && !path.bioavailability().parameters().isEmpty();
        return !isTimed && !isScaled;
    }

    /** The parameters that must be at most 1. */
    public Set<String> fractions() {
        return fractions;
    }

    /** How many subjects stand side by side. */
    public int lanes() {
        return block.lanes();
    }

    /**
     * Simulates as many subjects as there are lanes and writes the first of them.
     *
     * @param parameters by parameter and lane, in the units that are declared: those of the model, then those of its effects
     * @param series takes the values: of the s-th series, analytes (ng/mL) before what effects give, those of the i-th time at
     *     {@code i * columns + column} and the places after it
     * @param columns how many places a time has
     * @param column the place of the first subject
     * @param count how many subjects to write, at most {@link #lanes()}
     * @return by lane, whether an effect has left its range or could not be followed closely enough, or a concentration is no
     *     finite number: such a subject has to be simulated alone
     */
    public boolean[] run(double[][] parameters, double[][] series, int columns, int column, int count) {
        block.begin(parameters, effects.begin(parameters));
        Arrays.fill(beyondNumbers, 0);
        for (int i = 0; i < parts.length; i++) {
            block.arriving(intakes.get(i).path(), parts[i]);
        }
        long now = 0;
        int next = 0;
        int running = 0;
        for (int i = 0; i < grid.size(); i++) {
            long observed = grid.nanos(i);
            int before = next;
            while (next < events.size() && events.get(next).at() <= observed) {
                Event event = events.get(next++);
                now = advance(now, event.at());
                running = apply(event, running);
            }
            now = advance(now, observed);
            for (int a = 0; a < analytes; a++) {
                block.concentration(a, series[a], i * columns + column, count);
            }
            if (i == 0 || next > before || isLastOfStretch(i, next)) {
                watch(series, i * columns + column, count);
            }
            effects.read(Clock.hours(observed), series, analytes, i * columns + column, count);
        }
        boolean[] isOdd = effects.isOdd();
        for (int lane = 0; lane < count; lane++) {
            isOdd[lane] |= Double.isNaN(beyondNumbers[lane]);
        }
        return isOdd;
    }

    private boolean isLastOfStretch(int observation, int nextEvent) {
        return observation == grid.size() - 1
                || nextEvent < events.size() && events.get(nextEvent).at() <= grid.nanos(observation + 1);
    }

    /** Looks for infinities and NaN. What is beyond numbers stays so until doses change it: the ends of a stretch tell of all. */
    private void watch(double[][] series, int from, int count) {
        for (int a = 0; a < analytes; a++) {
            for (int lane = 0; lane < count; lane++) {
                beyondNumbers[lane] += 0 * series[a][from + lane];
            }
        }
    }

    private long advance(long now, long then) {
        if (then > now) {
            effects.advance(Clock.hours(now), Clock.hours(then - now));
        }
        return then;
    }

    /** How many infusions run afterwards. */
    private int apply(Event event, int running) {
        LaneIntake intake = intakes.get(event.intake());
        double[] part = parts[event.intake()];
        effects.enters();
        if (event.isEnd()) {
            if (running == 1) {
                block.stopEntry();
            } else {
                block.addRate(intake.compartment(), part, -intake.rate());
            }
            return running - 1;
        }
        if (event.isStart()) {
            block.addRate(intake.compartment(), part, intake.rate());
            return running + 1;
        }
        block.add(intake.compartment(), part, intake.milligrams());
        return running;
    }
}
