package io.github.kinetamine.workbench;

import io.github.kinetamine.data.EventTable;
import io.github.kinetamine.data.TableResult;
import io.github.kinetamine.data.TableSimulation;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.simulation.Interpolation;
import io.github.kinetamine.workbench.output.RowWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a data set and writes it with a column for each series. */
@Command(
        name = "dataset",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Runs a NONMEM-style data set: CSV on standard output, the columns of the data set and one more per series,",
            "a row per record. TIME, DUR and II are in h, AMT in mg, RATE in mg/h."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  kinetamine dataset --model otto-2021-racemate --data trial.csv --interpolation nocb",
            "",
            "with trial.csv:",
            "  ID,TIME,EVID,AMT,DUR,CMT,WT",
            "  1,0,1,35,0.67,iv,70",
            "  1,1,0,.,.,.,70",
            "",
            "CMT is a compartment's number or name, or a route, as 'kinetamine models NAME' shows them. A model of one's",
            "own is a small YAML file:",
            "",
            "  name: one compartment, oral",
            "  compartments: {depot: {}, central: {volume: V}}",
            "  flows:",
            "    - {from: depot, to: central, rate: KA}",
            "    - {from: central, to: out, clearance: CL}",
            "  parameters: {CL: 1.1, V: 20, KA: 1.5}",
            "  covariates: {CL: \"1.1 * (WT/70)^0.75\"}",
            "  inputs: {depot: {F: 0.6, lag: 0.25}}",
            "  output: {CP: {compartment: central, unit: ng/mL}}"
        })
final class DatasetCommand implements Callable<Integer> {

    private static final int COMPUTATION_FAILED = 1;

    /** After so many rows it is asked whether anyone still reads them. */
    private static final int ROWS_BETWEEN_CHECKS = 10_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME|FILE.yaml",
            completionCandidates = Completions.Models.class,
            description = "a model that 'kinetamine models' lists, or a model file")
    private String model;

    @Option(names = "--data", required = true, paramLabel = "FILE.csv", description = "the data set")
    private Path data;

    @Option(
            names = "--interpolation",
            paramLabel = "locf|nocb|linear",
            completionCandidates = Completions.Interpolations.class,
            defaultValue = "locf",
            description =
                    "covariates between records: the last value carried forward, the next value carried backward, or"
                            + " in proportion to time")
    private String interpolation;

    @Mixin
    private FormatOption formatOption;

    @Override
    public Integer call() {
        Interpolation between = interpolation();
        DatasetModel chosen = DatasetModel.named(model);
        EventTable table = EventTable.read(data);
        chosen.requireOneMeaning(table);
        List<String> header = header(chosen, table);
        TableResult result =
                TableSimulation.of(chosen.model(), table).interpolation(between).run();
        PrintWriter err = spec.commandLine().getErr();
        result.notes().forEach(note -> err.println("note: " + note));
        write(chosen, result, header);
        result.failures()
                .forEach(failure -> err.println("kinetamine: subject " + failure.id() + ": " + failure.reason()));
        return result.failures().isEmpty() ? 0 : COMPUTATION_FAILED;
    }

    private Interpolation interpolation() {
        for (Interpolation one : Interpolation.values()) {
            if (one.name().equalsIgnoreCase(interpolation)) {
                return one;
            }
        }
        throw new IllegalArgumentException(
                "--interpolation must be locf, nocb or linear, got '" + interpolation.toLowerCase(Locale.ROOT) + "'");
    }

    private static List<String> header(DatasetModel chosen, EventTable table) {
        List<String> header = new ArrayList<>(table.columns());
        Set<String> taken = new HashSet<>(header);
        for (String series : chosen.series()) {
            String column = series + "_" + chosen.unit(series).columnSuffix();
            if (!taken.add(column)) {
                throw new IllegalArgumentException(
                        "the data set has a column '" + column + "' already: rename it, or leave it out");
            }
            header.add(column);
        }
        return header;
    }

    private void write(DatasetModel chosen, TableResult result, List<String> header) {
        PrintWriter out = spec.commandLine().getOut();
        RowWriter table = formatOption.on(out).columns(header.toArray(String[]::new));
        List<double[]> columns = new ArrayList<>();
        for (String series : chosen.series()) {
            columns.add(result.values(series));
        }
        int rows = result.table().rows().size();
        for (int row = 0; row < rows; row++) {
            result.table().cells(row).forEach(table::verbatim);
            for (int i = 0; i < columns.size(); i++) {
                table.number(Unit.NG_PER_ML.convert(
                        columns.get(i)[row], chosen.unit(chosen.series().get(i))));
            }
            table.endRow();
            if (row % ROWS_BETWEEN_CHECKS == 0 && out.checkError()) {
                return;
            }
        }
        table.end();
    }
}
