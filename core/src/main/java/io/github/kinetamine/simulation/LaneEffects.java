package io.github.kinetamine.simulation;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.LinearBlock;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.pd.TurnoverQuadrature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The effects of many subjects side by side: what drives them is exact, and their states follow by quadrature of it. How finely an
 * interval is cut into panels is found once, on the typical subject, with a margin; whoever
 * needs finer panels than these is named, to be simulated alone. A workspace, for one thread.
 */
final class LaneEffects {

    private static final List<Panels> CHOICES = List.of(
            new Panels(1, 3),
            new Panels(1, 5),
            new Panels(2, 5),
            new Panels(4, 5),
            new Panels(8, 5),
            new Panels(16, 5),
            new Panels(32, 5),
            new Panels(64, 5));

    /** Where a limit is watched, peaks between the times of observation must not be passed over. */
    private static final List<Panels> WATCHFUL = CHOICES.subList(3, CHOICES.size());

    /** The share of a limit from which on a subject is looked at alone. */
    private static final double NEAR = 0.9;

    private static final int MOST_NODES = 5;

    /** How much finer than needed the typical subject's panels are, as others are faster. */
    private static final double MARGIN = 1e-5;

    /** How an interval is cut: into how many panels, of how many nodes each. */
    record Panels(int count, int nodes) {}

    /** One effect, where its drivers and parameters begin, its states by lane and state, and room for its drivers at the nodes. */
    private record Above(
            Effect effect,
            int firstDriver,
            int firstParameter,
            TurnoverQuadrature three,
            TurnoverQuadrature five,
            double[][] states,
            double[][] drive) {

        TurnoverQuadrature quadrature(int nodes) {
            return nodes == 3 ? three : five;
        }

        boolean hasStates() {
            return !effect.states().isEmpty();
        }
    }

    private final LinearBlock block;
    private final int lanes;
    private final List<Above> all = new ArrayList<>();
    private final List<EffectDriver> drivers = new ArrayList<>();
    private final double[][][] atNodes;
    private final double[][] now;
    private final double[][] ke0;

    /** The parameters by effect and lane. */
    private final double[][][] p;

    private final boolean[] isOdd;
    private final boolean hasStates;
    private final boolean hasLimits;
    private final List<Panels> cuts;
    private double[][] parameters;
    private int interval;

    /**
     * Effects above a block.
     *
     * @param cuts into how many panels each interval is cut; where they end they are found and added
     */
    LaneEffects(List<Effect> effects, int firstParameter, LinearBlock block, List<Panels> cuts) {
        this.cuts = cuts;
        this.block = block;
        this.lanes = block.lanes();
        int parameter = firstParameter;
        for (Effect effect : effects) {
            all.add(new Above(
                    effect,
                    drivers.size(),
                    parameter,
                    new TurnoverQuadrature(effect, 3),
                    new TurnoverQuadrature(effect, MOST_NODES),
                    new double[lanes][effect.states().size()],
                    new double[MOST_NODES][effect.drivers().size()]));
            drivers.addAll(effect.drivers());
            parameter += effect.parameters().size();
        }
        this.atNodes = new double[MOST_NODES][drivers.size()][lanes];
        this.now = new double[drivers.size()][lanes];
        this.ke0 = new double[drivers.size()][];
        this.p = new double[all.size()][lanes][];
        for (int e = 0; e < p.length; e++) {
            for (int lane = 0; lane < lanes; lane++) {
                p[e][lane] = new double[all.get(e).effect().parameters().size()];
            }
        }
        this.isOdd = new boolean[lanes];
        this.hasStates = all.stream().anyMatch(Above::hasStates);
        this.hasLimits = drivers.stream().anyMatch(driver -> driver.limit().isPresent());
    }

    /** Whether an effect can be followed here: by quadrature, and driven by the model below it alone. */
    static boolean canTake(Effect effect) {
        return effect.isTurnover()
                && effect.drivers().stream()
                        .allMatch(driver -> driver.from().isEmpty()
                                && driver.weights().values().stream().allMatch(weight -> weight >= 0));
    }

    /** Begins with other subjects; their ke0 by driver and lane. */
    double[][] begin(double[][] newParameters) {
        parameters = newParameters;
        interval = 0;
        Arrays.fill(isOdd, false);
        for (int e = 0; e < all.size(); e++) {
            Above above = all.get(e);
            for (int d = 0; d < above.effect().drivers().size(); d++) {
                ke0[above.firstDriver() + d] =
                        ke0(above, above.effect().drivers().get(d));
            }
            for (int lane = 0; lane < lanes; lane++) {
                gather(e, lane);
                above.effect().start(p[e][lane], above.states()[lane]);
            }
        }
        return ke0;
    }

    private double[] ke0(Above above, EffectDriver driver) {
        List<String> names =
                above.effect().parameters().stream().map(Parameter::name).toList();
        return driver.hasEffectSite() ? parameters[above.firstParameter() + names.indexOf(driver.ke0())] : null;
    }

    private void gather(int effect, int lane) {
        double[] own = p[effect][lane];
        int first = all.get(effect).firstParameter();
        for (int i = 0; i < own.length; i++) {
            own[i] = parameters[first + i][lane];
        }
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
        Panels panels = cuts.get(interval++);
        double length = hours / panels.count();
        for (int panel = 0; panel < panels.count(); panel++) {
            look(length, panels.nodes());
            for (int j = 0; hasLimits && j < panels.nodes(); j++) {
                watch(atNodes[j]);
            }
            for (int e = 0; e < all.size(); e++) {
                if (all.get(e).hasStates()) {
                    advance(e, from + panel * length, length, panels.nodes());
                }
            }
            block.advance(length);
        }
        if (hasLimits) {
            lookNow();
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

    private void advance(int effect, double from, double length, int nodes) {
        Above above = all.get(effect);
        TurnoverQuadrature quadrature = above.quadrature(nodes);
        for (int lane = 0; lane < lanes; lane++) {
            gatherDrive(above, lane, nodes);
            double error = quadrature.advance(from, length, above.drive(), p[effect][lane], above.states()[lane]);
            isOdd[lane] |= !(error <= 1);
        }
    }

    private void gatherDrive(Above above, int lane, int nodes) {
        double[][] drive = above.drive();
        for (int j = 0; j < nodes; j++) {
            for (int d = 0; d < drive[j].length; d++) {
                drive[j][d] = atNodes[j][above.firstDriver() + d][lane];
            }
        }
    }

    /** How the first lane's subject wants an interval cut. */
    private Panels findCuts(double from, double hours) {
        double[][] saved = block.save();
        Panels found = CHOICES.get(CHOICES.size() - 1);
        for (Panels panels : hasLimits ? WATCHFUL : CHOICES) {
            boolean isFine = isFine(from, hours, panels);
            block.restore(saved);
            if (isFine) {
                found = panels;
                break;
            }
        }
        return found;
    }

    private boolean isFine(double from, double hours, Panels panels) {
        double length = hours / panels.count();
        double[][] y = all.stream().map(above -> above.states()[0].clone()).toArray(double[][]::new);
        for (int panel = 0; panel < panels.count(); panel++) {
            look(length, panels.nodes());
            for (int e = 0; e < all.size(); e++) {
                gatherDrive(all.get(e), 0, panels.nodes());
                double error = all.get(e)
                        .quadrature(panels.nodes())
                        .advance(from + panel * length, length, all.get(e).drive(), p[e][0], y[e]);
                if (!(error <= MARGIN)) {
                    return false;
                }
            }
            block.advance(length);
        }
        return true;
    }

    /** Writes the outputs of all effects at the time that is reached. */
    void read(double hours, double[][] series, int firstSeries, int place, int count) {
        lookNow();
        int index = firstSeries;
        for (int e = 0; e < all.size(); e++) {
            Above above = all.get(e);
            int outputs = above.effect().outputs().size();
            double[] drive = above.drive()[0];
            for (int lane = 0; lane < count; lane++) {
                double[] own = p[e][lane];
                for (int d = 0; d < drive.length; d++) {
                    drive[d] = now[above.firstDriver() + d][lane];
                }
                for (int o = 0; o < outputs; o++) {
                    series[index + o][place + lane] = above.effect().output(o, hours, drive, own, above.states()[lane]);
                }
            }
            index += outputs;
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
                for (int lane = 0; lane < lanes; lane++) {
                    isOdd[lane] |= drive[d][lane] > near;
                }
            }
        }
    }

    /** How many series all effects give. */
    int outputs() {
        return all.stream().mapToInt(above -> above.effect().outputs().size()).sum();
    }

    boolean[] isOdd() {
        return isOdd;
    }
}
