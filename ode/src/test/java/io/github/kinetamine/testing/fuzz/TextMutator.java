package io.github.kinetamine.testing.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Damages valid texts token by token: numbers, words and signs are left out, repeated, exchanged, taken from other texts or
 * replaced by what is hostile; now and then characters are, or the whole text.
 */
final class TextMutator implements Mutator<String> {

    private static final Pattern TOKENS =
            Pattern.compile("\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\p{L}+|\\s+|.", Pattern.DOTALL);
    private static final int MOST_CHANGES = 6;
    private static final int WHOLLY_RANDOM = 50;
    private static final int LONGEST_RANDOM = 60;
    private static final int LONGEST_SHOWN = 1_500;

    private final List<List<String>> seeds;
    private final List<String> tokens;

    TextMutator(List<String> texts) {
        this.seeds = texts.stream().map(TextMutator::tokens).toList();
        this.tokens = seeds.stream().flatMap(List::stream).distinct().toList();
    }

    private static List<String> tokens(String text) {
        return TOKENS.matcher(text).results().map(match -> match.group()).toList();
    }

    @Override
    public String mutated(SplittableRandom random) {
        if (random.nextInt(WHOLLY_RANDOM) == 0) {
            return random(random);
        }
        List<String> text = new ArrayList<>(HostileText.one(seeds, random));
        for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0; left--) {
            text = changed(text, random);
        }
        return String.join("", text);
    }

    private List<String> changed(List<String> text, SplittableRandom random) {
        int at = random.nextInt(text.size() + 1);
        boolean isToken = at < text.size();
        switch (random.nextInt(isToken ? 10 : 3)) {
            case 0 -> text.add(at, HostileText.one(tokens, random));
            case 1 -> text.add(at, HostileText.piece(random));
            case 2 -> {
                return spliced(text, at, random);
            }
            case 3 -> text.remove(at);
            case 4 -> text.add(at, text.get(at));
            case 5 -> text.set(at, text.set(random.nextInt(text.size()), text.get(at)));
            case 6 -> text.set(at, HostileText.one(tokens, random));
            case 7 -> text.set(at, withoutCharacter(text.get(at), random));
            case 8 -> repeatFrom(text, at, random);
            default -> exchangeNumber(text, at, random);
        }
        return text;
    }

    /** The beginning of a text and the end of another. */
    private List<String> spliced(List<String> text, int at, SplittableRandom random) {
        List<String> other = HostileText.one(seeds, random);
        List<String> joined = new ArrayList<>(text.subList(0, at));
        joined.addAll(other.subList(random.nextInt(other.size() + 1), other.size()));
        return joined;
    }

    private static String withoutCharacter(String token, SplittableRandom random) {
        if (token.isEmpty()) {
            return token;
        }
        int at = random.nextInt(token.length());
        return token.substring(0, at)
                + (random.nextBoolean() ? "" : (char) random.nextInt(0x180))
                + token.substring(at + 1);
    }

    private static void repeatFrom(List<String> text, int at, SplittableRandom random) {
        int to = Math.min(text.size(), at + 1 + random.nextInt(12));
        String run = String.join("", text.subList(at, to));
        text.add(to, run.repeat(1 + random.nextInt(random.nextInt(100) == 0 ? 200 : 4)));
    }

    /** The next number of the text, or the token itself where there is none. */
    private static void exchangeNumber(List<String> text, int at, SplittableRandom random) {
        int number = at;
        while (number < text.size() && !startsWithDigit(text.get(number))) {
            number++;
        }
        text.set(number < text.size() ? number : at, HostileText.number(random));
    }

    private static boolean startsWithDigit(String token) {
        return !token.isEmpty() && token.charAt(0) >= '0' && token.charAt(0) <= '9';
    }

    private static String random(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int most = random.nextBoolean() ? 0x80 : 0x10000;
        for (int left = random.nextInt(LONGEST_RANDOM); left > 0; left--) {
            text.append((char) random.nextInt(most));
        }
        return text.toString();
    }

    @Override
    public String shown(String input) {
        StringBuilder literal = new StringBuilder().append('"');
        input.chars()
                .forEach(c -> literal.append(
                        c == '"' || c == '\\'
                                ? "\\" + (char) c
                                : c >= ' ' && c < 0x7f ? String.valueOf((char) c) : String.format("\\u%04x", c)));
        literal.append('"');
        return literal.length() <= LONGEST_SHOWN
                ? literal.toString()
                : literal.substring(0, LONGEST_SHOWN / 2) + " … "
                        + literal.substring(literal.length() - LONGEST_SHOWN / 2) + " (" + input.length()
                        + " characters)";
    }
}
