package io.github.kinetamine.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What random numbers are for, and the first 128 bits of the SHA-256 digest of its name in UTF-8. Immutable and safe for use by
 * many threads.
 *
 * @param name any text that is not blank
 * @param high the first eight bytes of the digest, most significant first
 * @param low the next eight bytes
 */
record Purpose(String name, long high, long low) {

    static Purpose of(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "purpose of random numbers must not be blank: say what they are for, such as 'variability'");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
            throw new IllegalArgumentException(
                    "purpose of random numbers must be text, got half of a surrogate pair in '" + name + "'");
        }
        ByteBuffer digest = ByteBuffer.wrap(sha256(name.getBytes(StandardCharsets.UTF_8)));
        return new Purpose(name, digest.getLong(), digest.getLong());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, but this one says: " + e.getMessage(), e);
        }
    }
}
