package io.github.kinetamine.ketamine;

import static io.github.kinetamine.testing.Closeness.assertClose;
import static io.github.kinetamine.testing.Closeness.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import io.github.kinetamine.quantity.Weight;
import io.github.kinetamine.simulation.Grid;
import io.github.kinetamine.simulation.Simulation;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published observations: each with its source, each either ready to be simulated or excluded with a reason. */
class ObservationsTest {

    private static final Map<String, Observation> BY_ID =
            Observations.all().stream().collect(Collectors.toMap(Observation::id, Function.identity()));

    static Stream<Observation> all() {
        return Observations.all().stream();
    }

    static Stream<Observation> included() {
        return all().filter(observation -> !observation.isExcluded());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyObservationHasASourceAndAFlag(Observation observation) {
        ObservationSource source = observation.source();
        assertFalse(source.citation().isBlank());
        for (String identifier : source.identifier().split(" ")) {
            assertTrue(identifier.matches("|doi:10\\.\\d{4,9}/\\S+|PMID:\\d{6,8}|PMC\\d{6,8}"), source::toString);
        }
        assertFalse(observation.study().population().isBlank(), observation::id);
        boolean isUnseen = source.flag() == ObservationSource.Flag.UNVERIFIED;
        assertFalse(isUnseen && !observation.isExcluded(), () -> observation.id() + " is unverified but not excluded");
    }

    @ParameterizedTest
    @MethodSource("included")
    void everyIncludedDoseEntersAModelOfTheLibrary(Observation observation) {
        Regimen regimen = observation.study().regimen().orElseThrow();
        assertEquals(regimen, Regimen.parse(regimen.toString()));
        Route route = observation.study().route().orElseThrow();
        assertTrue(
                Ketamine.models().stream().anyMatch(model -> model.input(route).isPresent()),
                () -> observation.id() + ": no model takes a dose by the " + route.word() + " route");
    }

    /** No dose is out of reach of a simulation: all of them run, on a model with every route. */
    @ParameterizedTest
    @MethodSource("included")
    void everyIncludedStudyCanBeSimulated(Observation observation) {
        ObservedStudy study = observation.study();
        double highest = Simulation.of(Ketamine.racemic())
                .give(study.regimen().orElseThrow())
                .to(Subject.weighing(study.weight().orElse(new Weight(70))))
                .observe(Grid.every(Units.minutes(5)).until(Units.hours(4)))
                .run()
                .series("ketamine")
                .max();
        assertTrue(highest > 0, observation::id);
    }

    @Test
    void everyRouteIsObserved() {
        for (Route route : List.of(
                Route.INTRAVENOUS, Route.INTRANASAL, Route.INTRAMUSCULAR, Route.ORAL, Route.SUBLINGUAL, Route.RECTAL)) {
            assertTrue(
                    included().anyMatch(o -> o.study().route().orElseThrow() == route),
                    () -> "nothing to compare " + route.word() + " doses with");
        }
    }

    @Test
    void idsAreUnique() {
        assertEquals(Observations.all().size(), BY_ID.size());
    }

    @Test
    void idsOfModelsAreWrittenAsIds() {
        all().flatMap(observation -> observation.usedIn().stream())
                .distinct()
                .forEach(id -> assertTrue(id.matches("[a-z]+(-[a-z]+)*-\\d{4}(-racemate)?"), id));
    }

    /** What is read is what is in the files: every row, in their order. */
    @Test
    void noRowOfAFileIsLost() throws IOException {
        int rows = 0;
        for (String file : Observations.FILES) {
            try (var csv = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofCsvRecord(new InputStreamReader(Observations.open(file), StandardCharsets.UTF_8))) {
                List<String> ids =
                        csv.stream().skip(1).map(row -> row.getField(0)).toList();
                List<Observation> read = Observations.all().subList(rows, rows + ids.size());
                assertEquals(ids, read.stream().map(Observation::id).toList());
                rows += ids.size();
            }
        }
        assertEquals(rows, Observations.all().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intravenous.csv",
                "intranasal.csv",
                "intramuscular.csv",
                "oral.csv",
                "sublingual.csv",
                "rectal.csv",
                "other.csv",
                "effects.csv"
            })
    void everyFileSaysWhereItComesFrom(String file) throws IOException {
        try (var bytes = Observations.open(file)) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.startsWith("# Published "), file);
            assertTrue(text.contains("\n# source: "), file);
        }
    }

    /** Two papers print their molar concentrations in mass units as well. */
    @ParameterizedTest
    @CsvSource({"idvall-1979-ketamine-maintenance, 2211", "idvall-1979-ketamine-recovery, 642"})
    void molarUnitsConvertAsTheSourcePrintsThem(String id, String printed) {
        ObservedValue measured = BY_ID.get(id).measured();
        assertPrinted(printed, measured.unit().convert(measured.value().orElseThrow(), Unit.NG_PER_ML), id);
    }

    /** F of the tablets, computed from the printed areas, is the printed F: within the rounding of means of ratios. */
    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40, 80})
    void areasOfOneStudyGiveItsBioavailabilities(int mg) {
        double intravenous = value("hasan-2021-iv5-ketamine-auc") / 5;
        double tablet = value("hasan-2021-tablet" + mg + "-ketamine-auc") / mg;
        assertClose(value("hasan-2021-tablet" + mg + "-ketamine-f"), 100 * tablet / intravenous, 0.05);
    }

    /** Within what rounding to two digits allows: half of the last digit of 0.19 is 2.6 %. */
    @ParameterizedTest
    @ValueSource(strings = {"iv10", "in30", "in50"})
    void areasOfMetaboliteAndDrugGiveTheirPrintedRatio(String arm) {
        String id = "phar2669-" + arm;
        double ratio = value(id + "-norketamine-auc") / value(id + "-ketamine-auc");
        assertClose(value(id + "-norketamine-ratio"), ratio, 0.03);
    }

    private static double value(String id) {
        return BY_ID.get(id).measured().value().orElseThrow();
    }

    @Test
    void digitisedNumbersAreMarked() {
        List<Observation> digitised = all().filter(o -> o.source().flag() == ObservationSource.Flag.DIGITISED)
                .toList();
        assertTrue(digitised.stream().anyMatch(o -> o.source().citation().startsWith("Kamp 2020")));
        for (Observation observation : digitised) {
            assertNotEquals(
                    ObservationSource.Basis.MODELLED, observation.source().basis(), observation::id);
        }
    }
}
