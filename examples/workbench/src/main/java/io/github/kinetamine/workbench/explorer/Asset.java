package io.github.kinetamine.workbench.explorer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A file of the page, in memory.
 *
 * @param bytes its content
 * @param type its media type
 * @param tag names its content, for browsers that have it already
 * @param isSettled whether it may be kept without asking again
 */
record Asset(byte[] bytes, String type, String tag, boolean isSettled) {

    private static final int TAG_BYTES = 12;

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    /** A file of that name. */
    static Asset named(String name, byte[] bytes, boolean isSettled) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return new Asset(bytes, TYPES.getOrDefault(ending, "application/octet-stream"), tag(bytes), isSettled);
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
