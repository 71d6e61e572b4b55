package io.github.kinetamine.population;

import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.random.RandomStream;
import io.github.kinetamine.variability.RandomEffect;
import io.github.kinetamine.variability.RandomEffects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Draws the parameters of many subjects side by side, the same as {@link Population#subject} draws. A workspace, for one thread. */
final class ParameterSampler {

    /** One parameter that an effect moves, the value above which it has to lie, and the value that it may reach. */
    private record Moved(int parameter, int effect, RandomEffect how, double above, double most) {

        boolean allows(double value) {
            return value > above && value <= most;
        }
    }

    private final double[] typical;
    private final RandomEffects effects;
    private final RandomStream stream;
    private final List<Moved> moved = new ArrayList<>();
    private final double[] normals;
    private final boolean[] isOdd;

    /**
     * A sampler.
     *
     * @param names what random effects call them
     * @param fractions the parameters that must be at most 1
     * @param typical the values before random effects, in the order of the parameters
     * @param stream of any subject
     */
    ParameterSampler(
            List<Parameter> parameters,
            List<String> names,
            Set<String> fractions,
            double[] typical,
            RandomEffects effects,
            RandomStream stream,
            int lanes) {
        this.typical = typical;
        this.effects = effects;
        this.stream = stream;
        this.normals = new double[effects.size()];
        this.isOdd = new boolean[lanes];
        for (int e = 0; e < effects.size(); e++) {
            for (String name : effects.effects().get(e).parameters()) {
                int index = names.indexOf(name);
                moved.add(moved(index, parameters.get(index), fractions, e));
            }
        }
    }

    /** A volume is positive, other parameters are not negative, and a fraction is at most 1. */
    private Moved moved(int index, Parameter parameter, Set<String> fractions, int effect) {
        double above = parameter.unit().equals(ParameterUnit.LITRES) ? 0 : -Double.MIN_VALUE;
        double most = fractions.contains(parameter.name()) ? 1 : Double.MAX_VALUE;
        return new Moved(index, effect, effects.effects().get(effect), above, most);
    }

    int parameters() {
        return typical.length;
    }

    /**
     * Draws subjects.
     *
     * @param into by parameter and lane; lanes beyond the count, and those whose values are out of range, are typical
     * @return which lanes were out of range
     */
    boolean[] sample(long first, int count, double[][] into) {
        for (int p = 0; p < typical.length; p++) {
            Arrays.fill(into[p], typical[p]);
        }
        for (int lane = 0; lane < count; lane++) {
            isOdd[lane] = false;
            double[] etas = effects.etas(stream.withSubject(first + lane).normals(0, normals));
            for (Moved one : moved) {
                into[one.parameter()][lane] =
                        one.how().scale().individual(typical[one.parameter()], etas[one.effect()]);
            }
            check(lane, into);
        }
        return isOdd;
    }

    private void check(int lane, double[][] into) {
        for (Moved one : moved) {
            if (!one.allows(into[one.parameter()][lane])) {
                isOdd[lane] = true;
            }
        }
        if (isOdd[lane]) {
            for (int p = 0; p < typical.length; p++) {
                into[p][lane] = typical[p];
            }
        }
    }
}
