package io.github.kinetamine.workbench;

import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.population.Population;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Suggestion;
import io.github.kinetamine.variability.CovarianceBlock;
import io.github.kinetamine.variability.RandomEffect;
import io.github.kinetamine.variability.RandomEffects;
import io.github.kinetamine.variability.RandomEffectsBuilder;
import io.github.kinetamine.variability.Variability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How subjects differ: as published, not at all, or as the user says. */
final class VaryOption {

    private static final String PUBLISHED = "iiv";
    private static final String NONE = "none";
    private static final List<String> COVARIATES = List.of(Covariates.WT, Covariates.AGE, Covariates.CLINT);

    private static final String THROUGH_CONCENTRATIONS =
            "effects differ between subjects through concentrations alone: what people feel differs more";

    @Option(
            names = "--vary",
            paramLabel = "iiv|none|NAME:DISTRIBUTION",
            description =
                    "how subjects differ; may be repeated. iiv: as published for the model (the default); none: not at"
                            + " all; a parameter, as in CL:lognormal(0.3): " + VaryText.PARAMETER_FORMS
                            + ", SD of a normal in the parameter's unit; a covariate, as in WT:normal(75,15): "
                            + VaryText.COVARIATE_FORMS
                            + ". Where something is named, nothing else varies unless iiv is too")
    private List<String> texts = List.of();

    /** As it is where the user says nothing. */
    static VaryOption asPublished() {
        return new VaryOption();
    }

    /** The covariates that subjects draw. */
    Set<String> covariates() {
        return named().stream().map(VaryText::name).filter(COVARIATES::contains).collect(Collectors.toSet());
    }

    /** The population in which subjects differ so. */
    Population applied(Population population, PkModel model) {
        Map<String, Parameter> parameters = parameters(model);
        RandomEffectsBuilder effects = RandomEffects.builder();
        if (isPublished()) {
            copy(model.card().variability().subjects().betweenSubjects(), effects);
        }
        Population varied = population;
        for (VaryText one : named()) {
            if (COVARIATES.contains(one.name())) {
                varied = varied.covariate(one.name(), one.covariate());
            } else {
                add(one, parameters, effects);
            }
        }
        Variability published = model.card().variability().subjects();
        Variability variability = isPublished() ? published : Variability.none();
        return varied.vary(variability.withBetweenSubjects(effects.build()));
    }

    private static void add(VaryText one, Map<String, Parameter> parameters, RandomEffectsBuilder effects) {
        Parameter parameter = parameters.get(one.name());
        if (parameter == null) {
            List<String> known = new ArrayList<>(COVARIATES);
            known.addAll(parameters.keySet());
            throw new IllegalArgumentException("--vary " + one.text() + ": nothing is called '" + one.name()
                    + "' that could vary: " + Suggestion.hint(one.name(), known));
        }
        RandomEffect effect = one.effect(Unit.named(parameter.unit().symbol()));
        try {
            effects.effect(effect);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--vary " + one.text() + ": " + e.getMessage() + ": keep one of them, or leave out iiv", e);
        }
    }

    private static void copy(RandomEffects from, RandomEffectsBuilder to) {
        Map<String, String> parameterOf = new LinkedHashMap<>();
        from.effects().forEach(effect -> {
            to.effect(effect);
            parameterOf.put(effect.name(), effect.parameters().get(0));
        });
        for (CovarianceBlock block : from.blocks()) {
            List<String> names = block.names();
            for (int i = 0; i < names.size(); i++) {
                for (int j = 0; j < i; j++) {
                    to.covariance(
                            parameterOf.get(names.get(i)),
                            parameterOf.get(names.get(j)),
                            block.covariance(names.get(i), names.get(j)));
                }
            }
        }
    }

    private static Map<String, Parameter> parameters(PkModel model) {
        Map<String, Parameter> all = new LinkedHashMap<>();
        model.parameters().forEach(parameter -> all.put(parameter.name(), parameter));
        for (Effect effect : model.effects()) {
            effect.parameters().forEach(parameter -> all.put(effect.card().id() + "." + parameter.name(), parameter));
        }
        return all;
    }

    private boolean isPublished() {
        return texts.isEmpty() || words().contains(PUBLISHED);
    }

    private List<String> words() {
        return texts.stream().map(String::strip).filter(VaryOption::isWord).toList();
    }

    private static boolean isWord(String text) {
        return text.equals(PUBLISHED) || text.equals(NONE);
    }

    private List<VaryText> named() {
        if (words().contains(NONE) && texts.size() > 1) {
            throw new IllegalArgumentException("--vary none stands alone: leave out the others");
        }
        List<VaryText> named = texts.stream()
                .filter(text -> !isWord(text.strip()))
                .map(VaryText::parse)
                .toList();
        List<String> names = named.stream().map(VaryText::name).toList();
        names.stream()
                .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("--vary names " + name + " twice: keep one");
                });
        return named;
    }

    /** How subjects differ, for the reader of the result. */
    List<String> notes(PkModel model) {
        boolean variesEffects = named().stream().anyMatch(one -> one.name().contains("."));
        return model.effects().isEmpty() || variesEffects
                ? parameterNotes(model)
                : Stream.concat(parameterNotes(model).stream(), Stream.of(THROUGH_CONCENTRATIONS))
                        .toList();
    }

    private List<String> parameterNotes(PkModel model) {
        Variability published = model.card().variability().subjects();
        Stream<String> own = named().stream().map(VaryText::text);
        if (!isPublished()) {
            String what = own.collect(Collectors.joining(", "));
            return List.of(what.isEmpty() ? "subjects do not differ" : "subjects differ in " + what + " alone");
        }
        if (published.parameters().isEmpty()) {
            return List.of("no variability of subjects is published for "
                    + model.card().id() + ": name what varies, as in --vary CL:lognormal(0.3)");
        }
        return List.of("subjects differ as published for " + model.card().id() + ", in "
                + Stream.concat(published.parameters().stream(), own).collect(Collectors.joining(", ")));
    }
}
