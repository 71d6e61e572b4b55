package io.github.kinetamine.workbench.asked;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.ArterialFlow;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.text.Decimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The effects that are asked for. Immutable and safe for use by many threads.
 *
 * @param ids their names
 * @param isAll whether those that can't be had are left out; otherwise they are an error
 * @param options where scales begin, and the context
 */
public record AskedEffects(List<String> ids, boolean isAll, EffectOptions options) {

    public AskedEffects {
        ids = List.copyOf(ids);
    }

    /**
     * A model with effects above it. Immutable and safe for use by many threads.
     *
     * @param model the model
     * @param leftOut why effects were left out, by their names
     */
    public record Driven(PkModel model, Map<String, String> leftOut) {

        public Driven {
            leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        }

        /** Which effects were left out, and why. */
        public List<String> notes() {
            return leftOut.entrySet().stream()
                    .map(one -> one.getKey() + " is left out: " + one.getValue())
                    .toList();
        }
    }

    /**
     * The model with as many of the effects as are asked for and can be driven by it and by what is given.
     *
     * @throws IllegalArgumentException if a baseline is not on its scale, or one can't be had that must not be left out
     */
    public Driven above(PkModel model, Regimen regimen) {
        if (ids.isEmpty()) {
            return new Driven(model, Map.of());
        }
        Set<Route> routes =
                regimen.doses().stream().map(timed -> timed.dose().route()).collect(Collectors.toSet());
        List<EffectModel> driven = new ArrayList<>();
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (String id : ids) {
            Optional<String> obstacle = obstacle(id, model, routes);
            if (obstacle.isEmpty()) {
                driven.add(effect(id, model));
            } else if (isAll) {
                leftOut.put(id, obstacle.get());
            } else {
                throw new IllegalArgumentException(obstacle.get() + "; " + advice(id, routes));
            }
        }
        return new Driven(model.with(driven.toArray(EffectModel[]::new)), leftOut);
    }

    private EffectModel effect(String id, PkModel model) {
        EffectModel effect = KetamineEffects.effect(id, options);
        effect.over(model).outputs().forEach(output -> {
            double baseline = options.baseline(output.name()).orElse(Double.NaN);
            output.bounds()
                    .filter(bounds -> baseline < bounds.least() || baseline > bounds.most())
                    .ifPresent(bounds -> {
                        throw new IllegalArgumentException("--baseline " + output.name() + " must be on its scale of "
                                + Decimal.shortest(bounds.least()) + " to " + Decimal.shortest(bounds.most()) + " "
                                + output.unit() + ", got " + Decimal.shortest(baseline));
                    });
        });
        return effect;
    }

    /** Why a model can't drive an effect when doses are given by these routes. */
    private static Optional<String> obstacle(String id, PkModel model, Set<Route> routes) {
        Effect effect;
        try {
            effect = KetamineEffects.effect(id, EffectOptions.standard()).over(model);
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
        return effect.drivers().stream()
                .flatMap(driver -> driver.from().stream())
                .flatMap(other -> routes.stream()
                        .filter(route -> other.input(route).isEmpty())
                        .map(route -> "effect " + id + " above model "
                                + model.card().id() + " reads model "
                                + other.card().id() + " too, which has no route "
                                + route.code()))
                .findFirst();
    }

    private static String advice(String id, Set<Route> routes) {
        String able = Ketamine.models().stream()
                .filter(model -> obstacle(id, model, routes).isEmpty())
                .filter(model ->
                        routes.stream().allMatch(route -> model.input(route).isPresent()))
                .map(model -> model.card().id())
                .collect(Collectors.joining(", "));
        return able.isEmpty()
                ? "no model drives it by that route: leave it out of --effect"
                : "leave it out of --effect, or take a model that drives it: " + able;
    }

    /**
     * Refuses a run without an effect that was asked for by name.
     *
     * @throws IllegalArgumentException with the reason
     */
    public void requireGiven(Profile profile) {
        if (!isAll && !profile.refusals().isEmpty()) {
            throw new IllegalArgumentException(
                    profile.refusals().values().stream().distinct().collect(Collectors.joining("; "))
                            + ", or leave it out of --effect");
        }
    }

    /** What another site of sampling does not do. */
    public List<String> notes(Optional<ArterialFlow> arterial) {
        return ids.isEmpty() || arterial.isEmpty()
                ? List.of()
                : List.of(
                        "--site arterial corrects concentrations alone: effects are driven by each model's own site, as without"
                                + " it");
    }
}
