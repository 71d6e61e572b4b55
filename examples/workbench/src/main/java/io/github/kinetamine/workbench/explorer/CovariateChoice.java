package io.github.kinetamine.workbench.explorer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kinetamine.model.CovariateRelation;
import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Validity;
import io.github.kinetamine.quantity.Age;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.workbench.asked.AskedSubject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A covariate as a control of a page: a number between two, or one of several levels. Ranges are for sliders; a subject outside a
 * model's range is simulated, with a note.
 */
sealed interface CovariateChoice {

    /** What a model reads of a subject; weight and age always. */
    static List<CovariateChoice> of(PkModel model) {
        List<CovariateChoice> choices = new ArrayList<>(List.of(weight(model), age(model)));
        Set<String> read = model.relations().stream()
                .flatMap(relation -> relation.effect().covariates().stream())
                .collect(Collectors.toSet());
        LEVELS.forEach((name, levels) -> {
            if (read.contains(name)) {
                choices.add(new Level(name, levels, levels.get(0), isOption(model, name)));
            }
        });
        if (read.contains(Covariates.CLINT)) {
            choices.add(new Number(Covariates.CLINT, "1", 0, 3, 1, isOption(model, Covariates.CLINT)));
        }
        return choices;
    }

    /** The levels of each category, the usual one first. */
    Map<String, List<String>> LEVELS = Map.of(
            Covariates.SEX, List.of("male", "female"),
            Covariates.RACE, List.of(AskedSubject.TYPICAL_RACE, "asian", "japanese"),
            Covariates.CYP2B6, List.of("*1/*1", "*1/*6", "*6/*6"));

    private static boolean isOption(PkModel model, String name) {
        return model.relations().stream()
                .filter(relation -> relation.effect().covariates().contains(name))
                .allMatch(CovariateRelation::isOption);
    }

    private static Number weight(PkModel model) {
        boolean isOfChildren = age(model).high() <= 18;
        Weight least = new Weight(isOfChildren ? 3 : 40);
        Weight most = new Weight(isOfChildren ? 80 : 160);
        Validity.WeightRange range = model.card().validity().weights().orElse(new Validity.WeightRange(least, most));
        double usual = isOfChildren ? 20 : AskedSubject.TYPICAL_WEIGHT.kilograms();
        return Number.within(
                Covariates.WT,
                "kg",
                range.lightest().kilograms(),
                range.heaviest().kilograms(),
                usual);
    }

    private static Number age(PkModel model) {
        Validity validity = model.card().validity();
        double least = validity.ages()
                .flatMap(range -> range.youngest())
                .map(Age::years)
                .orElse(0.0);
        double most =
                validity.ages().flatMap(range -> range.oldest()).map(Age::years).orElse(90.0);
        double usual = most <= 18 ? 6 : AskedSubject.TYPICAL_AGE.years();
        return Number.within(Covariates.AGE, "years", least, most, usual);
    }

    /** Writes it into a catalogue. */
    void writeTo(JsonGenerator json) throws IOException;

    /**
     * A number.
     *
     * @param isOption whether studies disagree about it, so that it does nothing until it is given
     */
    record Number(String name, String unit, double low, double high, double usual, boolean isOption)
            implements CovariateChoice {

        static Number within(String name, String unit, double low, double high, double usual) {
            return new Number(name, unit, low, high, Math.min(high, Math.max(low, usual)), false);
        }

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField("name", name);
            json.writeStringField("unit", unit);
            json.writeNumberField("low", low);
            json.writeNumberField("high", high);
            json.writeNumberField("default", usual);
            json.writeBooleanField("optional", isOption);
            json.writeEndObject();
        }
    }

    /**
     * A category.
     *
     * @param isOption whether studies disagree about it, so that it does nothing until it is given
     */
    record Level(String name, List<String> levels, String usual, boolean isOption) implements CovariateChoice {

        @Override
        public void writeTo(JsonGenerator json) throws IOException {
            json.writeStartObject();
            json.writeStringField("name", name);
            JsonText.strings(json, "levels", levels);
            json.writeStringField("default", usual);
            json.writeBooleanField("optional", isOption);
            json.writeEndObject();
        }
    }
}
