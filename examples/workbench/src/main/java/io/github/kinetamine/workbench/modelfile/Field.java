package io.github.kinetamine.workbench.modelfile;

import io.github.kinetamine.model.Formula;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A value in a model file, with the keys that lead to it. What can't be read as asked is a fault, and then nothing is
 * returned, so that the reading can go on.
 *
 * @param faults where faults go
 * @param path the keys that lead here
 * @param key the last of them
 * @param node the value
 */
record Field(Faults faults, String path, String key, Node node) {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?+(\\d++\\.?+\\d*+|\\.\\d++)([eE][+-]?+\\d++)?+");
    static final String NAME_RULE =
            "a name of letters, digits and _ that does not begin with a digit and is no function of formulas";

    private static final int LONGEST_LINE = 200;

    /** Nothing, as in {@code depot:} without a value. */
    boolean isNothing() {
        return node instanceof Node.Scalar scalar && scalar.isNothing();
    }

    /** Nothing, or a mapping without entries. */
    boolean isEmpty() {
        return isNothing()
                || node instanceof Node.Mapping mapping && mapping.entries().isEmpty();
    }

    boolean isMapping() {
        return node instanceof Node.Mapping;
    }

    void fault(String message) {
        faults.add(node.place(), path, message);
    }

    private String shown() {
        return isNothing()
                ? "nothing"
                : node instanceof Node.Scalar scalar
                        ? Fault.quoted(scalar.text())
                        : node instanceof Node.Mapping ? "a mapping" : "a list";
    }

    /** A text, which may have several lines. */
    Optional<String> text(String what) {
        if (!(node instanceof Node.Scalar scalar)
                || scalar.isNothing()
                || scalar.text().isBlank()) {
            fault(what + " must be a text, got " + shown());
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    /** A text on one line. */
    Optional<String> line(String what) {
        return text(what).filter(text -> {
            boolean isLine =
                    text.length() <= LONGEST_LINE && Fault.onOneLine(text).equals(text);
            if (!isLine) {
                fault(what + " must be one line of at most " + LONGEST_LINE + " characters, got " + shown());
            }
            return isLine;
        });
    }

    /** Whether a text is a name that a formula can read. */
    static boolean isName(String text) {
        try {
            return Formula.parse(text).names().equals(List.of(text));
        } catch (IllegalArgumentException noFormula) {
            return false;
        }
    }

    boolean isNumber() {
        return node instanceof Node.Scalar scalar
                && DECIMAL.matcher(scalar.text()).matches();
    }

    /** A finite number. */
    OptionalDouble number(String what) {
        if (!isNumber()) {
            fault(what + " must be a number, as in 70 or 0.5, got " + shown());
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(((Node.Scalar) node).text());
        if (Double.isInfinite(number)) {
            fault(what + " must be a finite number, got " + shown());
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number);
    }

    /** True or false. */
    boolean flag(String what) {
        if (node instanceof Node.Scalar scalar && List.of("true", "false").contains(scalar.text())) {
            return scalar.text().equals("true");
        }
        fault(what + " must be true or false, got " + shown());
        return false;
    }

    /** The items of a list, at most so many. */
    List<Field> items(String what, int most) {
        if (isNothing()) {
            return List.of();
        }
        if (!(node instanceof Node.Sequence sequence)) {
            fault(what + " must be a list, each item behind a '-', got " + shown());
            return List.of();
        }
        if (sequence.items().size() > most) {
            fault(what + " must be at most " + most + ", got "
                    + sequence.items().size());
            return List.of();
        }
        return IntStream.range(0, sequence.items().size())
                .mapToObj(i -> new Field(
                        faults, path + "[" + i + "]", key, sequence.items().get(i)))
                .toList();
    }

    /** The entries of a mapping whose keys the author chooses, at most so many. */
    Fields entries(String what, int most) {
        if (node instanceof Node.Mapping mapping && mapping.entries().size() > most) {
            fault(what + " must be at most " + most + ", got "
                    + mapping.entries().size());
            return Fields.none(this);
        }
        return Fields.of(this, what);
    }

    /** The entries of a mapping whose keys are known words. */
    Fields keys(String what, String... allowed) {
        return Fields.of(this, what).onlyWith(allowed);
    }
}
