package io.github.kinetamine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Random expression trees, which know their value and can be written in many ways, without a parser. */
final class ArbitraryFormulas {

    private static final String[] NAMES = {"CL", "WT", "_x1", "e", "Exp", "MAX", "log2"};
    private static final String[] NUMBERS = {
        "0", "1", "70", "0.75", ".5", "3.", "1e3", "2.5E-2", "1e+2", "1e-300", "00.10"
    };
    private static final String[] FUNCTIONS = {"exp", "log", "log10", "sqrt", "abs", "min", "max"};

    private final Random random;

    ArbitraryFormulas(long seed) {
        this.random = new Random(seed);
    }

    /** A tree: what it is written with, and what it is made of. */
    record Tree(String head, List<Tree> parts) {

        double value(ToDoubleFunction<String> names) {
            double[] x = parts.stream().mapToDouble(part -> part.value(names)).toArray();
            return switch (head) {
                case "+" -> x[0] + x[1];
                case "-" -> x.length == 1 ? -x[0] : x[0] - x[1];
                case "*" -> x[0] * x[1];
                case "/" -> x[0] / x[1];
                case "^" -> Math.pow(x[0], x[1]);
                case "exp" -> Math.exp(x[0]);
                case "log" -> Math.log(x[0]);
                case "log10" -> Math.log10(x[0]);
                case "sqrt" -> Math.sqrt(x[0]);
                case "abs" -> Math.abs(x[0]);
                case "min" -> parts.size() == 2 ? Math.min(x[0], x[1]) : Math.min(Math.min(x[0], x[1]), x[2]);
                case "max" -> parts.size() == 2 ? Math.max(x[0], x[1]) : Math.max(Math.max(x[0], x[1]), x[2]);
                default -> isNumber() ? Double.parseDouble(head) : names.applyAsDouble(head);
            };
        }

        private boolean isNumber() {
            return ".0123456789".indexOf(head.charAt(0)) >= 0;
        }
    }

    Tree tree(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return new Tree(random.nextBoolean() ? one(NUMBERS) : one(NAMES), List.of());
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Tree("-", List.of(tree(depth - 1)));
            case 1 -> call(depth);
            default -> new Tree(one("+", "-", "*", "/", "^"), List.of(tree(depth - 1), tree(depth - 1)));
        };
    }

    private Tree call(int depth) {
        String function = one(FUNCTIONS);
        int operands = function.startsWith("m") ? 2 + random.nextInt(2) : 1;
        List<Tree> parts = new ArrayList<>();
        for (int i = 0; i < operands; i++) {
            parts.add(tree(depth - 1));
        }
        return new Tree(function, parts);
    }

    /** The tree with a pair of parentheses around everything that has parts, and spaces anywhere between. */
    String inParentheses(Tree tree) {
        String space = one("", " ", "\t ", "\n");
        List<String> parts = tree.parts().stream().map(this::inParentheses).toList();
        if (parts.isEmpty()) {
            return space + tree.head() + space;
        }
        if (Character.isLetter(tree.head().charAt(0))) {
            return tree.head() + space + "(" + String.join(",", parts) + ")" + space;
        }
        String inside = parts.size() == 1 ? tree.head() + parts.get(0) : parts.get(0) + tree.head() + parts.get(1);
        return space + "(" + inside + ")" + space;
    }

    /** Pieces of formulas in any order, which seldom make one. */
    String garbage() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(
                    one("(", ")", ",", "+", "-", "*", "/", "^", " ", "min(", "exp", "1", ".", "e", "CL", "\n", "§"));
        }
        return text.toString();
    }

    private String one(String... words) {
        return words[random.nextInt(words.length)];
    }
}
