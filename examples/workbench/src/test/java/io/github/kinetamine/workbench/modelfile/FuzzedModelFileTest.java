package io.github.kinetamine.workbench.modelfile;

import io.github.kinetamine.testing.Evidence;
import io.github.kinetamine.testing.fuzz.Findings;
import io.github.kinetamine.testing.fuzz.Fuzzing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damaged model files become models or are refused in words. */
class FuzzedModelFileTest {

    private static final Fuzzing<String> READER = Fuzzing.ofTexts(
            "model files",
            text -> ModelFile.read("model.yaml", text).toModel().analytes(),
            """
            name: one compartment, oral
            compartments: {depot: {}, central: {volume: V}}
            flows:
              - {from: depot, to: central, rate: KA}
              - {from: central, to: out, clearance: CL}
            parameters: {CL: 1.1, V: 20, KA: 1.5}
            covariates: {CL: "1.1 * (WT/70)^0.75"}
            inputs: {central: {F: BIOAV, lag: LAGT, duration: DUR2}}
            output: {CP: {compartment: central, unit: ng/mL}}
            """,
            """
            name: "two"
            compartments:
              central:
                volume: V1
              tissue: {volume: V2, off: true}
            flows: [{from: central, to: tissue, rate: Q/V1}, {from: tissue, to: central, rate: 3/MTT}]
            parameters:
              V1: 1e1   # litres
              V2: {value: 20, unit: L}
              Q: 0.5
              MTT: 2
            output: {C: {compartment: central, unit: umol/L, molar_mass: 237.73}}
            """,
            "name: a\ncompartments: {c: {volume: V}}\nparameters: {V: 1}\noutput: {C: {compartment: c, unit: mg/L}}\n");

    @Test
    void aFewThousandDamagedFilesAreReadOrRefused() {
        Findings findings = READER.run(Fuzzing.FEW);
        record("every build", Fuzzing.FEW, findings);
        findings.requireNone();
    }

    @Test
    @Tag("slow")
    void manyMoreDamagedFilesAreReadOrRefused() {
        Findings findings = READER.run(Fuzzing.MANY);
        record("slow proofs", Fuzzing.MANY, findings);
        findings.requireNone();
    }

    private static void record(String when, int inputs, Findings findings) {
        String requirement = "damaged model files are read or refused in words (" + when + ")";
        Evidence.record(requirement, READER + ": inputs", inputs, ">= " + Fuzzing.FEW, "1");
        Evidence.record(requirement, READER + ": outcomes that are not documented", findings.count(), "= 0", "1");
    }
}
