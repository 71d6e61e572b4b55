package io.github.kinetamine.testing.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Damages valid bytes: bits are turned, stretches left out, repeated or taken from elsewhere, numbers replaced by those at the
 * limits of their types; now and then all of it is random.
 */
final class ByteMutator implements Mutator<byte[]> {

    private static final int MOST_CHANGES = 4;
    private static final int WHOLLY_RANDOM = 50;
    private static final int LONGEST_RANDOM = 200;
    private static final int LONGEST_STRETCH = 24;
    private static final int LONGEST_SHOWN = 600;
    private static final List<Long> LIMITS = List.of(
            0L,
            1L,
            -1L,
            127L,
            128L,
            255L,
            65_535L,
            (long) Integer.MAX_VALUE,
            (long) Integer.MIN_VALUE,
            1L << 28,
            1L << 32,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            Double.doubleToRawLongBits(Double.NaN),
            Double.doubleToRawLongBits(-0.0),
            Double.doubleToRawLongBits(Double.POSITIVE_INFINITY),
            Double.doubleToRawLongBits(Double.MAX_VALUE));

    private final List<byte[]> seeds;

    ByteMutator(List<byte[]> seeds) {
        this.seeds = seeds.stream().map(byte[]::clone).toList();
    }

    @Override
    public byte[] mutated(SplittableRandom random) {
        if (random.nextInt(WHOLLY_RANDOM) == 0) {
            return random(random, random.nextInt(LONGEST_RANDOM));
        }
        byte[] bytes = HostileText.one(seeds, random).clone();
        for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0; left--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes, SplittableRandom random) {
        if (bytes.length == 0) {
            return random(random, 1 + random.nextInt(LONGEST_STRETCH));
        }
        int at = random.nextInt(bytes.length);
        int stretch = Math.min(bytes.length - at, 1 + random.nextInt(LONGEST_STRETCH));
        return switch (random.nextInt(8)) {
            case 0 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
            case 1 -> with(bytes, at, (byte) random.nextInt(256));
            case 2 -> withLimit(bytes, at, random);
            case 3 -> joined(bytes, at, new byte[0], at + stretch);
            case 4 -> joined(bytes, at + stretch, Arrays.copyOfRange(bytes, at, at + stretch), at + stretch);
            case 5 -> joined(bytes, at, random(random, stretch), at);
            case 6 -> Arrays.copyOf(bytes, at);
            default -> spliced(bytes, at, random);
        };
    }

    private static byte[] with(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    /** A number at the limit of its type in place of the 1, 4 or 8 bytes there. */
    private static byte[] withLimit(byte[] bytes, int at, SplittableRandom random) {
        byte[] limit = ByteBuffer.allocate(Long.BYTES)
                .putLong(HostileText.one(LIMITS, random))
                .array();
        int width = 1 << random.nextInt(4);
        System.arraycopy(limit, Long.BYTES - width, bytes, at, Math.min(width, bytes.length - at));
        return bytes;
    }

    private byte[] spliced(byte[] bytes, int at, SplittableRandom random) {
        byte[] other = HostileText.one(seeds, random);
        int from = random.nextInt(other.length);
        return joined(bytes, at, Arrays.copyOfRange(other, from, other.length), bytes.length);
    }

    /** The bytes up to a place, others, and the bytes from a place on. */
    private static byte[] joined(byte[] bytes, int upTo, byte[] others, int from) {
        return ByteBuffer.allocate(upTo + others.length + bytes.length - from)
                .put(bytes, 0, upTo)
                .put(others)
                .put(bytes, from, bytes.length - from)
                .array();
    }

    private static byte[] random(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String shown(byte[] input) {
        String hex = HexFormat.of().formatHex(input, 0, Math.min(LONGEST_SHOWN, input.length));
        return input.length + " bytes " + hex + (input.length > LONGEST_SHOWN ? "…" : "");
    }
}
