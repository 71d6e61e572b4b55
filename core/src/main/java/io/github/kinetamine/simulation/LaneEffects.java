package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.LinearBlock;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.pd.TurnoverQuadrature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The effects of many subjects side by side: what drives them is exact, and their states follow by quadrature of it. How finely an
 * interval is cut into panels is found once, on the typical subject, by comparison with finer panels and with a margin of the
 * estimate; whoever needs finer panels than these is named, to be simulated alone. A workspace, for one thread.
 */
final class LaneEffects {

    /** The share of a limit from which on a subject is looked at alone. */
    private static final double NEAR = 0.9;

    /** The share of the allowed error that the typical subject may take by its estimate, as others are faster. */
    private static final double MARGIN = 0.03;

    /** The relative difference up to which the typical subject's states are the same. */
    private static final double SAME = 1e-10;

    /** The same beside a state of nothing, in its unit. */
    private static final double SAME_BESIDE_NOTHING = 1e-14;

    /** By how much the typical subject's peak may be missed: less than what {@link #NEAR} leaves, as others are faster. */
    private static final double SAME_PEAK = 0.02;

    private final LinearBlock block;
    private final List<LaneEffect> all = new ArrayList<>();
    private final List<EffectDriver> drivers;
    private final double[][][] atNodes;
    private final double[][] now;
    private final double[][] ke0;
    private final double[] output;
    private final double[] worst;
    private final boolean[] isOdd;
    private final boolean hasStates;
    private final boolean hasLimits;
    private final List<Panels> cuts;
    private int interval;

    /** Panels that were compared with finer ones since something entered, for an interval of some hours. */
    private @Nullable Panels proven;

    private double provenHours;

    /** Where an interval leads the first subject: states by effect, state and lane, and the peak of each driver with a limit. */
    private record End(double[][][] states, double[] peaks) {

        boolean isSame(End finer) {
            for (int e = 0; e < states.length; e++) {
                for (int state = 0; state < states[e].length; state++) {
                    double exact = finer.states[e][state][0];
                    if (!(Math.abs(states[e][state][0] - exact) <= SAME * Math.abs(exact) + SAME_BESIDE_NOTHING)) {
                        return false;
                    }
                }
            }
            return IntStream.range(0, peaks.length).allMatch(d -> finer.peaks[d] <= (1 + SAME_PEAK) * peaks[d]);
        }
    }

    /**
     * Effects above a block.
     *
     * @param cuts into how many panels each interval is cut; where they end they are found and added
     */
    LaneEffects(List<Effect> effects, int firstParameter, LinearBlock block, List<Panels> cuts) {
        int lanes = block.lanes();
        this.cuts = cuts;
        this.block = block;
        this.drivers =
                effects.stream().flatMap(effect -> effect.drivers().stream()).toList();
        this.atNodes = new double[Panels.MOST_NODES][drivers.size()][lanes];
        this.now = new double[drivers.size()][lanes];
        this.ke0 = new double[drivers.size()][];
        this.output = new double[lanes];
        this.worst = new double[lanes];
        this.isOdd = new boolean[lanes];
        int parameter = firstParameter;
        int driver = 0;
        for (Effect effect : effects) {
            int end = driver + effect.drivers().size();
            double[][][] drive = new double[Panels.MOST_NODES][][];
            for (int j = 0; j < Panels.MOST_NODES; j++) {
                drive[j] = Arrays.copyOfRange(atNodes[j], driver, end);
            }
            all.add(new LaneEffect(effect, parameter, drive, Arrays.copyOfRange(now, driver, end), lanes));
            driver = end;
            parameter += effect.parameters().size();
        }
        this.hasStates = all.stream().anyMatch(LaneEffect::hasStates);
        this.hasLimits = drivers.stream().anyMatch(one -> one.limit().isPresent());
    }

    /** Whether an effect can be followed here: by quadrature, and driven by the model below it alone. */
    static boolean canTake(Effect effect) {
        return effect.isTurnover()
                && effect.drivers().stream()
                        .allMatch(driver -> driver.from().isEmpty()
                                && driver.weights().values().stream().allMatch(weight -> weight >= 0));
    }

    /** Begins with other subjects; their ke0 by driver and lane. */
    double[][] begin(double[][] parameters) {
        interval = 0;
        Arrays.fill(isOdd, false);
        Arrays.fill(worst, 0);
        int driver = 0;
        for (LaneEffect above : all) {
            above.begin(parameters);
            List<String> names =
                    above.effect.parameters().stream().map(Parameter::name).toList();
            for (EffectDriver one : above.effect.drivers()) {
                ke0[driver++] =
                        one.hasEffectSite() ? parameters[above.firstParameter + names.indexOf(one.ke0())] : null;
            }
        }
        return ke0;
    }

    /** Something begins or ends to enter the block, or has entered it. */
    void enters() {
        proven = null;
    }

    /** Advances the block and the effects above it over an interval in which nothing else happens. */
    void advance(double from, double hours) {
        if (!hasStates && !hasLimits) {
            block.advance(hours);
            return;
        }
        if (interval == cuts.size()) {
            cuts.add(findCuts(from, hours));
        }
        if (hasLimits) {
            lookNow(); // at what has entered at once, before it falls
        }
        Panels panels = cuts.get(interval++);
        double begin = from;
        for (int panel = 0; panel < panels.count(); panel++) {
            double length = panels.length(panel, hours);
            look(length, panels.nodes());
            for (int j = 0; hasLimits && j < panels.nodes(); j++) {
                watch(atNodes[j]);
            }
            for (LaneEffect above : all) {
                if (above.hasStates()) {
                    above.quadrature(panels.nodes()).advance(begin, length, above.drive, above.p, above.states, worst);
                }
            }
            block.advance(length);
            begin += length;
        }
    }

    /** Reads what drives at the nodes of a panel that begins now. */
    private void look(double length, int nodes) {
        for (int j = 0; j < nodes; j++) {
            for (int d = 0; d < drivers.size(); d++) {
                block.drive(d, TurnoverQuadrature.node(j, nodes) * length, atNodes[j][d]);
            }
        }
    }

    /** How the first lane's subject wants an interval cut. */
    private Panels findCuts(double from, double hours) {
        List<Panels> choices = hasLimits ? Panels.WATCHFUL : Panels.CHOICES;
        for (Panels panels : choices) {
            if (isFine(from, hours, panels)) {
                return panels;
            }
        }
        return choices.get(choices.size() - 1);
    }

    /**
     * Whether the estimate is small and finer panels lead to the same, as what is over before the first node of a panel has no part
     * in its estimate. That can't come anew while nothing enters anew.
     */
    private boolean isFine(double from, double hours, Panels panels) {
        double[] error = new double[worst.length];
        End end = after(from, hours, panels, error);
        if (error[0] > MARGIN) {
            return false;
        }
        if (panels.equals(proven) && hours <= provenHours) {
            return true;
        }
        boolean isProven = end.isSame(after(from, hours, panels.refined(), error));
        if (isProven) {
            proven = panels;
            provenHours = hours;
        }
        return isProven;
    }

    /** The end of an interval, while everything here stays where it is. */
    private End after(double from, double hours, Panels panels, double[] error) {
        double[][] saved = block.save();
        double[][][] y = all.stream()
                .map(above -> Arrays.stream(above.states).map(double[]::clone).toArray(double[][]::new))
                .toArray(double[][][]::new);
        double[] peaks = new double[drivers.size()];
        lookNow();
        raise(peaks, now);
        double begin = from;
        for (int panel = 0; panel < panels.count(); panel++) {
            double length = panels.length(panel, hours);
            look(length, panels.nodes());
            for (int j = 0; j < panels.nodes(); j++) {
                raise(peaks, atNodes[j]);
            }
            for (int e = 0; e < y.length; e++) {
                LaneEffect above = all.get(e);
                above.quadrature(panels.nodes()).advance(begin, length, above.drive, above.p, y[e], error);
            }
            block.advance(length);
            begin += length;
        }
        lookNow();
        raise(peaks, now);
        block.restore(saved);
        return new End(y, peaks);
    }

    /** Raises the peaks of drivers with a limit to what drives the first subject. */
    private void raise(double[] peaks, double[][] drive) {
        for (int d = 0; d < peaks.length; d++) {
            if (drivers.get(d).limit().isPresent()) {
                peaks[d] = Math.max(peaks[d], drive[d][0]);
            }
        }
    }

    /** Writes the outputs of all effects at the time that is reached. */
    void read(double hours, double[][] series, int firstSeries, int place, int count) {
        lookNow();
        int index = firstSeries;
        for (LaneEffect above : all) {
            for (int o = 0; o < above.effect.outputs().size(); o++) {
                above.effect.output(o, hours, above.now, above.p, above.states, output);
                System.arraycopy(output, 0, series[index++], place, count);
            }
        }
    }

    /** Reads what drives now. */
    private void lookNow() {
        for (int d = 0; d < drivers.size(); d++) {
            block.drive(d, 0, now[d]);
        }
        watch(now);
    }

    /** A subject whose driver comes near the limit of its effect is looked at alone. */
    private void watch(double[][] drive) {
        for (int d = 0; d < drive.length; d++) {
            if (drivers.get(d).limit().isPresent()) {
                double near = NEAR * drivers.get(d).limit().get().nanogramsPerMillilitre();
                for (int lane = 0; lane < isOdd.length; lane++) {
                    isOdd[lane] |= drive[d][lane] > near;
                }
            }
        }
    }

    /** How many series all effects give. */
    int outputs() {
        return all.stream().mapToInt(above -> above.effect.outputs().size()).sum();
    }

    /** Who has left the range of an effect, or could not be followed closely enough, by lane. */
    boolean[] isOdd() {
        for (int lane = 0; lane < isOdd.length; lane++) {
            isOdd[lane] |= !(worst[lane] <= 1);
        }
        return isOdd;
    }
}
