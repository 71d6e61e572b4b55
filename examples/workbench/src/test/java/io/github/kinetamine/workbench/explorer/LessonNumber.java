package io.github.kinetamine.workbench.explorer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Age;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.simulation.Simulation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * A number that a lesson quotes, computed anew through the library: for a subject of 70 kg and 45 years, from what the lesson's file
 * says of it.
 *
 * @param declared the object below {@code numbers}
 */
record LessonNumber(JsonNode declared) {

    /** The number as the lesson should print it. */
    String recomputed() {
        BigDecimal exact =
                BigDecimal.valueOf(value(declared) * declared.path("factor").asDouble(1));
        return exact.setScale(declared.get("digits").asInt(), RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static double value(JsonNode asked) {
        String what = asked.get("what").asText();
        return switch (what) {
            case "ratio" -> value(asked.get("of")) / value(asked.get("to"));
            case "parameter" -> parameter(asked);
            case "rateHalfLifeMinutes" -> Math.log(2) / parameter(asked) * 60;
            default -> ofSeries(what, asked, series(asked));
        };
    }

    private static double ofSeries(String what, JsonNode asked, Series series) {
        return switch (what) {
            case "peak" -> series.max();
            case "peakMinutes" -> series.timeOfMax().toMinutes();
            case "lowest" -> Arrays.stream(series.values()).min().orElseThrow();
            case "area" -> area(series);
            case "at" -> at(series, asked, "atMin");
            case "fallMinutes" -> fallMinutes(asked, series);
            case "slopeHalfLife" ->
                Math.log(2)
                        * (asked.get("toMin").asDouble() - asked.get("fromMin").asDouble())
                        / 60
                        / Math.log(at(series, asked, "fromMin") / at(series, asked, "toMin"));
            default -> throw new IllegalArgumentException("no rule for '" + what + "': add it here");
        };
    }

    private static double at(Series series, JsonNode asked, String minutes) {
        return series.at(Duration.ofMinutes(asked.get(minutes).asLong()));
    }

    private static double area(Series series) {
        double sum = 0;
        for (int i = 1; i < series.size(); i++) {
            sum += (series.value(i) + series.value(i - 1)) / 2 * (series.hours(i) - series.hours(i - 1));
        }
        return sum;
    }

    /** From the given time on, until a fraction of the value at that time is reached. */
    private static double fallMinutes(JsonNode asked, Series series) {
        long from = asked.get("fromMin").asLong();
        double target = asked.get("fraction").asDouble() * at(series, asked, "fromMin");
        for (int i = 0; i < series.size(); i++) {
            double minutes = series.hours(i) * 60;
            if (minutes >= from && series.value(i) <= target) {
                return Math.round(minutes - from);
            }
        }
        throw new IllegalArgumentException("the fall does not end within the observations");
    }

    private static double parameter(JsonNode asked) {
        Effect effect = effect(asked)
                .orElseThrow()
                .over(Ketamine.model(asked.get("model").asText()));
        return effect.parameters().stream()
                .filter(parameter ->
                        parameter.name().equals(asked.get("parameter").asText()))
                .mapToDouble(Parameter::value)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<EffectModel> effect(JsonNode asked) {
        return asked.has("effect")
                ? Optional.of(KetamineEffects.effect(asked.get("effect").asText(), EffectOptions.standard()))
                : Optional.empty();
    }

    private static Series series(JsonNode asked) {
        PkModel plain = Ketamine.model(asked.get("model").asText());
        PkModel model = effect(asked).map(effect -> plain.with(effect)).orElse(plain);
        return Simulation.of(model)
                .give(Regimen.parse(asked.get("dose").asText()))
                .to(subject(asked))
                .observe(Grid.every(Duration.ofMinutes(asked.get("everyMin").asLong()))
                        .until(Duration.ofHours(asked.get("untilH").asLong())))
                .run()
                .series(asked.get("series").asText());
    }

    private static Subject subject(JsonNode asked) {
        Subject subject = Subject.weighing(new Weight(70)).aged(new Age(45)).with("RACE", "caucasian");
        for (Map.Entry<String, JsonNode> covariate : asked.path("covariates").properties()) {
            JsonNode value = covariate.getValue();
            subject = value.isNumber()
                    ? subject.with(covariate.getKey(), value.asDouble())
                    : subject.with(covariate.getKey(), value.asText());
        }
        return subject;
    }
}
