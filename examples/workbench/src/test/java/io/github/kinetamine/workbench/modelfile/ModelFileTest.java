package io.github.kinetamine.workbench.modelfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.quantity.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model file declares. */
class ModelFileTest {

    static final String ONE_COMPARTMENT = """
            name: one compartment, oral
            compartments: {depot: {}, central: {volume: V}}
            flows:
              - {from: depot, to: central, rate: KA}
              - {from: central, to: out, clearance: CL}
            parameters: {CL: 1.1, V: 20, KA: 1.5}
            covariates: {CL: "1.1 * (WT/70)^0.75"}
            inputs: {central: {F: BIOAV, lag: LAGT, duration: DUR2}}
            output: {CP: {compartment: central, unit: ng/mL}}
            """;

    private static ModelDeclaration read(String text) {
        return ModelFile.read("model.yaml", text);
    }

    private static Map<String, String> units(ModelDeclaration model) {
        return model.parameters().stream()
                .collect(Collectors.toMap(ModelDeclaration.Parameter::name, ModelDeclaration.Parameter::unit));
    }

    private static Map<String, Double> values(ModelDeclaration model) {
        return model.parameters().stream()
                .collect(Collectors.toMap(ModelDeclaration.Parameter::name, ModelDeclaration.Parameter::value));
    }

    @Test
    void aFileIsReadAsItIsWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("oral.yaml"), ONE_COMPARTMENT);
        ModelDeclaration model = ModelFile.read(file);
        assertEquals("one compartment, oral", model.name());
        assertEquals(
                List.of(
                        new ModelDeclaration.Compartment("depot", Optional.empty(), false),
                        new ModelDeclaration.Compartment("central", Optional.of("V"), false)),
                model.compartments());
        assertEquals(
                List.of("depot central false KA", "central out true CL"),
                model.flows().stream()
                        .map(f -> f.from() + " " + f.to() + " " + f.isClearance() + " " + f.speed())
                        .toList());
        assertEquals(
                List.of(new ModelDeclaration.Output("CP", "central", Unit.NG_PER_ML, OptionalDouble.empty())),
                model.outputs());
    }

    @Test
    void unitsFollowFromThePlaces() {
        Map<String, String> units = units(read(ONE_COMPARTMENT));
        assertEquals("L/h", units.get("CL"));
        assertEquals("L", units.get("V"));
        assertEquals("1/h", units.get("KA"));
    }

    @Test
    void columnsThatStandForInputsBecomeParametersWithAFormula() {
        ModelDeclaration model = read(ONE_COMPARTMENT);
        assertEquals(
                List.of(new ModelDeclaration.Input(
                        "central",
                        Optional.of("central.F"),
                        Optional.of("central.lag"),
                        Optional.of("central.duration"),
                        Optional.empty())),
                model.inputs());
        assertEquals("BIOAV", model.covariates().get("central.F").toString());
        assertEquals(Set.of("WT", "BIOAV", "LAGT", "DUR2"), model.columns());
        assertEquals(1, values(model).get("central.F"));
        assertEquals(0, values(model).get("central.lag"));
        assertEquals("h", units(model).get("central.duration"));
    }

    @Test
    void inputsMayBeNumbersAndParameters() {
        ModelDeclaration model = read("""
                        name: two inputs
                        compartments: {gut: {}, central: {volume: V}}
                        flows: [{from: gut, to: central, rate: KA}]
                        parameters: {V: 1, KA: 2, BIO: 0.7, TLAG: 0.25, R: 30}
                        inputs:
                          gut: {F: BIO, lag: TLAG, rate: R}
                          central: {F: 0.5, lag: 0, duration: 2.5e-1}
                        output: {CP: {compartment: central, unit: mg/L}}
                        """);
        assertEquals(Optional.of("BIO"), model.inputs().get(0).bioavailability());
        Map<String, String> units = units(model);
        assertEquals(
                Map.of("BIO", "1", "TLAG", "h", "R", "mg/h"),
                Map.of("BIO", units.get("BIO"), "TLAG", units.get("TLAG"), "R", units.get("R")));
        assertEquals(0.5, values(model).get("central.F"));
        assertEquals(0.25, values(model).get("central.duration"));
        assertTrue(model.columns().isEmpty());
        assertTrue(model.covariates().isEmpty());
    }

    @Test
    void unitsOfProductsAreCompletedFromTheOtherPlaces() {
        ModelDeclaration model = read("""
                        name: products
                        compartments: {a: {}, b: {}, c: {volume: V}, d: {off: true}}
                        flows:
                          - {from: a, to: b, rate: 3/MTT}
                          - {from: b, to: c, rate: CL2 / V2}
                          - {from: c, to: d, clearance: "CL2 * FRAC"}
                          - {from: c, to: out, rate: CL/V}
                          - {from: d, to: out, rate: FRAC*K}
                        parameters: {MTT: 1, CL: 2, V: 3, CL2: 4, V2: 5, FRAC: {value: 0.5, unit: 1}, K: 6, THETA: -7}
                        output: {CP: {compartment: c, unit: umol/L, molar_mass: 237.73}}
                        """);
        Map<String, String> expected = Map.of(
                "MTT", "h", "CL", "L/h", "V", "L", "CL2", "L/h", "V2", "L", "FRAC", "1", "K", "1/h", "THETA", "none");
        assertEquals(expected, units(model));
        assertEquals("3 / MTT", model.flows().get(0).speed().toString());
        assertEquals("CL2 / V2", model.flows().get(1).speed().toString());
        assertTrue(model.compartments().get(3).off());
        assertEquals("umol/L", model.outputs().get(0).unit().symbol());
        assertEquals(OptionalDouble.of(237.73), model.outputs().get(0).molarMass());
    }

    @Test
    void formulasStandInAnOrderInWhichEachFindsWhatItReads() {
        ModelDeclaration model = read("""
                        name: order
                        compartments: {c: {volume: V}}
                        flows: [{from: c, to: out, clearance: CL}]
                        parameters: {CL: 10, V: 20, SIZE: 1, OLD: 1, X: 1}
                        covariates:
                          CL: CL * SIZE * OLD
                          X: 5
                          OLD: exp(-0.01 * SIZE * AGE)
                          SIZE: WT / 70
                          V: |
                            V *
                            SIZE
                        output: {CP: {compartment: c, unit: mg/L}}
                        """);
        List<String> order = List.copyOf(model.covariates().keySet());
        assertEquals(List.of("X", "SIZE", "OLD", "V", "CL"), order);
        assertEquals(Set.of("AGE", "WT"), model.columns());
        assertEquals("V * SIZE", model.covariates().get("V").toString());
        assertEquals("none", units(model).get("SIZE"));
    }

    @Test
    void keysAndNamesThatYamlTakesForOtherThingsAreNames() {
        ModelDeclaration model = read("""
                        "name": 'yes'
                        compartments:
                          y: {volume: N}
                          on:
                        flows: [{from: on, to: y, rate: "no"}]
                        parameters: {N: 5., no: .5}
                        covariates:
                        output: {true: {compartment: y, unit: mg/L}}
                        """);
        assertEquals("yes", model.name());
        assertEquals(Map.of("N", 5.0, "no", 0.5), values(model));
        assertEquals("on", model.compartments().get(1).name());
        assertEquals("true", model.outputs().get(0).name());
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("windows.yaml");
        Files.writeString(file, "\uFEFF" + ONE_COMPARTMENT.replace("\n", "\r\n"));
        assertEquals("one compartment, oral", ModelFile.read(file).name());
    }
}
