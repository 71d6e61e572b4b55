package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.LinearBlock;
import io.github.kinetamine.model.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The effects of many subjects side by side: what drives them is exact, and their states follow by quadrature of it. How finely an
 * interval is cut into panels is found once, on the typical subject; whoever needs finer panels than these is named, to be simulated
 * alone. A workspace, for one thread.
 */
final class LaneEffects {

    /** The share of a limit from which on a subject is looked at alone. */
    private static final double NEAR = 0.9;

    private final LinearBlock block;
    private final List<LaneEffect> all = new ArrayList<>();
    private final LaneDrives drives;
    private final PanelSearch search;
    private final double[][] ke0;
    private final double[] output;
    private final double[] worst;
    private final boolean[] isOdd;
    private final boolean hasStates;
    private final boolean hasLimits;
    private final List<Panels> cuts;
    private int interval;
    private boolean hasEntered;

    /**
     * Effects above a block.
     *
     * @param cuts into how many panels each interval is cut; where they end they are found and added
     */
    LaneEffects(List<Effect> effects, int firstParameter, LinearBlock block, List<Panels> cuts) {
        int lanes = block.lanes();
        this.cuts = cuts;
        this.block = block;
        this.drives = new LaneDrives(
                effects.stream().flatMap(effect -> effect.drivers().stream()).toList(), block);
        this.ke0 = new double[drives.size()][];
        this.output = new double[lanes];
        this.worst = new double[lanes];
        this.isOdd = new boolean[lanes];
        int parameter = firstParameter;
        int driver = 0;
        for (Effect effect : effects) {
            int end = driver + effect.drivers().size();
            double[][][] drive = new double[Panels.MOST_NODES][][];
            for (int j = 0; j < Panels.MOST_NODES; j++) {
                drive[j] = Arrays.copyOfRange(drives.atNodes[j], driver, end);
            }
            all.add(new LaneEffect(effect, parameter, drive, Arrays.copyOfRange(drives.now, driver, end), lanes));
            driver = end;
            parameter += effect.parameters().size();
        }
        this.search = new PanelSearch(block, drives, all);
        this.hasStates = all.stream().anyMatch(LaneEffect::hasStates);
        this.hasLimits = drives.hasLimits();
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
        hasEntered = true;
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
        hasEntered = true;
    }

    /** Advances the block and the effects above it over an interval in which nothing else happens. */
    void advance(double from, double hours) {
        if (!hasStates && !hasLimits) {
            block.advance(hours);
            return;
        }
        if (interval == cuts.size()) {
            cuts.add(search.find(from, hours, hasEntered));
        }
        Panels panels = cuts.get(interval++);
        if (hasEntered) {
            lookNow(); // at what has entered at once, before it falls
            all.forEach(above -> above.open(from, panels.nodes(), above.states));
            hasEntered = false;
        }
        double begin = from;
        for (int panel = 0; panel < panels.count(); panel++) {
            double length = panels.length(panel, hours);
            drives.look(length, panels.nodes());
            for (int j = 0; hasLimits && j < panels.nodes(); j++) {
                drives.mark(NEAR, drives.atNodes[j], isOdd);
            }
            for (LaneEffect above : all) {
                if (above.hasStates()) {
                    above.advance(begin, length, panels.nodes(), above.states, worst);
                }
            }
            block.advance(length);
            begin += length;
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

    /** A subject whose driver comes near the limit of its effect is looked at alone. */
    private void lookNow() {
        drives.lookNow();
        drives.mark(NEAR, drives.now, isOdd);
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
