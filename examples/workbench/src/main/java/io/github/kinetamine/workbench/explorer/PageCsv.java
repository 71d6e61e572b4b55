package io.github.kinetamine.workbench.explorer;

import io.github.kinetamine.simulation.Series;
import io.github.kinetamine.workbench.output.CurveTable;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What came out, as a table with a row for each arm, series and time; quantiles of a band are series of their own, such as {@code ketamine_p05}. */
final class PageCsv {

    private PageCsv() {}

    static byte[] of(List<ArmResult> arms) {
        StringWriter text = new StringWriter();
        CurveTable table = CurveTable.to(text);
        for (ArmResult arm : arms) {
            for (Series series : arm.series()) {
                table.add(arm.arm().label(), series);
                arm.band(series.name())
                        .forEach((quantile, values) ->
                                table.add(arm.arm().label(), series.name() + "_" + quantile, values));
            }
        }
        table.flush();
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
