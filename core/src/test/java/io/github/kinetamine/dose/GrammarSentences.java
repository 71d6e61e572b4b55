package io.github.kinetamine.dose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Random sentences of a grammar in EBNF, so that a documented grammar can be held against its parser. */
final class GrammarSentences {

    private static final Pattern SYMBOL =
            Pattern.compile("\\s*(?:\\(\\*.*?\\*\\)\\s*)*(\"[^\"]*\"|[a-z]+|[=|;(){}\\[\\]])");

    private final Map<String, List<String>> rules = new LinkedHashMap<>();
    private final Random random;

    GrammarSentences(String grammar, Random random) {
        this.random = random;
        Matcher symbols = SYMBOL.matcher(grammar);
        List<String> rule = new ArrayList<>();
        while (symbols.lookingAt()) {
            String symbol = symbols.group(1);
            if (symbol.equals(";")) {
                rules.put(rule.get(0), List.copyOf(rule.subList(2, rule.size())));
                rule.clear();
            } else {
                rule.add(symbol);
            }
            symbols.region(symbols.end(), grammar.length());
        }
    }

    /** The rules in their order, by name. */
    Map<String, List<String>> rules() {
        return rules;
    }

    String sentence(String name) {
        StringBuilder sentence = new StringBuilder();
        derive(name, sentence);
        return sentence.toString().strip();
    }

    private void derive(String name, StringBuilder sentence) {
        if (name.equals("number") || name.equals("count")) {
            // what these rules join has no space in between
            StringBuilder digits = new StringBuilder();
            alternatives(rules.get(name), digits);
            sentence.append(' ').append(digits.toString().replace(" ", ""));
        } else {
            alternatives(rules.get(name), sentence);
        }
    }

    private void alternatives(List<String> symbols, StringBuilder sentence) {
        List<List<String>> choices = new ArrayList<>(List.of(new ArrayList<>()));
        int depth = 0;
        for (String symbol : symbols) {
            depth += "({[".contains(symbol) ? 1 : ")}]".contains(symbol) ? -1 : 0;
            if (symbol.equals("|") && depth == 0) {
                choices.add(new ArrayList<>());
            } else {
                choices.get(choices.size() - 1).add(symbol);
            }
        }
        sequence(choices.get(random.nextInt(choices.size())), sentence);
    }

    private void sequence(List<String> symbols, StringBuilder sentence) {
        for (int i = 0; i < symbols.size(); i++) {
            String symbol = symbols.get(i);
            if ("({[".contains(symbol)) {
                int end = closing(symbols, i);
                int turns = symbol.equals("(") ? 1 : random.nextInt(symbol.equals("[") ? 2 : 3);
                for (int turn = 0; turn < turns; turn++) {
                    alternatives(symbols.subList(i + 1, end), sentence);
                }
                i = end;
            } else if (symbol.startsWith("\"")) {
                sentence.append(' ').append(symbol, 1, symbol.length() - 1);
            } else {
                derive(symbol, sentence);
            }
        }
    }

    private static int closing(List<String> symbols, int open) {
        int depth = 0;
        for (int i = open; i < symbols.size(); i++) {
            depth += "({[".contains(symbols.get(i)) ? 1 : ")}]".contains(symbols.get(i)) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("no closing bracket in " + symbols);
    }
}
