package io.github.kinetamine.population;

import io.github.kinetamine.quantity.Unit;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bytes of a {@link PopulationSummary}. Stateless. */
final class SummaryBytes {

    private static final String KIND = "population summary 1";
    private static final int LARGEST_LIST = 1 << 28;

    private SummaryBytes() {}

    static void write(PopulationSummary summary, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        List<Unit> units = summary.series().stream().map(SeriesSummary::unit).toList();
        new ResultHeader(summary.names(), units, summary.failures(), summary.notes())
                .writeTo(out, KIND, summary.population());
        Bytes.writeCount(out, summary.failureCount());
        writeRanges(summary.ranges().ranges(), out);
        for (SeriesSummary series : summary.series()) {
            for (int i = 0; i < series.grid().size(); i++) {
                series.at(i).writeTo(out);
            }
        }
        Bytes.writeCount(out, summary.measures().size());
        for (Map.Entry<String, QuantileSketch> measure : summary.measures().entrySet()) {
            out.writeUTF(measure.getKey());
            measure.getValue().writeTo(out);
        }
        Bytes.writeCount(out, summary.targets().size());
        for (Map.Entry<String, Counted> target : summary.targets().entrySet()) {
            out.writeUTF(target.getKey());
            Bytes.writeCount(out, target.getValue().met());
            Bytes.writeCount(out, target.getValue().of());
        }
        out.flush();
    }

    static PopulationSummary read(Population population, InputStream stream) throws IOException {
        return Bytes.whole(() -> read(population, new DataInputStream(stream)));
    }

    private static PopulationSummary read(Population population, DataInputStream in) throws IOException {
        ResultHeader header = ResultHeader.readFrom(in, KIND, population);
        long failureCount = Bytes.readCount(in);
        SubjectRanges subjects = readRanges(in);
        List<SeriesSummary> series = new ArrayList<>();
        for (int s = 0; s < header.names().size(); s++) {
            QuantileSketch[] times = new QuantileSketch[population.observed().size()];
            for (int i = 0; i < times.length; i++) {
                times[i] = QuantileSketch.readFrom(in);
            }
            series.add(new SeriesSummary(
                    header.names().get(s), header.units().get(s), population.observed(), List.of(times)));
        }
        Map<String, QuantileSketch> measures = new LinkedHashMap<>();
        for (int left = Bytes.readInt(in, LARGEST_LIST); left > 0; left--) {
            requireNew(measures.put(in.readUTF(), QuantileSketch.readFrom(in)));
        }
        Map<String, Counted> targets = new LinkedHashMap<>();
        for (int left = Bytes.readInt(in, LARGEST_LIST); left > 0; left--) {
            requireNew(targets.put(in.readUTF(), readCounted(in)));
        }
        return new PopulationSummary(
                population, subjects, series, measures, targets, failureCount, header.failures(), header.notes());
    }

    private static void requireNew(@Nullable Object before) throws IOException {
        if (before != null) {
            throw Bytes.corrupt("expected measures and targets, each with a name of its own, got two of one name");
        }
    }

    private static Counted readCounted(DataInput in) throws IOException {
        Counted counted = new Counted(Bytes.readCount(in), Bytes.readCount(in));
        if (counted.met() > counted.of()) {
            throw Bytes.corrupt("expected some subjects of all, got " + counted.met() + " of " + counted.of());
        }
        return counted;
    }

    private static void writeRanges(List<SubjectRanges.Range> ranges, DataOutput out) throws IOException {
        Bytes.writeCount(out, ranges.size());
        for (SubjectRanges.Range range : ranges) {
            out.writeLong(range.first());
            out.writeLong(range.last());
        }
    }

    private static SubjectRanges readRanges(DataInput in) throws IOException {
        List<SubjectRanges.Range> ranges = new ArrayList<>();
        long before = -1;
        for (int left = Bytes.readInt(in, LARGEST_LIST); left > 0; left--) {
            SubjectRanges.Range range = new SubjectRanges.Range(in.readLong(), in.readLong());
            if (range.first() < 1 || range.first() - 1 <= before || range.last() < range.first()) {
                throw Bytes.corrupt("expected runs of subjects from 1 on that ascend, got one from number "
                        + range.first() + " to " + range.last());
            }
            ranges.add(range);
            before = range.last();
        }
        return new SubjectRanges(ranges);
    }
}
