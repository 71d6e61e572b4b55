package io.github.kinetamine.model;

import io.github.kinetamine.ode.linear.LanePropagator;
import io.github.kinetamine.ode.linear.StepPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The subjects of a linear model in arrays that lie lane by lane, so that the JIT vectorises every loop. */
final class LinearLanes implements LinearBlock {

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

    private final LaneDriver[] drivers;
    private final LanePropagator propagator;
    /** In ng/mL where the compartment has a volume, else in mg. */
    private final double[][] amounts;

    private final double[][] rates;
    private final double[] scratch;
    private StepPlan plan = StepPlan.NONE;
    private double[][] values = {};
    private boolean isFed;

    LinearLanes(LinearModel model, List<String> compartments, List<EffectDriver> drivers, int lanes) {
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
        this.drivers = drivers.stream()
                .map(driver -> LaneDriver.of(driver, model, analytes))
                .toArray(LaneDriver[]::new);
        int sites = (int) drivers.stream().filter(EffectDriver::hasEffectSite).count();
        this.propagator = new LanePropagator(compartments.size(), sites, lanes);
        this.amounts = new double[propagator.size()][lanes];
        for (double[] scale : scales) {
            Arrays.fill(scale, 1);
        }
        this.rates = new double[propagator.size()][lanes];
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

    @Override
    public int lanes() {
        return lanes;
    }

    @Override
    public List<String> compartments() {
        return compartments;
    }

    @Override
    public void begin(double[][] parameterValues, double[][] ke0) {
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
        connectSites(ke0);
        propagator.prepare(plan);
    }

    @Override
    public void follow(LinearBlock other) {
        plan = ((LinearLanes) other).propagator.plan();
    }

    /** An effect site observes the weighted concentrations at the rate ke0, and loses what it has at the same rate. */
    private void connectSites(double[][] ke0) {
        int site = compartments.size();
        for (int d = 0; d < drivers.length; d++) {
            if (drivers[d].hasSite()) {
                for (int c : drivers[d].compartments()) {
                    seen(ke0[d], drivers[d].weights()[c], scales[c], scratch);
                    propagator.copy(c, site, scratch);
                }
                propagator.loss(site++, ke0[d]);
            }
        }
    }

    private static void seen(double[] ke0, double weight, double[] scale, double[] out) {
        for (int l = 0; l < out.length; l++) {
            out[l] = ke0[l] * weight * scale[l];
        }
    }

    /** What turns mg into ng/mL. */
    private static void invert(double[] litres, double[] scale) {
        for (int l = 0; l < scale.length; l++) {
            scale[l] = 1000 / litres[l];
        }
    }

    @Override
    public void arriving(InputPath path, double[] parts) {
        new LaneProduct(path.share(), parameters).value(values, parts);
        new LaneProduct(path.bioavailability(), parameters).value(values, scratch);
        for (int l = 0; l < lanes; l++) {
            parts[l] *= scratch[l];
        }
    }

    @Override
    public void add(int compartment, double[] milligrams, double factor) {
        double[] amount = amounts[compartment];
        double[] scale = scales[compartment];
        for (int l = 0; l < lanes; l++) {
            amount[l] += factor * milligrams[l] * scale[l];
        }
    }

    @Override
    public void addRate(int compartment, double[] milligramsPerHour, double factor) {
        addScaled(milligramsPerHour, factor, rates[compartment]);
        isFed = true;
    }

    @Override
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

    @Override
    public void advance(double hours) {
        propagator.advance(hours, amounts, isFed ? rates : null);
    }

    @Override
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

    @Override
    public void drive(int driver, double hours, double[] out) {
        LaneDriver which = drivers[driver];
        if (which.hasSite()) {
            look(siteOf(driver), hours, out);
            return;
        }
        Arrays.fill(out, 0);
        for (int c : which.compartments()) {
            look(c, hours, scratch);
            addScaled(scratch, which.weights()[c], out);
        }
    }

    private int siteOf(int driver) {
        int site = compartments.size();
        for (int d = 0; d < driver; d++) {
            site += drivers[d].hasSite() ? 1 : 0;
        }
        return site;
    }

    private void look(int state, double hours, double[] out) {
        if (hours == 0) {
            System.arraycopy(amounts[state], 0, out, 0, lanes);
        } else {
            propagator.peek(state, hours, amounts, isFed ? rates : null, out);
        }
    }

    @Override
    public double[][] save() {
        return Arrays.stream(amounts).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public void restore(double[][] saved) {
        for (int i = 0; i < amounts.length; i++) {
            System.arraycopy(saved[i], 0, amounts[i], 0, lanes);
        }
    }
}
