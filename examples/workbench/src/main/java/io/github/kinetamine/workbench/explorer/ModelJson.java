package io.github.kinetamine.workbench.explorer;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kinetamine.model.CovariateRelation;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.workbench.diagram.ModelDiagram;
import java.io.IOException;
import java.util.stream.Stream;

/** Everything that a lesson shows of a model: its equations, its numbers with their sources, its diagram. */
final class ModelJson {

    private ModelJson() {}

    static byte[] of(PkModel model) {
        return JsonText.bytes(json -> write(json, model));
    }

    private static void write(JsonGenerator json, PkModel model) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", model.card().id());
        json.writeStringField("title", model.card().title());
        JsonText.strings(json, "equations", model.equations());
        json.writeArrayFieldStart("parameters");
        for (Parameter parameter : model.parameters()) {
            write(json, parameter);
        }
        json.writeEndArray();
        JsonText.strings(
                json,
                "covariates",
                model.relations().stream()
                        .map(relation -> relation.parameter() + " = " + relation)
                        .toList());
        JsonText.strings(
                json,
                "sources",
                Stream.concat(
                                Stream.of(model.card().source()),
                                Stream.concat(
                                        model.parameters().stream().map(Parameter::source),
                                        model.relations().stream().map(CovariateRelation::source)))
                        .map(source -> source + " (" + source.tier() + ")")
                        .distinct()
                        .toList());
        JsonText.strings(json, "discrepancies", model.card().discrepancies());
        json.writeStringField("diagramSvg", ModelDiagram.svg(model));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Parameter parameter) throws IOException {
        json.writeStartObject();
        json.writeStringField("symbol", parameter.name());
        json.writeNumberField("value", parameter.value());
        json.writeStringField("unit", parameter.unit().symbol());
        json.writeStringField("meaning", parameter.meaning());
        json.writeStringField("source", parameter.source().toString());
        json.writeStringField("tier", parameter.source().tier().name());
        json.writeEndObject();
    }
}
