package io.github.kinetamine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.nca.UrineCollection;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Volume;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collections of urine as users write them. */
class UrineTableTest {

    private static Map<String, List<UrineCollection>> read(String text, Unit unit) {
        return UrineTable.parse(text, unit).subjects();
    }

    /** 400 mL of 2500 ng/mL hold 1 mg. */
    @Test
    void anAmountIsAVolumeOfAConcentration() {
        UrineCollection one = read("id,Start,END,Volume,dv\nA,0,4,400,2500\n", Unit.NG_PER_ML)
                .get("A")
                .get(0);
        assertEquals(1, one.amount().milligrams(), 1e-15);
        assertEquals(Optional.of(new Volume(0.4)), one.volume());
        assertEquals(Duration.ofHours(4), one.to());
        assertEquals(
                one,
                read("START,END,VOLUME,DV\n0,4,400,2.5\n", Unit.MG_PER_L)
                        .get("1")
                        .get(0));
    }

    @Test
    void anAmountNeedsNoVolume() {
        List<UrineCollection> all = read(
                        "START,END,AMOUNT,VOLUME,DV\n0,4,7,.,.\n4,8,3,200,.\n8,12,.,100,5\n", Unit.MG_PER_L)
                .get("1");
        assertEquals(UrineCollection.of(Duration.ZERO, Duration.ofHours(4), new Amount(7)), all.get(0));
        assertEquals(Optional.of(new Volume(0.2)), all.get(1).volume());
        assertEquals(0.5, all.get(2).amount().milligrams(), 1e-15);
    }

    @Test
    void belowTheLimitIsNothingAndALostCollectionLeavesAGap() {
        List<UrineCollection> all = read("START,END,VOLUME,DV\n0,4,400,BLQ\n4,8,.,.\n8,12,300,<0.5\n", Unit.NG_PER_ML)
                .get("1");
        assertEquals(2, all.size());
        assertTrue(all.stream().allMatch(one -> one.amount().isZero()));
        assertEquals(Duration.ofHours(8), all.get(1).from());
    }

    @Test
    void rowsOfASubjectNeedNotStandTogether() {
        Map<String, List<UrineCollection>> found =
                read("ID,START,END,AMOUNT\nB,0,4,1\nA,0,4,2\nB,4,8,3\n", Unit.NG_PER_ML);
        assertEquals(List.of("B", "A"), List.copyOf(found.keySet()));
        assertEquals(2, found.get("B").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "START,END,AMOUNT;4,4,1|row 2, column END, '4': a collection must end after it begins",
                "START,END,AMOUNT;0,4,1;3,8,1|row 3, column START, '3': the collection begins before the one above it ends",
                "START,END,AMOUNT;noon,4,1|row 2, column START, 'noon': every collection needs a time",
                "START,END,AMOUNT;0,4,-1|row 2, column AMOUNT, '-1': must be an amount in mg",
                "START,END,VOLUME,DV;0,4,-1,2|row 2, column VOLUME, '-1': must be a volume in mL",
                "START,END,VOLUME,DV;0,4,1,x|row 2, column DV, 'x': must be a concentration",
                "START,END,VOLUME,DV;0,4,.,2|row 2, column DV, '2': a concentration needs the volume",
                "START,END,VOLUME,DV,AMOUNT;0,4,1,2,3|row 2, column AMOUNT, '3': the row tells the amount and the",
                "START,END;0,4|row 1, column VOLUME: there is no such column",
                "START,STOP,AMOUNT;0,4,1|row 1, column END: there is no such column",
                "ID,START,END,AMOUNT;.,0,4,1|row 2, column ID, '.': every row needs the subject"
            })
    void aFaultSaysWhereItIs(String lines, String words) {
        String text = lines.replace(';', '\n') + "\n";
        String message = assertThrows(EventTableException.class, () -> read(text, Unit.NG_PER_ML))
                .getMessage();
        assertTrue(message.contains(words), message);
    }
}
