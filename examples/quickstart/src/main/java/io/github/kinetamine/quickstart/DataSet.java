package io.github.kinetamine.quickstart;

import io.github.kinetamine.data.EventTable;
import io.github.kinetamine.data.TableResult;
import io.github.kinetamine.data.TableSimulation;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.simulation.Interpolation;

/** A data set of the field, run and read row by row. */
public final class DataSet {

    private DataSet() {}

    public static void main(String[] args) {
        // region data
        EventTable table = EventTable.parse("""
                ID,TIME,EVID,AMT,DUR,CMT,ADDL,II,WT
                1,0,1,35,0.67,iv,3,48,70
                1,1,0,.,.,.,.,.,70
                1,49,0,.,.,.,.,.,68
                2,0,1,30,.,im,.,.,85
                2,1,0,.,.,.,.,.,85
                """); // EventTable.read(path) for a file
        TableResult result = TableSimulation.of(Ketamine.racemic(), table)
                .interpolation(Interpolation.NOCB)
                .run();
        double[] ketamine = result.values("ketamine"); // ng/mL, a value a row
        // endregion
        for (int row = 0; row < ketamine.length; row++) {
            System.out.println(String.join(",", table.cells(row)) + "," + ketamine[row]);
        }
    }
}
