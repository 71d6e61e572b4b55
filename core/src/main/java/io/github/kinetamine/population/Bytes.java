package io.github.kinetamine.population;

import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.text.Reason;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;

/** Numbers and units as results write them; whatever else stands in their place is refused in words. Stateless. */
final class Bytes {

    /** What reads from bytes that may end too early. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    private static final int SEVEN_BITS = 7;
    private static final int MORE = 0x80;

    private Bytes() {}

    /** A number that is not negative, seven bits a byte, the lowest first; the top bit says that there is more. */
    static void writeCount(DataOutput out, long count) throws IOException {
        long rest = count;
        while (rest >= MORE) {
            out.writeByte((int) (rest & (MORE - 1)) | MORE);
            rest >>>= SEVEN_BITS;
        }
        out.writeByte((int) rest);
    }

    static long readCount(DataInput in) throws IOException {
        long count = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += SEVEN_BITS) {
            int next = in.readUnsignedByte();
            count |= (long) (next & (MORE - 1)) << shift;
            if (next < MORE) {
                return count;
            }
        }
        throw corrupt("a count is longer than 63 bits");
    }

    /** A count that is at most a limit. */
    static int readInt(DataInput in, int limit) throws IOException {
        long count = readCount(in);
        if (count > limit) {
            throw corrupt("expected a count of at most " + limit + ", got " + count);
        }
        return (int) count;
    }

    static void writeUnit(DataOutput out, Unit unit) throws IOException {
        out.writeUTF(unit.symbol());
        out.writeDouble(unit.factor());
        out.writeUTF(unit.dimension());
    }

    static Unit readUnit(DataInput in) throws IOException {
        try {
            return new Unit(in.readUTF(), in.readDouble(), in.readUTF());
        } catch (IllegalArgumentException e) {
            throw corrupt(Reason.of(e));
        }
    }

    /** All that is read; bytes that end before it does are refused. */
    static <T> T whole(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (EOFException e) {
            throw new EOFException("the bytes end before the result does: pass all that was written");
        }
    }

    /** The refusal of bytes that no result has written. */
    static StreamCorruptedException corrupt(String what) {
        return new StreamCorruptedException(what + ": this was not written by a result");
    }
}
