package io.github.kinetamine.population;

import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.random.NormalDesign;
import io.github.kinetamine.random.RandomStream;
import io.github.kinetamine.simulation.OdeLaneSimulation;
import io.github.kinetamine.simulation.Simulation;
import io.github.kinetamine.text.Suggestion;
import io.github.kinetamine.variability.Distribution;
import io.github.kinetamine.variability.SubjectEffects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the subjects of a population, each from its number, and says how they are simulated. Immutable. */
final class Drawing {

    /** What a step needs of more subjects does not stay near the processor. */
    private static final int MOST_ODE_LANES = 64;

    private final Draft is;

    Drawing(Draft is) {
        this.is = is;
    }

    /**
     * A subject: its covariates, and how it differs from the typical one. {@link Simulation#to} takes it like any other.
     *
     * @param id its number, from 1
     */
    Subject subject(long id) {
        Subject subject = is.table.isEmpty()
                ? is.like
                : is.table.get((int) (is.table.size() * stream(id, "table").uniform(0)));
        for (Map.Entry<String, Distribution> drawn : is.covariates.entrySet()) {
            double u = stream(id, "covariate " + drawn.getKey()).uniform(0);
            subject = subject.with(drawn.getKey(), drawn.getValue().quantile(u));
        }
        return subject.differingBy(is.variability.ofNormals(normals(id)));
    }

    private double[] normals(long id) {
        return is.design.normals(
                stream(id, "variability"), is.variability.betweenSubjects().size());
    }

    /** The typical subject: as all are, or the first of the table, with covariates at their medians. */
    private Subject typical() {
        Subject subject = is.table.isEmpty() ? is.like : is.table.get(0);
        for (Map.Entry<String, Distribution> drawn : is.covariates.entrySet()) {
            subject = subject.with(drawn.getKey(), drawn.getValue().quantile(0.5));
        }
        return subject;
    }

    private RandomStream stream(long id, String purpose) {
        return RandomStream.of(is.seed, id, purpose);
    }

    /**
     * One subject's simulation, as it is run in the population; without residual errors.
     *
     * @param id its number, from 1
     */
    Simulation simulation(long id) {
        return simulation(id, subject(id));
    }

    Simulation simulation(long id, Subject subject) {
        Simulation alone = simulation(subject);
        return variesByOccasion() ? alone.onOccasions(occasion -> effects(id, occasion)) : alone;
    }

    private boolean variesByOccasion() {
        return is.variability.betweenOccasions().size() > 0;
    }

    private SubjectEffects effects(long id, int occasion) {
        double[] own = stream(id, "variability")
                .withOccasion(occasion)
                .normals(is.variability.betweenOccasions().size());
        return is.variability.ofNormals(normals(id), own);
    }

    /** The typical subject's simulation; fails where something concerns every subject. */
    Simulation typicalSimulation() {
        Simulation typical = simulation(typical());
        return variesByOccasion() ? typical.onOccasions(occasion -> SubjectEffects.none()) : typical;
    }

    private Simulation simulation(Subject subject) {
        Simulation alone = is.simulation.to(subject);
        return is.grid == null ? alone : alone.observe(is.grid);
    }

    /** How to simulate many of the subjects: side by side where they differ in parameters alone and all is linear. */
    Block block(List<String> names) {
        OneByOne alone = new OneByOne(this, names);
        Optional<OdeLaneSimulation> odeLanes = typicalSimulation().odeLanes(Math.min(is.lanes, MOST_ODE_LANES));
        if (odeLanes.isPresent()) {
            return new InLanes(odeLanes.get(), this, alone);
        }
        boolean isSameForAll = is.covariates.isEmpty()
                && is.table.isEmpty()
                && is.design == NormalDesign.independent()
                && !variesByOccasion();
        if (!isSameForAll || !names.containsAll(effectOutputs())) {
            return alone;
        }
        Simulation typical = simulation(is.like);
        return typical.lanes(is.lanes)
                .<Block>map(lanes -> new SideBySide(lanes, sampler(typical, lanes.fractions()), alone))
                .orElse(alone);
    }

    /** What effects would give; an effect that the typical subject is refused gives none of it. */
    private List<String> effectOutputs() {
        return is.model.effects().stream()
                .flatMap(effect -> effect.outputs().stream())
                .map(EffectOutput::name)
                .toList();
    }

    private ParameterSampler sampler(Simulation typical, Set<String> fractions) {
        Map<String, Double> values = typical.parameters();
        List<Parameter> parameters = new ArrayList<>(is.model.parameters());
        List<String> names =
                new ArrayList<>(parameters.stream().map(Parameter::name).toList());
        List<Double> inOrder = new ArrayList<>(names.stream().map(values::get).toList());
        for (Effect effect : is.model.effects()) {
            for (Parameter parameter : effect.parameters()) {
                parameters.add(parameter);
                names.add(effect.card().id() + "." + parameter.name());
                inOrder.add(parameter.value());
            }
        }
        return new ParameterSampler(
                parameters,
                names,
                fractions,
                inOrder.stream().mapToDouble(Double::doubleValue).toArray(),
                is.variability.betweenSubjects(),
                stream(0, "variability"),
                is.lanes);
    }

    /** Fails where a parameter that varies does not exist, naming the nearest. */
    void requireKnownParameters() {
        Set<String> known = is.model.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
        is.model
                .effects()
                .forEach(effect -> effect.parameters()
                        .forEach(parameter -> known.add(effect.card().id() + "." + parameter.name())));
        for (String parameter : is.variability.betweenOccasions().parameters()) {
            declared(parameter, "vary between occasions");
        }
        for (String parameter : is.variability.parameters()) {
            if (!known.contains(parameter)) {
                throw new IllegalArgumentException("model " + is.model.card().id() + " has no parameter '" + parameter
                        + "' that could vary: " + Suggestion.hint(parameter, known));
            }
        }
    }

    Parameter declared(String name, String what) {
        List<String> known = is.model.parameters().stream().map(Parameter::name).toList();
        if (!known.contains(name)) {
            throw new IllegalArgumentException("model " + is.model.card().id() + " has no parameter '" + name
                    + "' that could " + what + ": " + Suggestion.hint(name, known));
        }
        return is.model.parameters().get(known.indexOf(name));
    }
}
