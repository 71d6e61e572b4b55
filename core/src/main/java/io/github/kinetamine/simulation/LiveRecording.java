package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.simulation.Timeline.Due;
import io.github.kinetamine.simulation.Timeline.Rank;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Where a live simulation stands, as bytes: every number with all its bits, and a checksum at the end. */
final class LiveRecording {

    private static final int FORMAT = 0x4b4c5631;
    private static final int CHECKSUM_BYTES = Long.BYTES;

    /** The changes that a live simulation plans. */
    private enum Kind {
        ADD,
        START,
        END
    }

    private LiveRecording() {}

    static byte[] write(String fingerprint, LiveState live) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeLong(checksum(fingerprint.getBytes(StandardCharsets.UTF_8)));
            out.writeLong(live.now());
            out.writeInt(live.count());
            writeState(out, live.state());
            writePumps(out, live.pumps());
            writePlanned(out, live.planned());
            out.writeLong(checksum(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't refuse bytes", e);
        }
        return bytes.toByteArray();
    }

    private static void writeState(DataOutputStream out, State state) throws IOException {
        for (int i = 0; i < state.amounts().length; i++) {
            out.writeDouble(state.amounts()[i]);
            out.writeBoolean(state.off()[i]);
            Map<Double, Integer> running = state.running().getOrDefault(i, Map.of());
            out.writeInt(running.size());
            for (Map.Entry<Double, Integer> infusion : running.entrySet()) {
                out.writeDouble(infusion.getKey());
                out.writeInt(infusion.getValue());
            }
        }
    }

    private static void writePumps(DataOutputStream out, Map<Route, Double> pumps) throws IOException {
        out.writeInt(pumps.size());
        for (Map.Entry<Route, Double> pump : pumps.entrySet()) {
            out.writeUTF(pump.getKey().code());
            out.writeDouble(pump.getValue());
        }
    }

    private static void writePlanned(DataOutputStream out, List<Due> planned) throws IOException {
        out.writeInt(planned.size());
        for (Due due : planned) {
            out.writeLong(due.at());
            out.writeByte(due.rank().ordinal());
            out.writeInt(due.order());
            if (due.change() instanceof Change.Add add) {
                writeChange(out, Kind.ADD, add.compartment(), add.milligrams());
            } else if (due.change() instanceof Change.Start start) {
                writeChange(out, Kind.START, start.compartment(), start.rate());
            } else if (due.change() instanceof Change.End end) {
                writeChange(out, Kind.END, end.compartment(), end.rate());
            } else {
                throw new IllegalStateException("a live simulation does not plan " + due.change());
            }
        }
    }

    private static void writeChange(DataOutputStream out, Kind kind, int compartment, double value) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeInt(compartment);
        out.writeDouble(value);
    }

    /**
     * The state that was written.
     *
     * @param empty a state of the same subject, which is filled
     */
    static LiveState read(String fingerprint, byte[] saved, State empty) {
        if (!isWhole(saved)) {
            throw new IllegalArgumentException("these " + saved.length
                    + " bytes are no saved live simulation, or not a whole one: pass what save() gave");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(saved))) {
            in.readInt();
            if (in.readLong() != checksum(fingerprint.getBytes(StandardCharsets.UTF_8))) {
                throw new IllegalArgumentException("this simulation was saved with another model or subject than "
                        + fingerprint + ": restore it with those that it had");
            }
            long now = in.readLong();
            int count = in.readInt();
            readState(in, empty);
            Map<Route, Double> pumps = readPumps(in);
            List<Due> planned = readPlanned(in, empty.amounts().length);
            require(in.available() == CHECKSUM_BYTES, "bytes follow");
            LiveCheck.require(now, empty, planned);
            return new LiveState(empty, planned, pumps, now, count);
        } catch (IOException e) {
            throw new IllegalArgumentException("these bytes are no saved live simulation: pass what save() gave", e);
        }
    }

    private static boolean isWhole(byte[] saved) {
        if (saved.length < 2 * CHECKSUM_BYTES) {
            return false;
        }
        byte[] content = Arrays.copyOf(saved, saved.length - CHECKSUM_BYTES);
        long stated = ByteBuffer.wrap(saved).getLong(content.length);
        return ByteBuffer.wrap(saved).getInt(0) == FORMAT && stated == checksum(content);
    }

    private static void readState(DataInputStream in, State empty) throws IOException {
        double[] amounts = new double[empty.amounts().length];
        boolean[] off = new boolean[amounts.length];
        Map<Integer, Map<Double, Integer>> running = new TreeMap<>();
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = in.readDouble();
            require(Double.isFinite(amounts[i]), "an amount is " + amounts[i]);
            off[i] = in.readBoolean();
            int infusions = in.readInt();
            for (int k = 0; k < infusions; k++) {
                double rate = readPositive(in);
                int times = in.readInt();
                require(times > 0, "an infusion runs " + times + " times");
                running.computeIfAbsent(i, compartment -> new TreeMap<>()).put(rate, times);
            }
        }
        empty.become(amounts, off, running);
    }

    private static Map<Route, Double> readPumps(DataInputStream in) throws IOException {
        Map<Route, Double> pumps = new EnumMap<>(Route.class);
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            Route route = route(in.readUTF());
            double rate = in.readDouble();
            require(rate >= 0 && rate < Double.POSITIVE_INFINITY, "a pump's rate is " + rate);
            pumps.put(route, rate);
        }
        return pumps;
    }

    private static Route route(String code) throws IOException {
        for (Route route : Route.values()) {
            if (route.code().equals(code)) {
                return route;
            }
        }
        throw new StreamCorruptedException("a pump has no route");
    }

    private static List<Due> readPlanned(DataInputStream in, int compartments) throws IOException {
        List<Due> planned = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            long at = in.readLong();
            Rank rank = one(Rank.values(), in.readByte());
            int order = in.readInt();
            planned.add(new Due(at, rank, order, readChange(in, compartments)));
        }
        return planned;
    }

    private static Change readChange(DataInputStream in, int compartments) throws IOException {
        Kind kind = one(Kind.values(), in.readByte());
        int compartment = in.readInt();
        require(compartment >= 0 && compartment < compartments, "there is no compartment " + compartment);
        double value = readPositive(in);
        return switch (kind) {
            case ADD -> new Change.Add(compartment, value);
            case START -> new Change.Start(compartment, value);
            case END -> new Change.End(compartment, value);
        };
    }

    private static double readPositive(DataInputStream in) throws IOException {
        double value = in.readDouble();
        require(value > 0 && value < Double.POSITIVE_INFINITY, "an amount or a rate is " + value);
        return value;
    }

    private static <T> T one(T[] all, int index) throws IOException {
        require(index >= 0 && index < all.length, "there are " + all.length + " kinds, not one of number " + index);
        return all[index];
    }

    /** A checksum may be right by chance or by intent: what can't be is refused one by one. */
    private static void require(boolean isPossible, String what) throws IOException {
        if (!isPossible) {
            throw new StreamCorruptedException(what);
        }
    }

    private static long checksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
