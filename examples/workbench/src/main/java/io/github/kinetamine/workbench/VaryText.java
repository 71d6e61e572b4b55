package io.github.kinetamine.workbench;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Suggestion;
import io.github.kinetamine.variability.Distribution;
import io.github.kinetamine.variability.EtaScale;
import io.github.kinetamine.variability.RandomEffect;
import io.github.kinetamine.variability.Variance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way in which subjects differ, as it is written on the command line: {@code CL:lognormal(0.3)} or {@code WT:normal(75,15)}.
 *
 * @param text as it was typed
 * @param name the parameter or covariate
 * @param distribution the word in front of the parenthesis
 * @param numbers what stands within it
 */
record VaryText(String text, String name, String distribution, List<Double> numbers) {

    private static final Pattern FORM = Pattern.compile("([^:]+):\\s*([A-Za-z-]+)\\s*\\(([^()]*)\\)");

    private static final Map<String, Integer> OF_PARAMETERS = Map.of("lognormal", 1, "logitnormal", 1, "normal", 1);
    private static final Map<String, Integer> OF_COVARIATES = Map.of("lognormal", 2, "normal", 2, "uniform", 2);

    static final String PARAMETER_FORMS = "lognormal(CV), logitnormal(SD) or normal(SD)";
    static final String COVARIATE_FORMS = "normal(MEAN,SD), lognormal(MEDIAN,CV) or uniform(LOWEST,HIGHEST)";

    static VaryText parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "--vary takes iiv, none, a parameter as in CL:lognormal(0.3) or a covariate"
                            + " as in WT:normal(75,15), got '" + text + "'");
        }
        String what = "--vary " + form.group(1).strip();
        List<Double> numbers = Stream.of(form.group(3).split(",", -1))
                .map(number -> NumberText.parse(what, number.strip()))
                .toList();
        return new VaryText(text.strip(), form.group(1).strip(), form.group(2).toLowerCase(Locale.ROOT), numbers);
    }

    /** A parameter's random effect; an additive one is in this unit. */
    RandomEffect effect(Unit unit) {
        require(OF_PARAMETERS, PARAMETER_FORMS, "parameter");
        double spread = numbers.get(0);
        try {
            return switch (distribution) {
                case "lognormal" -> new RandomEffect(List.of(name), EtaScale.LOG, Variance.ofCv(spread), Unit.ONE);
                case "logitnormal" -> new RandomEffect(List.of(name), EtaScale.LOGIT, Variance.ofSd(spread), Unit.ONE);
                default -> new RandomEffect(List.of(name), EtaScale.LINEAR, Variance.ofSd(spread), unit);
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--vary " + text + ": " + e.getMessage(), e);
        }
    }

    /** A covariate's distribution. */
    Distribution covariate() {
        require(OF_COVARIATES, COVARIATE_FORMS, "covariate");
        double first = numbers.get(0);
        double second = numbers.get(1);
        try {
            return switch (distribution) {
                case "lognormal" -> Distribution.logNormal(first, Variance.ofCv(second));
                case "uniform" -> Distribution.uniform(first, second);
                default -> Distribution.normal(first, second);
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--vary " + text + ": " + e.getMessage(), e);
        }
    }

    private void require(Map<String, Integer> known, String forms, String kind) {
        if (!known.containsKey(distribution)) {
            throw new IllegalArgumentException("--vary " + text + ": unknown distribution '" + distribution + "' of a "
                    + kind + ": "
                    + Suggestion.hint(
                            distribution, known.keySet().stream().sorted().toList()));
        }
        if (numbers.size() != known.get(distribution)) {
            throw new IllegalArgumentException(
                    "--vary " + text + ": a " + kind + " takes " + forms + ", got " + numbers.size() + " numbers");
        }
    }
}
