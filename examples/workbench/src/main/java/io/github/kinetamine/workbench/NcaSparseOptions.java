package io.github.kinetamine.workbench;

import io.github.kinetamine.nca.BlqRules;
import io.github.kinetamine.nca.Nca;
import io.github.kinetamine.nca.NcaDose;
import io.github.kinetamine.nca.NcaProfile;
import io.github.kinetamine.nca.SparseArea;
import io.github.kinetamine.nca.SparsePoint;
import io.github.kinetamine.nca.SparseStudy;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.workbench.output.CsvWriter;
import io.github.kinetamine.workbench.output.OutputFolder;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Subjects who together make one curve. */
final class NcaSparseOptions {

    private static final double LEVEL = 0.95;

    @Option(
            names = "--sparse",
            description =
                    "all subjects make one mean curve, as where sampling is destructive or in batches: the areas are"
                            + " by trapezoids, and that to the last mean has an error")
    private boolean isSparse;

    @Option(names = "--means", paramLabel = "FILE.csv", description = "where to write the mean curve of --sparse")
    private Path means;

    boolean isSparse() {
        if (means != null && !isSparse) {
            throw new IllegalArgumentException("--means writes the mean curve of --sparse: add --sparse");
        }
        return isSparse;
    }

    /** The results of the mean curve, under the name {@code mean}. */
    NcaRows.Analysed analysed(Nca nca, BlqRules.Rule blq, List<NcaSubject> subjects) {
        SparseStudy study = study(subjects).withBlq(blq);
        NcaProfile profile = study.mean();
        NcaSubject mean = new NcaSubject(
                "mean",
                profile.samples(),
                List.of(),
                doses(subjects),
                subjects.get(0).steadyFrom(),
                subjects.get(0).tau());
        NcaRows.Analysed found = mean.analysed(nca).get(0);
        if (means != null) {
            write(study.points());
        }
        return found.with(errors(study.area()));
    }

    private static SparseStudy study(List<NcaSubject> subjects) {
        if (subjects.stream().anyMatch(subject -> subject.steadyFrom().isPresent())) {
            throw new IllegalArgumentException(
                    "--sparse is for a single dose: analyse a steady state subject by subject");
        }
        SparseStudy study =
                SparseStudy.of(subjects.stream().map(NcaSubject::samples).toList());
        List<NcaDose> doses = doses(subjects);
        return doses.isEmpty() ? study : study.given(doses.get(0));
    }

    private static List<NcaDose> doses(List<NcaSubject> subjects) {
        List<List<NcaDose>> different =
                subjects.stream().map(NcaSubject::doses).distinct().toList();
        if (different.size() > 1 || different.get(0).size() > 1) {
            throw new IllegalArgumentException("--sparse needs the same single dose for all subjects, got "
                    + (different.size() > 1
                            ? different.size() + " different ones"
                            : different.get(0).size() + " doses"));
        }
        return different.get(0);
    }

    private static Map<String, Finding> errors(SparseArea area) {
        Map<String, Finding> errors = new LinkedHashMap<>();
        errors.put("AUCLSTSE", area.standardError());
        errors.put("AUCLSTDF", area.degreesOfFreedom());
        errors.put("AUCLSTLO", area.lower(LEVEL));
        errors.put("AUCLSTHI", area.upper(LEVEL));
        return errors;
    }

    private void write(List<SparsePoint> points) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.to(text, "time_h", "subjects", "mean_ng_per_mL", "sd_ng_per_mL");
        points.forEach(point -> csv.number(NcaRows.hours(point.time()))
                .number(point.subjects())
                .number(point.mean())
                .number(point.deviation().value())
                .endRow());
        csv.end();
        Path file = means.toAbsolutePath();
        if (file.getFileName() == null) {
            throw new IllegalArgumentException("--means takes the name of a file, got '" + means + "'");
        }
        try (OutputFolder folder = OutputFolder.at(file.getParent())) {
            folder.write(file.getFileName().toString(), text.toString());
            folder.publish();
        }
    }
}
