package io.github.kinetamine.workbench.explorer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Input;
import io.github.kinetamine.model.ModelCard;
import io.github.kinetamine.model.PkModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a page can ask for: models with their routes and covariates, effects, and the limits of a request. */
final class Catalogue {

    private static final Set<String> RECOMMENDED =
            Set.of(Ketamine.racemic().card().id(), Ketamine.esketamine().card().id());

    private final JsonGenerator json;

    private Catalogue(JsonGenerator json) {
        this.json = json;
    }

    /** The catalogue of this version of the library. */
    static byte[] json(String version) {
        return JsonText.bytes(json -> new Catalogue(json).write(version));
    }

    private void write(String version) throws IOException {
        json.writeStartObject();
        json.writeStringField("version", version);
        writeLimits();
        json.writeArrayFieldStart("models");
        for (PkModel model : Ketamine.models()) {
            write(model);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("effects");
        for (String id : KetamineEffects.ids()) {
            write(id, KetamineEffects.effect(id, EffectOptions.standard()));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeLimits() throws IOException {
        json.writeObjectFieldStart("limits");
        json.writeNumberField("maxArms", Limits.MAX_ARMS);
        json.writeNumberField("maxSubjects", Limits.MAX_SUBJECTS);
        json.writeNumberField("maxPoints", Limits.MAX_POINTS);
        json.writeNumberField("maxHours", (int) Limits.MAX_HOURS);
        json.writeNumberField("maxBodyBytes", Limits.MAX_BODY_BYTES);
        json.writeNumberField("maxDoses", Limits.MAX_DOSES);
        json.writeNumberField("maxBandValues", Limits.MAX_BAND_VALUES);
        json.writeEndObject();
    }

    private void write(PkModel model) throws IOException {
        ModelCard card = model.card();
        json.writeStartObject();
        json.writeStringField("id", card.id());
        json.writeStringField("title", card.title());
        json.writeStringField("drug", card.drug());
        json.writeStringField("population", card.population());
        json.writeStringField("site", card.site().word());
        json.writeStringField("tier", card.source().tier().name());
        json.writeArrayFieldStart("routes");
        for (Input input : model.inputs()) {
            json.writeStartObject();
            json.writeStringField("code", input.route().code());
            json.writeStringField("name", input.route().word());
            json.writeStringField("tier", model.inputTier(input.route()).name());
            json.writeEndObject();
        }
        json.writeEndArray();
        writeAnalytes(model.analytes());
        json.writeArrayFieldStart("covariates");
        for (CovariateChoice covariate : CovariateChoice.of(model)) {
            covariate.writeTo(json);
        }
        json.writeEndArray();
        json.writeBooleanField("recommended", RECOMMENDED.contains(card.id()));
        json.writeEndObject();
    }

    private void writeAnalytes(List<Analyte> analytes) throws IOException {
        json.writeArrayFieldStart("analytes");
        for (Analyte analyte : analytes) {
            json.writeStartObject();
            json.writeStringField("name", analyte.name());
            JsonText.number(json, "molarMassGPerMol", analyte.molarMass());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(String id, EffectModel effect) throws IOException {
        List<PkModel> able = Ketamine.models().stream()
                .filter(model -> isDriven(effect, model))
                .toList();
        Effect shown = effect.over(able.get(0));
        json.writeStartObject();
        json.writeStringField("name", id);
        json.writeStringField("title", shown.card().title());
        json.writeStringField("unit", shown.outputs().get(0).unit().symbol());
        json.writeStringField("tier", shown.card().tier().name());
        json.writeStringField("note", shown.card().validity());
        Optional<String> scale = KetamineEffects.baselineScale(id);
        json.writeBooleanField("baselineSettable", scale.isPresent());
        if (scale.isPresent()) {
            json.writeStringField("baselineScale", scale.get());
        }
        json.writeBooleanField("inContext", KetamineEffects.isInContext(id));
        JsonText.strings(
                json, "models", able.stream().map(model -> model.card().id()).toList());
        json.writeArrayFieldStart("outputs");
        for (EffectOutput output : shown.outputs()) {
            write(output);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static boolean isDriven(EffectModel effect, PkModel model) {
        try {
            effect.over(model);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void write(EffectOutput output) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", output.name());
        json.writeStringField("unit", output.unit().symbol());
        json.writeStringField("meaning", output.meaning());
        if (output.bounds().isPresent()) {
            json.writeNumberField("least", output.bounds().get().least());
            json.writeNumberField("most", output.bounds().get().most());
        }
        if (output.limit().isPresent()) {
            json.writeObjectFieldStart("limit");
            json.writeNumberField("value", output.limit().get().value());
            json.writeBooleanField("isAbove", output.limit().get().isAbove());
            json.writeStringField("meaning", output.limit().get().meaning());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
