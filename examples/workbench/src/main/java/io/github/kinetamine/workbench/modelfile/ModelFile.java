package io.github.kinetamine.workbench.modelfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A model in a small YAML file:
 *
 * <pre>{@code
 * name: one compartment, oral
 * compartments: {depot: {}, central: {volume: V}}
 * flows:
 *   - {from: depot, to: central, rate: KA}
 *   - {from: central, to: out, clearance: CL}
 * parameters: {CL: 1.1, V: 20, KA: 1.5}
 * covariates: {CL: "1.1 * (WT/70)^0.75"}     # plain arithmetic on parameters and data-set columns
 * inputs: {central: {F: BIOAV, lag: LAGT, duration: DUR2}}
 * output: {CP: {compartment: central, unit: ng/mL}}
 * }</pre>
 *
 * <p>Units follow from the place: volumes are in L, clearances in L/h, rate constants in 1/h, lags and durations in h, rates
 * of entry in mg/h, F is a fraction; none of them is negative. What only formulas read has no unit and may have any value. {@code rate} and {@code clearance} may be products, such
 * as {@code CL/V} or {@code 3/MTT}; a parameter whose unit does not follow from them says it, as in
 * {@code FRAC: {value: 0.3, unit: 1}}. A formula ({@link io.github.kinetamine.model.Formula#GRAMMAR}) reads the final values
 * of other parameters and the value under {@code parameters} of its own; a name that is no parameter is a column of the data
 * set, and so it is under {@code inputs}, where a number may stand as well. {@code off: true} switches a compartment off from
 * the start. A file is UTF-8 text of at most 1 MB without aliases and tags.
 */
public final class ModelFile {

    private static final int MOST_BYTES = 1_000_000;

    private ModelFile() {}

    /**
     * The model that a file declares.
     *
     * @throws ModelFileException if the file can't be read or declares no model: with everything that is wrong
     */
    public static ModelDeclaration read(Path file) {
        Faults faults = new Faults(file.toString());
        return read(faults, text(faults, bytes(faults, file)));
    }

    static ModelDeclaration read(String name, String text) {
        return read(new Faults(name), text);
    }

    private static byte[] bytes(Faults faults, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw faults.fatal(Place.WHOLE_FILE, "the file is too large: a model file has at most 1 MB");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw faults.fatal(Place.WHOLE_FILE, "there is no such file");
        } catch (IOException e) {
            throw faults.fatal(Place.WHOLE_FILE, "the file can't be read: " + e.getMessage());
        }
    }

    private static String text(Faults faults, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw faults.fatal(Place.WHOLE_FILE, "the file is not UTF-8 text: save it as UTF-8");
        }
    }

    private static ModelDeclaration read(Faults faults, String text) {
        Node document = YamlTree.read(faults, text);
        if (!(document instanceof Node.Mapping)) {
            throw faults.fatal(document.place(), "a model file must be a mapping that begins as in 'name: my model'");
        }
        Field root = new Field(faults, "", "", document);
        Fields keys = root.keys(
                "a model file", "name", "compartments", "flows", "parameters", "covariates", "inputs", "output");
        Optional<String> name =
                keys.require("name", "a line that says what the model is").flatMap(field -> field.line("name"));
        ParameterSection parameters = new ParameterSection(keys.find("parameters"));
        CompartmentSection compartments =
                new CompartmentSection(keys.require("compartments", "as in '{central: {volume: V}}'"), parameters);
        FlowSection flows = new FlowSection(keys.find("flows"), compartments, parameters);
        CovariateSection covariates = new CovariateSection(keys.find("covariates"), parameters);
        InputSection inputs = new InputSection(keys.find("inputs"), compartments, parameters, covariates);
        OutputSection outputs = new OutputSection(
                keys.require("output", "as in '{CP: {compartment: central, unit: ng/mL}}'"), compartments);
        ModelDeclaration declaration = new ModelDeclaration(
                name.orElse(""),
                compartments.declared(),
                flows.declared(),
                parameters.declared(),
                covariates.declared(),
                inputs.declared(),
                outputs.declared());
        faults.throwIfAny();
        return declaration;
    }
}
