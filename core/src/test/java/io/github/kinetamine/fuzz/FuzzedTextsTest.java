package io.github.kinetamine.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.data.ConcentrationTable;
import io.github.kinetamine.data.EventTable;
import io.github.kinetamine.data.UrineTable;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.model.Formula;
import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.testing.Evidence;
import io.github.kinetamine.testing.fuzz.Findings;
import io.github.kinetamine.testing.fuzz.Fuzzing;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every reader of texts reads damaged ones, or refuses them in words; what it reads it can write and read again. */
class FuzzedTextsTest {

    static Stream<Fuzzing<String>> readers() {
        return Stream.of(doses(), durations(), formulas(), dataSets(), concentrations(), urine());
    }

    private static Fuzzing<String> doses() {
        return Fuzzing.ofTexts(
                "doses",
                text -> {
                    Regimen regimen = Regimen.parse(text);
                    assertEquals(regimen, Regimen.parse(regimen.toString()));
                },
                "0.5 mg/kg iv over 40 min",
                "1 mg/kg/h iv over 2 h at 10 min",
                "0.5 mg/kg iv over 40 min twice weekly x 8 then 0.5 mg/kg iv over 40 min weekly x 4",
                "0.25 mg/kg iv bolus + 10 ug/kg/min iv over 1 h",
                "30 mg im every 12 h x 20 skip 3,5 late 4 by 1 h lag 10 min",
                "35 mg iv bolus steady state every 12 h then after 12 h 30 mg po on days 0,2,4,7.5",
                "3 devices of 28 mg in 5 min apart three times weekly x 6",
                "1 mg/kg max 84 mg to nearest 28 mg in fortnightly × 2 then 5e-3 g sc over 1 wk daily x 3");
    }

    private static Fuzzing<String> durations() {
        return Fuzzing.ofTexts(
                "times",
                text -> {
                    Duration duration = DurationText.parse(text);
                    assertEquals(duration, DurationText.parse(DurationText.render(duration)));
                },
                "24h",
                "1.5 days",
                "40 min",
                "0.000000001 s",
                "1e3 weeks",
                "36525 d");
    }

    private static Fuzzing<String> formulas() {
        return Fuzzing.ofTexts(
                "formulas",
                text -> {
                    Formula formula = Formula.parse(text);
                    assertEquals(formula, Formula.parse(formula.toString()));
                    formula.value(name -> name.length());
                },
                "1.1 * (WT / 70)^0.75",
                "max(0, min(CL_1, 2, exp(-V)))",
                "-a^-b^2 + log(x) / sqrt(y - 3e-2)",
                "((a))");
    }

    private static Fuzzing<String> dataSets() {
        return Fuzzing.ofTexts(
                "data sets",
                text -> {
                    EventTable table = EventTable.parse(text);
                    assertEquals(table, EventTable.parse(table.toCsv()));
                    table.rows().forEach(row -> row.covariates().asText());
                },
                """
                C,ID,TIME,EVID,CMT,AMT,RATE,ADDL,II,SS,DV,MDV,WT,AGE,SEX
                ,P7,0,1,1,100,25,3,12,0,.,1,70.5,45,male
                ,P7,1.5,0,2,.,.,.,.,.,0.5,0,70.5,45,male
                C,P7,2,0,2,.,.,.,.,.,0.25,0,.,.,.
                ,P8,0,4,iv,35,-2,0,24,2,.,1,81,30,female
                """,
                """
                # of a study
                ID,DATE,TIME,AMT,DUR,CMT,DV,"STUDY, ARM"
                1,11/30/2024,8:30,30,0.5,im,.,"a ""b"" c"
                1,12/1/2024,08:30:15,0,.,.,12.5,"a ""b"" c"
                """,
                """
                id,dat3,time,dv
                1,2024/30/11,23:59,1
                1,2024/1/12,0:00,NA
                """,
                "TIME,DV,RACE\n0,1,asian\n1e-3,2,.\n");
    }

    private static Fuzzing<String> concentrations() {
        return Fuzzing.ofTexts(
                "concentrations",
                text -> ConcentrationTable.parse(text, Unit.NG_PER_ML)
                        .subjects()
                        .forEach(Object::toString),
                "ID,TIME,DV,BLQ,AMT,MDV\n1,0,0,0,50,1\n1,0.5,41,0,.,0\n1,1,<0.5,1,.,0\n2,1,BLQ,1,.,0\n",
                "time,dv\n0,.\n0.5,41.25\n1e1,3\n");
    }

    private static Fuzzing<String> urine() {
        return Fuzzing.ofTexts(
                "urine",
                text -> UrineTable.parse(text, Unit.NG_PER_ML).subjects().forEach((id, all) -> all.toString()),
                "ID,START,END,AMOUNT\n1,0,4,1.5\n1,4,12,0.25\n2,0,24,3\n",
                "START,END,VOLUME,DV\n0,4,250,120\n4,8,0,.\n");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aFewThousandDamagedTextsAreReadOrRefused(Fuzzing<String> reader) {
        Findings findings = reader.run(Fuzzing.FEW);
        record("every build", reader, Fuzzing.FEW, findings);
        findings.requireNone();
    }

    @ParameterizedTest
    @MethodSource("readers")
    @Tag("slow")
    void manyMoreDamagedTextsAreReadOrRefused(Fuzzing<String> reader) {
        Findings findings = reader.run(Fuzzing.MANY);
        record("slow proofs", reader, Fuzzing.MANY, findings);
        findings.requireNone();
    }

    private static void record(String when, Fuzzing<String> reader, int inputs, Findings findings) {
        String requirement = "damaged texts are read or refused in words (" + when + ")";
        Evidence.record(requirement, reader + ": inputs", inputs, ">= " + Fuzzing.FEW, "1");
        Evidence.record(requirement, reader + ": outcomes that are not documented", findings.count(), "= 0", "1");
    }
}
