package io.github.kinetamine.model;

import io.github.kinetamine.ode.linear.LanePropagator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many subjects of one linear model side by side, each with parameters of its own, advanced exactly. Amounts, rates and
 * parameters lie lane by lane, so that the JIT vectorises every loop; a lane gives the same bits in whatever company. A
 * workspace, for one thread.
 */
public final class LinearBlock {

    /** A flow between two places among the amounts; to = −1 for out of the body. */
    private record LaneFlow(int from, int to, LaneProduct rate) {}

    private final int lanes;
    private final List<String> compartments;
    private final List<String> parameters;
    private final List<LaneFlow> flows = new ArrayList<>();
    /** By compartment, the place of its volume among the parameters; −1 for none. */
    private final int[] volumes;

    /** By compartment, what turns mg into ng/mL; 1 where there is no volume. */
    private final double[][] scales;

    /** By analyte, the compartments whose concentrations add up. */
    private final int[][] analytes;

    private final LanePropagator propagator;
    /** In ng/mL where the compartment has a volume, else in mg. */
    private final double[][] amounts;

    private final double[][] rates;
    private final double[] scratch;
    private double[][] values;
    private boolean isFed;

    LinearBlock(LinearModel model, List<String> compartments, int lanes) {
        this.lanes = lanes;
        this.compartments = compartments;
        this.parameters = model.parameters().stream().map(Parameter::name).toList();
        for (Flow flow : model.flows()) {
            int from = compartments.indexOf(flow.from());
            if (from >= 0) {
                int to = flow.isElimination() ? -1 : compartments.indexOf(flow.to());
                flows.add(new LaneFlow(from, to, new LaneProduct(flow.rate(), parameters)));
            }
        }
        this.volumes = compartments.stream()
                .mapToInt(name -> parameters.indexOf(volume(name, model)))
                .toArray();
        this.scales = new double[volumes.length][lanes];
        this.analytes = model.analytes().stream().map(this::places).toArray(int[][]::new);
        this.propagator = new LanePropagator(compartments.size(), 0, lanes);
        this.amounts = new double[compartments.size()][lanes];
        for (double[] scale : scales) {
            Arrays.fill(scale, 1);
        }
        this.rates = new double[compartments.size()][lanes];
        this.scratch = new double[lanes];
    }

    /** The parameter that holds a compartment's volume, or an empty name. */
    private static String volume(String compartment, LinearModel model) {
        return model.compartments().stream()
                .filter(c -> c.name().equals(compartment))
                .findFirst()
                .orElseThrow()
                .volume();
    }

    private int[] places(Analyte analyte) {
        return IntStream.range(0, compartments.size())
                .filter(i -> analyte.compartments().contains(compartments.get(i)))
                .toArray();
    }

    /** How many subjects stand side by side. */
    public int lanes() {
        return lanes;
    }

    /** The compartments, in the order of the amounts. */
    public List<String> compartments() {
        return compartments;
    }

    /**
     * Begins with other subjects, to whom nothing has been given.
     *
     * @param parameterValues by parameter, in the order of the model's, and lane, in the units that the model declares; read until
     *     the next call
     * @throws IllegalArgumentException if a rate that follows from them is negative or not finite
     */
    public void begin(double[][] parameterValues) {
        values = parameterValues;
        propagator.clear();
        for (LaneFlow flow : flows) {
            flow.rate().value(values, scratch);
            if (flow.to() < 0) {
                propagator.loss(flow.from(), scratch);
            } else {
                propagator.flow(flow.from(), flow.to(), scratch);
            }
        }
        for (int i = 0; i < amounts.length; i++) {
            Arrays.fill(amounts[i], 0);
            Arrays.fill(rates[i], 0);
        }
        isFed = false;
        for (int i = 0; i < volumes.length; i++) {
            if (volumes[i] >= 0) {
                invert(values[volumes[i]], scales[i]);
                propagator.measure(i, scales[i]);
            }
        }
    }

    /** What turns mg into ng/mL. */
    private static void invert(double[] litres, double[] scale) {
        for (int l = 0; l < scale.length; l++) {
            scale[l] = 1000 / litres[l];
        }
    }

    /** Writes which part of a dose arrives along a path, in each lane. */
    public void arriving(InputPath path, double[] parts) {
        new LaneProduct(path.share(), parameters).value(values, parts);
        new LaneProduct(path.bioavailability(), parameters).value(values, scratch);
        for (int l = 0; l < lanes; l++) {
            parts[l] *= scratch[l];
        }
    }

    /** Adds to the amount in a compartment, mg. */
    public void add(int compartment, double[] milligrams, double factor) {
        double[] amount = amounts[compartment];
        double[] scale = scales[compartment];
        for (int l = 0; l < lanes; l++) {
            amount[l] += factor * milligrams[l] * scale[l];
        }
    }

    /** Adds to the rate of entry into a compartment, mg/h. */
    public void addRate(int compartment, double[] milligramsPerHour, double factor) {
        addScaled(milligramsPerHour, factor, rates[compartment]);
        isFed = true;
    }

    /** Nothing enters any more: what remains of rounding is gone. */
    public void stopEntry() {
        for (double[] rate : rates) {
            Arrays.fill(rate, 0);
        }
        isFed = false;
    }

    private static void addScaled(double[] what, double factor, double[] to) {
        for (int l = 0; l < to.length; l++) {
            to[l] += factor * what[l];
        }
    }

    /** Advances all amounts by a time in hours, positive. */
    public void advance(double hours) {
        propagator.advance(hours, amounts, isFed ? rates : null);
    }

    /** Writes the concentration of an analyte in the first lanes, in ng/mL, from a place on. */
    public void concentration(int analyte, double[] out, int place, int count) {
        int[] places = analytes[analyte];
        if (places.length == 1) {
            System.arraycopy(amounts[places[0]], 0, out, place, count);
            return;
        }
        Arrays.fill(scratch, 0);
        for (int i : places) {
            add(amounts[i], scratch);
        }
        System.arraycopy(scratch, 0, out, place, count);
    }

    private static void add(double[] what, double[] to) {
        for (int l = 0; l < to.length; l++) {
            to[l] += what[l];
        }
    }
}
