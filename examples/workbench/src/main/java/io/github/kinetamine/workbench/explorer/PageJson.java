package io.github.kinetamine.workbench.explorer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.nca.NcaResult;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.GivenDose;
import io.github.kinetamine.simulation.Profile;
import io.github.kinetamine.simulation.Series;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What came out, as JSON for the page; what is missing is null. */
final class PageJson {

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final JsonGenerator json;

    private PageJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * The whole answer.
     *
     * @param started when the request came, {@link System#nanoTime()}
     */
    static byte[] of(List<ArmResult> arms, long started) {
        return JsonText.bytes(json -> new PageJson(json).write(arms, started));
    }

    private void write(List<ArmResult> arms, long started) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("arms");
        for (ArmResult arm : arms) {
            write(arm);
        }
        json.writeEndArray();
        write("timesH", arms.get(0).series().get(0).hours());
        json.writeNumberField("serverMs", (System.nanoTime() - started) / NANOSECONDS_PER_MILLISECOND);
        json.writeEndObject();
    }

    private void write(ArmResult result) throws IOException {
        Profile profile = result.profile();
        json.writeStartObject();
        json.writeStringField("label", result.arm().label());
        json.writeStringField("model", result.arm().model().card().id());
        json.writeArrayFieldStart("series");
        List<Series> all = result.series();
        int analytes = profile.analytes().size();
        Tier tier = concentrationTier(profile);
        for (Series series : all.subList(0, analytes)) {
            write(series, "concentration", tier, "", result);
        }
        for (Series series : all.subList(analytes, all.size())) {
            Effect effect = effectOf(series, profile.model());
            write(series, "effect", effect.card().tier(), effect.card().id(), result);
        }
        json.writeEndArray();
        writeSummary(result.exposures());
        writeDoses(profile.doses());
        JsonText.strings(json, "notes", result.notes());
        writeRefusals(result.refusals());
        json.writeEndObject();
    }

    /** The weakest evidence among the model's own and that of its routes. */
    private static Tier concentrationTier(Profile profile) {
        PkModel model = profile.model();
        Tier tier = model.card().source().tier();
        for (Route route :
                profile.doses().stream().map(GivenDose::route).distinct().toList()) {
            tier = tier.weakest(model.inputTier(route));
        }
        return tier;
    }

    private static Effect effectOf(Series series, PkModel model) {
        return model.effects().stream()
                .filter(effect -> effect.outputs().stream()
                        .anyMatch(output -> output.name().equals(series.name())))
                .findFirst()
                .orElseThrow();
    }

    private void write(Series series, String kind, Tier tier, String effect, ArmResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", series.name());
        json.writeStringField("unit", series.unit().symbol());
        json.writeStringField("kind", kind);
        json.writeStringField("tier", tier.name());
        if (!effect.isEmpty()) {
            json.writeStringField("effect", effect);
        }
        write("values", series.values());
        Map<String, Series> band = result.band(series.name());
        if (!band.isEmpty()) {
            write(band);
        }
        json.writeEndObject();
    }

    private void write(Map<String, Series> band) throws IOException {
        json.writeObjectFieldStart("band");
        for (Map.Entry<String, Series> quantile : band.entrySet()) {
            write(quantile.getKey(), quantile.getValue().values());
        }
        json.writeEndObject();
    }

    private void writeSummary(Map<String, NcaResult> exposures) throws IOException {
        json.writeArrayFieldStart("summary");
        for (Map.Entry<String, NcaResult> exposure : exposures.entrySet()) {
            NcaResult nca = exposure.getValue();
            json.writeStartObject();
            json.writeStringField("series", exposure.getKey());
            write("cmax", nca.cmax());
            write("tmaxH", nca.tmax());
            write("aucLast", nca.aucLast());
            write("halfLifeH", nca.halfLife());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeDoses(List<GivenDose> doses) throws IOException {
        json.writeArrayFieldStart("doses");
        for (GivenDose dose : doses) {
            json.writeStartObject();
            json.writeNumberField("timeH", Units.inHours(dose.at()));
            json.writeNumberField("amountMg", dose.amount().milligrams());
            json.writeStringField("route", dose.route().code());
            json.writeNumberField("durationH", Units.inHours(dose.duration()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeRefusals(Map<String, String> refusals) throws IOException {
        json.writeArrayFieldStart("refusals");
        for (Map.Entry<String, String> refusal : refusals.entrySet()) {
            json.writeStartObject();
            json.writeStringField("effect", refusal.getKey());
            json.writeStringField("reason", refusal.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void write(String name, Finding value) throws IOException {
        JsonText.number(json, name, value.isPresent() ? value.value() : Double.NaN);
    }

    private void write(String name, double[] values) throws IOException {
        json.writeFieldName(name);
        json.writeArray(values, 0, values.length);
    }
}
