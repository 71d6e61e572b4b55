package io.github.kinetamine.population;

import io.github.kinetamine.quantity.Unit;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a {@link PopulationResult}: eight a value, time by time. Stateless. */
final class ResultBytes {

    private static final String KIND = "population result 1";

    /** What arrays can hold: the values of all subjects at one time as bytes, and those of all times as numbers. */
    private static final int MOST_SUBJECTS = Integer.MAX_VALUE / Double.BYTES;

    private static final int MOST_VALUES = Integer.MAX_VALUE - Double.BYTES;

    private ResultBytes() {}

    static void write(PopulationResult result, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        List<Unit> units = result.series().stream().map(PopulationSeries::unit).toList();
        new ResultHeader(result.names(), units, result.failures(), result.notes())
                .writeTo(out, KIND, result.population());
        out.writeLong(result.id(0));
        out.writeInt(result.size());
        for (PopulationSeries series : result.series()) {
            for (int i = 0; i < series.grid().size(); i++) {
                ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(Double.BYTES, result.size()));
                bytes.asDoubleBuffer().put(series.at(i));
                out.write(bytes.array());
            }
        }
        out.flush();
    }

    static PopulationResult read(Population population, InputStream stream) throws IOException {
        return Bytes.whole(() -> read(population, new DataInputStream(stream)));
    }

    private static PopulationResult read(Population population, DataInputStream in) throws IOException {
        ResultHeader header = ResultHeader.readFrom(in, KIND, population);
        long first = in.readLong();
        int count = in.readInt();
        requireSubjects(first, count);
        List<PopulationSeries> series = new ArrayList<>();
        for (int s = 0; s < header.names().size(); s++) {
            double[] values = values(in, population.observed().size(), count);
            series.add(new PopulationSeries(
                    header.names().get(s), header.units().get(s), population.observed(), count, values));
        }
        return new PopulationResult(population, first, count, series, header.failures(), header.notes());
    }

    private static void requireSubjects(long first, int count) throws IOException {
        if (first < 1 || count < 1 || first > Long.MAX_VALUE - count) {
            throw Bytes.corrupt("expected subjects numbered from 1 on, got " + count + " from number " + first + " on");
        }
    }

    /** Takes room for the values of all times only after those of one have been there: a count alone is easily written. */
    private static double[] values(DataInputStream in, int times, int count) throws IOException {
        if (count > MOST_SUBJECTS || (long) times * count > MOST_VALUES) {
            throw Bytes.corrupt("expected at most " + MOST_SUBJECTS + " subjects and " + MOST_VALUES
                    + " values of a series, got " + count + " subjects at " + times + " times");
        }
        DoubleBuffer column = column(in, count);
        double[] values = new double[times * count];
        for (int i = 0; i < times; i++) {
            (i == 0 ? column : column(in, count)).get(values, i * count, count);
        }
        return values;
    }

    private static DoubleBuffer column(DataInputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(Double.BYTES * count);
        if (bytes.length < Double.BYTES * count) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(bytes).asDoubleBuffer();
    }
}
