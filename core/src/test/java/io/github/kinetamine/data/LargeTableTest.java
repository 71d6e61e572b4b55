package io.github.kinetamine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.simulation.EventRecord.ByRoute;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A hundred thousand rows of a thousand subjects. */
class LargeTableTest {

    private static final int SUBJECTS = 1_000;
    private static final int ROWS_EACH = 100;
    private static final long MOST_BYTES_PER_ROW = 6_000;

    private static String csv() {
        StringBuilder csv = new StringBuilder("ID,TIME,EVID,AMT,RATE,ADDL,II,CMT,DV,MDV,WT,AGE,SEX,CRCL\n");
        for (int i = 0; i < SUBJECTS * ROWS_EACH; i++) {
            int row = i % ROWS_EACH;
            csv.append(i / ROWS_EACH + 1).append(',').append(row / 4.0);
            csv.append(row % 10 == 0 ? ",1,100,25,2,4,central,.,1," : ",0,.,.,.,.,.,0." + i + ",0,");
            csv.append(50 + i / ROWS_EACH % 40)
                    .append(",45,female,")
                    .append(80 + row)
                    .append('\n');
        }
        return csv.toString();
    }

    @Test
    void aHundredThousandRowsAreReadCheckedAndTurnedIntoHistoriesWithModestMemory() {
        String csv = csv();
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        EventTable table = EventTable.parse(csv);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertEquals(SUBJECTS * ROWS_EACH, table.rows().size());
        assertTrue(allocated < MOST_BYTES_PER_ROW * SUBJECTS * ROWS_EACH, () -> allocated + " bytes were allocated");
        ByRoute intravenous = new ByRoute(Route.INTRAVENOUS);
        Histories histories =
                table.histories(new DoseTargets(List.of("central"), Set.of(Route.INTRAVENOUS), intravenous));
        assertEquals(SUBJECTS, histories.subjects().size());
        assertEquals(ROWS_EACH, histories.records("1000").size());
    }

    @Test
    void aFaultInTheLastRowIsFound() {
        var refused = assertThrows(EventTableException.class, () -> EventTable.parse(csv().stripTrailing() + "O\n"));
        assertEquals(
                List.of(new Fault(
                        SUBJECTS * ROWS_EACH + 1,
                        "CRCL",
                        "179O",
                        refused.faults().get(0).problem())),
                refused.faults());
    }

    @Test
    void ofMillionsOfFaultsAHundredThousandAreKeptAndAllAreCounted() {
        var refused = assertThrows(EventTableException.class, () -> EventTable.parse(csv().replace(",.", ",x")));
        assertEquals(100_000, refused.faults().size());
        assertTrue(refused.getMessage().startsWith("the data set has 370000 faults:"), refused.getMessage());
    }
}
