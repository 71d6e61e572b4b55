package io.github.kinetamine.quantity;

import java.util.ArrayList;
import java.util.List;

/** The units of time that people write, shortest last where a time span is to be written in the longest that fits. */
enum TimeUnitWord {
    WEEK("wk", 604_800, "w", "week", "weeks"),
    DAY("d", 86_400, "day", "days"),
    HOUR("h", 3_600, "hr", "hrs", "hour", "hours"),
    MINUTE("min", 60, "mins", "minute", "minutes"),
    SECOND("s", 1, "sec", "secs", "second", "seconds");

    private final String symbol;
    private final long nanoseconds;
    private final List<String> synonyms;

    TimeUnitWord(String symbol, long seconds, String... synonyms) {
        this.symbol = symbol;
        this.nanoseconds = seconds * 1_000_000_000L;
        this.synonyms = List.of(synonyms);
    }

    String symbol() {
        return symbol;
    }

    long nanoseconds() {
        return nanoseconds;
    }

    boolean isWrittenAs(String lowerCaseWord) {
        return symbol.equals(lowerCaseWord) || synonyms.contains(lowerCaseWord);
    }

    /** Every word for a unit of time: the symbols first. */
    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (TimeUnitWord unit : values()) {
            words.add(unit.symbol);
        }
        for (TimeUnitWord unit : values()) {
            words.addAll(unit.synonyms);
        }
        return List.copyOf(words);
    }
}
