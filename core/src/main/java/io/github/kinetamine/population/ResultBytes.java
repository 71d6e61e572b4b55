package io.github.kinetamine.population;

import io.github.kinetamine.quantity.Unit;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a {@link PopulationResult}: eight a value, time by time. Stateless. */
final class ResultBytes {

    private static final String KIND = "population result 1";

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
        DataInputStream in = new DataInputStream(stream);
        ResultHeader header = ResultHeader.readFrom(in, KIND, population);
        long first = in.readLong();
        int count = in.readInt();
        int times = population.grid().size();
        List<PopulationSeries> series = new ArrayList<>();
        for (int s = 0; s < header.names().size(); s++) {
            double[] values = new double[Math.multiplyExact(times, count)];
            for (int i = 0; i < times; i++) {
                byte[] bytes = in.readNBytes(Math.multiplyExact(Double.BYTES, count));
                if (bytes.length < Double.BYTES * count) {
                    throw new EOFException("the bytes end before the values do");
                }
                ByteBuffer.wrap(bytes).asDoubleBuffer().get(values, i * count, count);
            }
            series.add(new PopulationSeries(
                    header.names().get(s), header.units().get(s), population.grid(), count, values));
        }
        return new PopulationResult(population, first, count, series, header.failures(), header.notes());
    }
}
