package io.github.kinetamine.workbench.modelfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a file that declares no model. */
class RefusedModelFileTest {

    private static List<String> faults(String text) {
        ModelFileException e = assertThrows(ModelFileException.class, () -> ModelFile.read("m.yaml", text));
        return e.faults().stream().map(Fault::toString).toList();
    }

    /** One fault, made by exchanging a piece of the sound file. */
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            name: one            | nam: one            | m.yaml:1:1: nam: unknown key: did you mean 'name'? allowed: name, compartments
            name: one compartment, oral | name: ""     | m.yaml:1:7: name: name must be a text, got nothing
            {volume: V}          | {volume: W}         | m.yaml:2:45: compartments.central.volume: no parameter 'W': allowed: CL, V, KA
            {volume: V}          | {volume: 20}        | m.yaml:2:45: compartments.central.volume: no parameter '20'
            {volume: V}          | {volum: V}          | m.yaml:2:37: compartments.central.volum: unknown key: did you mean 'volume'? allowed: volume, off
            depot: {}            | out: {}             | m.yaml:2:16: compartments.out: 'out' names the world outside
            depot: {}            | depot: 5            | compartments.depot: compartment depot must be a mapping
            depot: {}            | depot: {off: 1}     | compartments.depot.off: off must be true or false, got '1'
            depot: {}            | 1st: {}             | m.yaml:2:16: compartments.1st: a compartment must have a name of letters, digits and _
            central: {volume: V} | central: {volume: V}, central: {} | compartments.central: comes twice, first in line 2: keep one of them
            from: depot          | from: depo          | m.yaml:4:12: flows[0].from: no compartment 'depo': did you mean 'depot'? allowed: depot, central
            to: out              | to: outt            | m.yaml:5:25: flows[1].to: no compartment 'outt': did you mean 'out'? allowed: depot, central, out
            from: depot, to      | to                  | m.yaml:4:5: flows[0]: 'from' is missing: the compartment that is left
            from: depot          | from: central       | flows[0]: a flow can't lead from central into itself
            rate: KA             | rate: KA, clearance: CL | flows[0]: a flow has either a 'rate' (1/h) or a 'clearance' (L/h), got both
            rate: KA             | rate: KA +          | flows[0].rate: rate must be a parameter or a product of parameters, as in 'CL', 'CL/V' or '3/MTT', got 'KA +'
            rate: KA             | rate: 1.5           | flows[0].rate: rate must be a parameter or a product of parameters
            rate: KA             | rate: [KA]          | flows[0].rate: rate must be a text, got a list
            rate: KA             | clearance: KA       | flows[0].clearance: compartment depot has no volume, so no clearance can leave it
            rate: KA             | rate: CL            | flows[1].clearance: 'CL' must be in L/h here, but CL is in 1/h by flows[0].rate: use a parameter of its own
            rate: KA             | rate: KA*V          | flows[0].rate: 'KA*V' must be in 1/h here, and KA would have none of the units of a parameter
            rate: KA             | rate: CL*V          | flows[0].rate: 'CL*V' must be in 1/h here, but CL is in L/h by flows[1].clearance, V is in L by compartments.central.volume
            CL: 1.1,             | CL: 1.1, A: 1, B: 2, | -
            rate: KA             | rate: X*KA          | flows[0].rate: no parameter 'X'
            V: 20                | V: 0                | parameters.V: parameter V must be positive, got 0.0 L
            V: 20                | V: -20              | m.yaml:6:26: parameters.V: parameter V must be positive, got -20.0 L
            V: 20                | V: 2O               | parameters.V: parameter V must be a number, as in 70 or 0.5, got '2O'
            V: 20                | V: 1_000            | got '1_000'
            V: 20                | V: 1e999            | parameters.V: parameter V must be a finite number, got '1e999'
            V: 20                | V: .inf             | got '.inf'
            V: 20                | V:                  | parameters.V: parameter V must be a number, as in 70 or 0.5, got nothing
            V: 20                | V: {value: 20, unit: litres} | parameters.V.unit: unknown unit 'litres': allowed: 1, L, L/h, 1/h, h, mg/h
            V: 20                | V: {value: 20, unit: h} | compartments.central.volume: 'V' must be in L here, but V is in h by parameters.V.unit
            V: 20                | V: {unit: L}        | parameters.V: 'value' is missing
            V: 20                | V: 20, exp: 1       | parameters.exp: a parameter must have a name of letters, digits and _ that does not begin with a digit and is no function
            {CL: "1.1            | {CLL: "1.1          | m.yaml:7:14: covariates.CLL: no parameter 'CLL': did you mean 'CL'? allowed: CL, V, KA
            70)^                 | 70)**               | m.yaml:7:18: covariates.CL: unexpected '*' at character 15 of "1.1 * (WT/70)**0.75": allowed
            (WT/70)              | sqr(WT/70)          | unknown function 'sqr' at character 7
            WT/70                | DEVICE              | covariates.CL: no column can be named DEVICE
            {CL: "1.1            | {V: KA * CL, CL: "1.1 + V | covariates.V: the formulas run in a circle, V reads CL reads V: let one of them
            inputs: {central     | inputs: {cental     | m.yaml:8:10: inputs.cental: no compartment 'cental': did you mean 'central'? allowed: depot, central
            F: BIOAV             | f: BIOAV            | inputs.central.f: unknown key: did you mean 'F'? allowed: F, lag, duration, rate
            F: BIOAV             | F: "0,5"            | m.yaml:8:23: inputs.central.F: F must be a number, a parameter or a column of the data set, got '0,5'
            F: BIOAV             | F: -1               | inputs.central.F: parameter central.F must be not negative, got -1.0 1
            F: BIOAV             | F: CL               | inputs.central.F: 'CL' must be in 1 here, but CL is in L/h
            duration: DUR2       | duration: 0         | inputs.central.duration: duration must be positive, got 0 h
            F: BIOAV             | F: DEVICE           | inputs.central.F: no column can be named DEVICE
            {compartment: central, | {compartment: depot, | output.CP.compartment: compartment depot has no volume, so it has no concentration
            compartment: central, unit | unit          | output.CP: 'compartment' is missing: a compartment with a volume
            unit: ng/mL          | unit: ng/ml         | output.CP.unit: unknown unit 'ng/ml': did you mean 'ng/mL'? allowed: ng/mL, ug/mL, mg/L, umol/L
            unit: ng/mL          | unit: umol/L        | output.CP.unit: umol/L needs a 'molar_mass' (g/mol) beside it
            unit: ng/mL          | unit: umol/L, molar_mass: 0 | output.CP.molar_mass: molar_mass must be positive, got 0.0 g/mol
            CP:                  | C P:                | output.C P: an output must have a name of letters
            V: 20                | V: *x               | m.yaml:6:26: aliases (*) are not read: write the value out
            V: 20                | V: !!float 20       | m.yaml:6:26: tags (!) are not read
            {CL: 1.1             | {CL: [[[[[[[[[[1    | too deep: at most 10 lists and mappings inside one another
            {}, central          | {}, ? [a] : 1, central | this is not YAML that can be read: a key must be a plain word
            {volume: V}}         | {volume: V}         | this is not YAML that can be read: expected ',' or '}', but got""")
    void eachFaultIsNamedWithItsPlaceAndWhatIsAllowed(String sound, String spoilt, String message) {
        String text =
                ModelFileTest.ONE_COMPARTMENT.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(spoilt));
        assertTrue(!text.equals(ModelFileTest.ONE_COMPARTMENT), "nothing exchanged");
        if (message.equals("-")) {
            ModelFile.read("m.yaml", text);
        } else {
            List<String> faults = faults(text);
            assertTrue(faults.stream().anyMatch(fault -> fault.contains(message)), faults::toString);
            assertTrue(faults.size() <= 3, faults::toString);
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheFile() {
        List<String> faults = faults("""
                nane: everything
                compartments: {depot: {}, central: {volume: VC}}
                flows:
                  - {from: depot, to: centrl, rate: KA}
                  - {from: central, to: out, clearance: KA}
                parameters: {CL: x, V: 20, KA: 1.5}
                covariates: {CL: "1.1 * (WT/70"}
                output: {CP: {compartment: central, unit: mg/ml}}
                """);
        List<Integer> lines =
                faults.stream().map(f -> Integer.parseInt(f.split(":")[1])).toList();
        assertEquals(List.of(1, 1, 2, 4, 5, 6, 7, 8), lines, faults::toString);
    }

    @Test
    void productsThatLeaveTwoUnitsOpenAskForOne() {
        String text =
                ModelFileTest.ONE_COMPARTMENT.replace("rate: KA", "rate: KA*FR").replace("V: 20", "V: 20, FR: 1");
        assertEquals(
                List.of(
                        "m.yaml:4:38: flows[0].rate: the units of KA and FR can't be told from 'KA*FR' in 1/h: state them,"
                                + " as in 'parameters: {KA: {value: …, unit: L/h}}'"),
                faults(text));
    }

    @Test
    void eachCircleOfFormulasIsNamed() {
        List<String> faults = faults(ModelFileTest.ONE_COMPARTMENT
                .replace("V: 20", "V: 20, A: 1, B: 1, C: 1, D: 1")
                .replace("{CL: \"1.1 * (WT/70)^0.75\"}", "{A: B, B: C + B, C: A, D: C, CL: V, V: CL}"));
        assertEquals(2, faults.size(), faults::toString);
        assertTrue(faults.get(0).contains("A reads B reads C reads A:"), faults::toString);
        assertTrue(faults.get(1).contains("CL reads V reads CL:"), faults::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "[]", "5", "name", "- a", "null", "{}"})
    void whatIsNoMappingDeclaresNothing(String text) {
        assertTrue(String.join("\n", faults(text))
                .matches("(?s).*(is empty|must be a mapping that begins as in|is missing).*"));
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertTrue(faults(ModelFileTest.ONE_COMPARTMENT + "---\na: 1\n").get(0).contains("a second document begins"));
    }

    @Test
    void manyFaultsAreCountedAndNotAllShown() {
        StringBuilder text = new StringBuilder(ModelFileTest.ONE_COMPARTMENT);
        for (int i = 0; i < 100; i++) {
            text.append("x").append(i).append(": 1\n");
        }
        ModelFileException e = assertThrows(ModelFileException.class, () -> ModelFile.read("m.yaml", text.toString()));
        assertEquals(100, e.faults().size());
        assertEquals(21, e.getMessage().lines().count());
        assertTrue(e.getMessage().endsWith("and 80 more"), e::getMessage);
    }

    @Test
    void whatCanNotBeReadIsSaid(@TempDir Path folder) throws IOException {
        assertTrue(fileFault(folder.resolve("none.yaml")).endsWith("none.yaml: there is no such file"));
        assertTrue(fileFault(folder).contains("the file can't be read"));
        Path latin = Files.write(folder.resolve("latin.yaml"), "name: é".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(fileFault(latin).contains("not UTF-8 text"));
        Path large = Files.writeString(folder.resolve("large.yaml"), "#".repeat(1_000_001));
        assertTrue(fileFault(large).contains("at most 1 MB"));
    }

    private static String fileFault(Path file) {
        return assertThrows(ModelFileException.class, () -> ModelFile.read(file))
                .getMessage();
    }

    /** Each is built to make a reader slow, deep or large. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "&a ", "!", "a: 1\n", "9", "(", "\t"})
    void hostileTextsAreRefusedSoon(String piece) {
        for (String before : List.of("", "covariates: {CL: ")) {
            String text = before + piece.repeat((999_000) / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                List<String> faults = faults(text);
                assertTrue(faults.stream().allMatch(fault -> fault.length() < 600), faults::toString);
            });
        }
    }

    @Test
    void anAnchorThatNothingRefersToIsReadOver() {
        ModelFile.read("m.yaml", ModelFileTest.ONE_COMPARTMENT.replace("name: one", "name: &here one"));
    }

    @Test
    void thousandsOfEntriesAreRefusedOrRead() {
        StringBuilder text = new StringBuilder("compartments: {");
        for (int i = 0; i < 50_000; i++) {
            text.append("c").append(i).append(": {}, ");
        }
        assertTrue(
                faults(text + "}").stream().anyMatch(f -> f.contains("compartments must be at most 200, got 50000")));
    }

    @Property(tries = 500)
    void anyTextIsReadOrRefused(@ForAll @StringLength(max = 60) String text) {
        readOrRefuse(text);
    }

    @Property(tries = 1000)
    void aSpoiltFileIsReadOrRefused(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(ModelFileTest.ONE_COMPARTMENT);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(6));
            String pieces = "{}[]:,-?&*!|>'\"%@#\n\t ~0aV/^().";
            text.replace(from, to, String.valueOf(pieces.charAt(random.nextInt(pieces.length()))));
        }
        readOrRefuse(text.toString());
    }

    private static void readOrRefuse(String text) {
        try {
            ModelFile.read("m.yaml", text);
        } catch (ModelFileException refused) {
            assertTrue(!refused.faults().isEmpty());
            for (Fault fault : refused.faults()) {
                assertTrue(fault.toString().chars().noneMatch(Character::isISOControl), fault.toString());
            }
        }
    }
}
