package io.github.kinetamine.testing.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Pieces of text that readers stumble over. Stateless. */
final class HostileText {

    private static final int LONG = 1_000;
    private static final int VERY_LONG = 100_000;
    private static final int VERY_LONG_IS_RARE = 400;

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "0.0",
            "1",
            "-1",
            "0.1",
            ".5",
            "1.",
            ".",
            "1e308",
            "1.7976931348623157e308",
            "1e309",
            "-1e309",
            "1e-320",
            "4.9e-324",
            "1e-400",
            "1e999999999",
            "1e-999999999",
            "1e2147483648",
            "1e-9999999999",
            "1e",
            "1e+",
            "NaN",
            "Infinity",
            "-Infinity",
            "0x10",
            "0x1p3",
            "007",
            "1_000",
            "70d",
            "+5",
            "--5",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999",
            "0.30000000000000000000000000001",
            "١٢",
            "５",
            "½",
            "1,5",
            "1 000");

    private static final List<String> PIECES = List.of(
            "\0",
            "\uFEFF",
            "\uD800",
            "\uDC00",
            "\uDC00\uD800",
            "😀",
            "\u202E",
            "\u2028",
            "\u0085",
            "\u00A0",
            "\u200B",
            "\r\n",
            "\n",
            "\r",
            "\t",
            "\u000B",
            "\u001B[31m",
            "\"",
            "'",
            "`",
            "\\",
            "\\u0000",
            "%n",
            "%s%n",
            "${x}",
            "{{",
            "}}",
            "&a",
            "*a",
            "!x",
            "#",
            "#,",
            "|",
            ">",
            "? ",
            "- ",
            ": ",
            "---\n",
            "...",
            "<<",
            "@",
            "µ",
            "×",
            "−",
            "ß",
            "İ",
            "ı",
            "e\u0301",
            "null",
            "~",
            "true",
            "");

    private static final List<String> REPEATED = List.of(
            "(", "[", "{", "{a: ", "{\"a\":", "- ", "-", "^", "+", ",", "\"", "\n", " ", "9", "x", "/", "\t", ")",
            "((a)", "é", "😀");

    private HostileText() {}

    static String number(SplittableRandom random) {
        if (random.nextInt(VERY_LONG_IS_RARE) == 0) {
            return (random.nextBoolean() ? "0." : "") + "9".repeat(VERY_LONG);
        }
        return one(NUMBERS, random);
    }

    static String piece(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> repeated(random);
            case 1 -> Character.toString(random.nextInt(0x110000));
            case 2 -> Character.toString(random.nextInt(0x80));
            default -> one(PIECES, random);
        };
    }

    /** Deep nesting and long runs: mostly short ones, which cost little, and seldom very long ones. */
    private static String repeated(SplittableRandom random) {
        int times = random.nextInt(VERY_LONG_IS_RARE) == 0
                ? VERY_LONG
                : 1 << random.nextInt(random.nextInt(20) == 0 ? 11 : 5);
        return one(REPEATED, random).repeat(Math.min(times, times == VERY_LONG ? VERY_LONG : LONG));
    }

    static <T> T one(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
