package io.github.kinetamine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.nca.Sample;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Unit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measured concentrations as users write them. */
class ConcentrationTableTest {

    private static List<SubjectSamples> read(String text) {
        return ConcentrationTable.parse(text, Unit.NG_PER_ML).subjects();
    }

    private static Sample only(String header, String row) {
        return read(header + "\n" + row + "\n").get(0).samples().get(0);
    }

    @Test
    void rowsOfASubjectNeedNotStandTogether() {
        List<SubjectSamples> found = read("# a comment\nid,Time,dv\nA,0,1\nB,0,2\nA,1,3\nB,0.5,4\n");
        assertEquals(List.of("A", "B"), found.stream().map(SubjectSamples::id).toList());
        assertEquals(2, found.get(0).samples().size());
        assertEquals(Duration.ofMinutes(30), found.get(1).samples().get(1).time());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "5, 0, MEASURED, 5",
                "5, ., MEASURED, 5",
                "0, 0, BELOW_LIMIT, 0",
                "BLQ, 0, BELOW_LIMIT, 0",
                "bloq, ., BELOW_LIMIT, 0",
                "<0.5, 0, BELOW_LIMIT, 0.5",
                "< 0.5, 1, BELOW_LIMIT, 0.5",
                "0.5, 1, BELOW_LIMIT, 0.5",
                "., 1, BELOW_LIMIT, 0",
                "., 0, MISSING, 0",
                "NA, 0, MISSING, 0"
            })
    void aCellSaysWhatIsKnownOfASample(String dv, String blq, Sample.Kind kind, double value) {
        assertEquals(new Sample(Duration.ofHours(1), kind, value), only("TIME,DV,BLQ", "1," + dv + "," + blq));
    }

    @Test
    void valuesAreConverted() {
        List<SubjectSamples> found = ConcentrationTable.parse("TIME,DV\n1,2.5\n2,<0.1\n", Unit.MG_PER_L)
                .subjects();
        assertEquals(2500, found.get(0).samples().get(0).nanogramsPerMillilitre());
        assertEquals(100, found.get(0).samples().get(1).nanogramsPerMillilitre(), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> ConcentrationTable.parse("TIME,DV\n", Unit.HOURS));
    }

    @Test
    void aDoseHasARowOfItsOwnOrSharesOne() {
        SubjectSamples own = read("TIME,DV,AMT\n-1,0,.\n0,.,50\n1,8,0\n").get(0);
        assertEquals(List.of(new SubjectDose(Duration.ZERO, new Amount(50))), own.doses());
        assertEquals(2, own.samples().size());
        SubjectSamples shared = read("TIME,DV,AMT\n2,1,50\n3,8,.\n").get(0);
        assertEquals(Duration.ofHours(2), shared.doses().get(0).time());
        assertEquals(2, shared.samples().size());
    }

    @Test
    void aSubjectMayHaveManyDoses() {
        SubjectSamples course =
                read("TIME,DV,AMT\n0,.,50\n1,8,.\n12,2,50\n13,9,.\n24,.,25\n").get(0);
        assertEquals(
                List.of(0L, 12L, 24L),
                course.doses().stream().map(dose -> dose.time().toHours()).toList());
        assertEquals(new Amount(25), course.doses().get(2).amount());
        assertEquals(3, course.samples().size());
    }

    @Test
    void whatIsMarkedAsMissingDoesNotCount() {
        assertEquals(Sample.Kind.MISSING, only("TIME,DV,MDV", "1,5,1").kind());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TIME,DV;1,-5|row 2, column DV, '-5': must be a concentration",
                "TIME,DV;1,abc|row 2, column DV, 'abc': must be a concentration",
                "TIME,DV;1,1e999|row 2, column DV, '1e999': must be a concentration",
                "TIME,DV;noon,5|row 2, column TIME, 'noon': every sample needs a time",
                "TIME,DV;.,5|row 2, column TIME, '.': every sample needs a time",
                "TIME,DV;1,5;1.0,6|row 3, column TIME, '1.0': the subject has a sample of this time in row 2",
                "TIME,DV;2,5;1,6|row 3, column TIME, '1': the time goes back from that in row 2",
                "TIME,DV,BLQ;1,5,yes|row 2, column BLQ, 'yes': must be 0 or 1",
                "TIME,DV,AMT;0,.,50;0,.,50|row 3, column TIME, '0': the subject has a dose of this time in row 2",
                "TIME,DV,AMT;12,.,50;0,.,50|row 3, column TIME, '0': the time goes back from that in row 2",
                "TIME,DV,AMT;0,.,-1|row 2, column AMT, '-1': must be a dose in mg above 0",
                "ID,TIME,DV;.,1,5|row 2, column ID, '.': every row needs the subject",
                "ID,TIME;1,1|row 1, column DV: there is no such column",
                "TIME,DV,dv;1,5,5|row 1, column DV: there are two columns of this name"
            })
    void aFaultSaysWhereItIs(String lines, String words) {
        String text = lines.replace(';', '\n') + "\n";
        String message =
                assertThrows(EventTableException.class, () -> read(text)).getMessage();
        assertTrue(message.contains(words), message);
    }
}
