package io.github.kinetamine.workbench.modelfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.LinearModel;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.simulation.EventRecord;
import io.github.kinetamine.simulation.Interpolation;
import io.github.kinetamine.simulation.RecordProfile;
import io.github.kinetamine.simulation.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The model of a file behaves as the closed form of what the file says. */
class ModelAssemblyTest {

    private static LinearModel model(String text) {
        return ModelFile.read("m.yaml", text).toModel();
    }

    private static EventRecord dose(String compartment, double milligrams) {
        return new EventRecord(
                Duration.ZERO,
                EventRecord.Dosing.once(
                        new EventRecord.IntoCompartment(compartment), Units.mg(milligrams), new EventRecord.AtOnce()));
    }

    private static EventRecord observation(long hours) {
        return new EventRecord(Duration.ofHours(hours), new EventRecord.Observation());
    }

    private static RecordProfile follow(LinearModel model, Covariates covariates, List<EventRecord> records) {
        List<EventRecord> told = records.stream()
                .map(record -> new EventRecord(record.at(), record.action(), covariates))
                .toList();
        return Simulation.of(model).follow(told, Interpolation.LOCF);
    }

    @Test
    void theModelOfTheManualFollowsItsClosedForm() {
        LinearModel model = model(ModelFileTest.ONE_COMPARTMENT);
        double bio = 0.8;
        double lag = 0.5;
        Covariates covariates = Covariates.none()
                .with("WT", 35)
                .with("BIOAV", bio)
                .with("LAGT", lag)
                .with("DUR2", 2);
        double k = 1.1 * Math.pow(35.0 / 70, 0.75) / 20;
        double[] iv = follow(model, covariates, List.of(dose("central", 100), observation(5)))
                .concentrations("CP");
        double expected = 1000 * bio * 100 / 20 * Math.exp(-k * (5 - lag));
        assertEquals(expected, iv[1], 1e-11 * expected);
        double[] oral = follow(model, covariates, List.of(dose("depot", 100), observation(5)))
                .concentrations("CP");
        double bateman = 1000 * 100.0 / 20 * 1.5 / (1.5 - k) * (Math.exp(-k * 5) - Math.exp(-1.5 * 5));
        assertEquals(bateman, oral[1], 1e-11 * bateman);
    }

    @Test
    void formulasReadTheFinalValuesOfOtherParameters() {
        LinearModel model = model("""
                        name: order
                        compartments: {c: {volume: V}, second: {off: true}}
                        flows: [{from: c, to: out, clearance: CL}, {from: c, to: second, rate: 2/MTT}]
                        parameters: {CL: 10, V: 20, MTT: 4, SIZE: 1, THETA: -0.25}
                        covariates: {CL: CL * SIZE, MTT: MTT * SIZE^THETA, SIZE: WT / 70}
                        output: {CP: {compartment: c, unit: mg/L}}
                        """);
        RecordProfile profile =
                follow(model, Covariates.none().with("WT", 35), List.of(dose("c", 100), observation(1)));
        assertEquals(5, profile.parameters(0).get("CL"));
        assertEquals(4 * Math.pow(0.5, -0.25), profile.parameters(0).get("MTT"));
        assertEquals(20, profile.parameters(0).get("V"));
        assertEquals(Set.of("second"), model.initiallyOff());
        assertEquals(0, profile.amounts("second")[1]);
        double rate = 5.0 / 20 + 2 / (4 * Math.pow(0.5, -0.25));
        double expected = 1000 * 100 / 20.0 * Math.exp(-rate);
        assertEquals(expected, profile.concentrations("CP")[1], 1e-11 * expected);
    }

    @Test
    void numbersUnderInputsAreParametersThatCanBeReplaced() {
        LinearModel model = model(
                ModelFileTest.ONE_COMPARTMENT.replace("{F: BIOAV, lag: LAGT, duration: DUR2}", "{F: 0.5, lag: 1}"));
        List<EventRecord> records = List.of(dose("central", 100), observation(3));
        Covariates covariates = Covariates.none().with("WT", 70);
        double asWritten = follow(model, covariates, records).concentrations("CP")[1];
        double expected = 1000 * 50 / 20.0 * Math.exp(-1.1 / 20 * 2);
        assertEquals(expected, asWritten, 1e-11 * expected);
        List<EventRecord> told = records.stream()
                .map(record -> new EventRecord(record.at(), record.action(), covariates))
                .toList();
        double replaced = Simulation.of(model)
                .set("central.F", 1, "1")
                .follow(told, Interpolation.LOCF)
                .concentrations("CP")[1];
        assertEquals(2 * expected, replaced, 2e-11 * expected);
    }
}
