package io.github.kinetamine.variability;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the declaration of {@link RandomEffects}: first effects, then covariances of two of them at a time. Effects that
 * covariances connect form a block, which is checked when {@link #build()} is called; pairs of a block without a covariance
 * have none. Shapes are dimensionless, and a covariance is in the product of the units of its two effects. In it, an effect
 * on several parameters is named by any one of them. Mutable; for use by one thread.
 */
public final class RandomEffectsBuilder {

    private final List<RandomEffect> effects = new ArrayList<>();
    private final Map<Set<Integer>, Double> covariances = new LinkedHashMap<>();

    RandomEffectsBuilder() {}

    /** {@code P·exp(η)}. */
    public RandomEffectsBuilder logNormal(String parameter, Variance variance) {
        return effect(new RandomEffect(List.of(parameter), EtaScale.LOG, variance, Unit.ONE));
    }

    /** A fraction whose logit is {@code logit P + η}. */
    public RandomEffectsBuilder logitNormal(String parameter, Variance variance) {
        return effect(new RandomEffect(List.of(parameter), EtaScale.LOGIT, variance, Unit.ONE));
    }

    /** {@code P · exp((exp(λη) − 1)/λ)}; see {@link EtaScale#boxCox}. */
    public RandomEffectsBuilder boxCox(String parameter, Variance variance, double shape) {
        return effect(new RandomEffect(List.of(parameter), EtaScale.boxCox(shape), variance, Unit.ONE));
    }

    /** {@code P + η}, with the variance in the square of the parameter's unit. */
    public RandomEffectsBuilder additive(String parameter, Variance variance, Unit unit) {
        return effect(new RandomEffect(List.of(parameter), EtaScale.LINEAR, variance, unit));
    }

    /** An effect of any scale, which may move several parameters at once. */
    public RandomEffectsBuilder effect(RandomEffect effect) {
        for (String parameter : effect.parameters()) {
            if (names().contains(parameter)) {
                throw new IllegalArgumentException("parameter " + parameter + " has a random effect already, "
                        + effects.get(index(parameter)).text());
            }
        }
        effects.add(effect);
        return this;
    }

    /** The covariance of two effects. */
    public RandomEffectsBuilder covariance(String first, String second, double covariance) {
        Set<Integer> pair = pair(first, second);
        if (covariances.putIfAbsent(pair, covariance) != null) {
            throw new IllegalArgumentException("covariance of " + first + " and " + second + " is given twice");
        }
        return this;
    }

    /** The correlation of two effects: their covariance divided by both standard deviations. */
    public RandomEffectsBuilder correlation(String first, String second, double coefficient) {
        return correlation(new Correlation(first, second, coefficient));
    }

    /** The correlation of two effects. */
    public RandomEffectsBuilder correlation(Correlation correlation) {
        double sds = effects.get(index(correlation.first())).variance().sd()
                * effects.get(index(correlation.second())).variance().sd();
        return covariance(correlation.first(), correlation.second(), correlation.coefficient() * sds);
    }

    /** The checked effects. */
    public RandomEffects build() {
        List<CovarianceBlock> blocks = new ArrayList<>();
        Set<Integer> placed = new HashSet<>();
        for (int i = 0; i < effects.size(); i++) {
            List<Integer> connected = connected(i);
            if (connected.size() > 1 && placed.addAll(connected)) {
                blocks.add(block(connected));
            }
        }
        return new RandomEffects(effects, blocks);
    }

    /** The effects that covariances connect with one, itself included, in the order of declaration. */
    private List<Integer> connected(int effect) {
        Set<Integer> found = new HashSet<>(Set.of(effect));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Set<Integer> pair : covariances.keySet()) {
                boolean touches = pair.stream().anyMatch(found::contains);
                grows |= touches && found.addAll(pair);
            }
        }
        return found.stream().sorted().toList();
    }

    private CovarianceBlock block(List<Integer> members) {
        int n = members.size();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = effects.get(members.get(i)).variance().value();
            for (int j = 0; j < i; j++) {
                double covariance = covariances.getOrDefault(Set.of(members.get(i), members.get(j)), 0.0);
                matrix[i][j] = covariance;
                matrix[j][i] = covariance;
            }
        }
        return CovarianceBlock.of(
                members.stream().map(i -> effects.get(i).name()).toList(), matrix);
    }

    private Set<Integer> pair(String first, String second) {
        int i = index(first);
        int j = index(second);
        if (i == j) {
            throw new IllegalArgumentException(
                    "a covariance needs two effects, got " + first + " and " + second + ", which have one");
        }
        return Set.of(i, j);
    }

    private int index(String parameter) {
        for (int i = 0; i < effects.size(); i++) {
            if (effects.get(i).parameters().contains(parameter)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "no random effect on '" + parameter + "': " + Suggestion.hint(parameter, names()));
    }

    private List<String> names() {
        return effects.stream().flatMap(effect -> effect.parameters().stream()).toList();
    }
}
