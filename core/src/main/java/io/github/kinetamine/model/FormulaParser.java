package io.github.kinetamine.model;

import io.github.kinetamine.model.FormulaScanner.Kind;
import io.github.kinetamine.model.FormulaScanner.Token;
import io.github.kinetamine.model.FormulaStep.Call;
import io.github.kinetamine.model.FormulaStep.Function;
import io.github.kinetamine.model.FormulaStep.Operator;
import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code formula} of {@link Formula#GRAMMAR} by recursive descent with one token of look-ahead, one method for each
 * rule. What can stand inside itself is counted, so that no text is too deep for the stack.
 */
final class FormulaParser {

    private static final int DEEPEST = 100;

    private static final Map<String, Function> FUNCTIONS = Stream.of(Function.values())
            .collect(
                    Collectors.toMap(function -> function.word, function -> function, (a, b) -> a, LinkedHashMap::new));

    private final FormulaScanner scanner;
    private final List<FormulaStep> steps = new ArrayList<>();
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private Token next;
    private int depth;

    private FormulaParser(String text) {
        this.scanner = new FormulaScanner(text);
        this.next = scanner.next();
    }

    static Formula parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "a formula is missing, the text is empty: write as in '1.1 * (WT / 70)^0.75'");
        }
        return new FormulaParser(text).whole();
    }

    private Formula whole() {
        formula();
        if (next.kind() != Kind.END) {
            throw fault(next, "unexpected " + next.shown(), "allowed: + - * / ^ or the end");
        }
        return new Formula(List.copyOf(names.keySet()), steps);
    }

    private void formula() {
        product();
        while (next.is("+") || next.is("-")) {
            Operator operator = take().is("+") ? Operator.ADD : Operator.SUBTRACT;
            product();
            steps.add(operator);
        }
    }

    private void product() {
        signed();
        while (next.is("*") || next.is("/")) {
            Operator operator = take().is("*") ? Operator.MULTIPLY : Operator.DIVIDE;
            signed();
            steps.add(operator);
        }
    }

    private void signed() {
        if (next.is("-")) {
            inside(take(), this::signed);
            steps.add(Operator.NEGATE);
        } else {
            power();
        }
    }

    private void power() {
        operand();
        if (next.is("^")) {
            inside(take(), this::signed);
            steps.add(Operator.RAISE);
        }
    }

    private void operand() {
        if (next.kind() == Kind.NUMBER) {
            steps.add(new FormulaStep.Literal(number(take())));
        } else if (next.kind() == Kind.NAME) {
            nameOrCall(take());
        } else if (next.is("(")) {
            Token open = take();
            inside(open, this::formula);
            close(open, "+ - * / ^ or ')'");
        } else {
            throw noOperand(next);
        }
    }

    private double number(Token token) {
        double number = Double.parseDouble(token.text());
        if (Double.isInfinite(number)) {
            throw fault(token, "too large a number, " + token.shown(), "allowed: up to " + Double.MAX_VALUE);
        }
        return number;
    }

    private void nameOrCall(Token name) {
        Function function = FUNCTIONS.get(name.text());
        if (next.is("(")) {
            call(name, function);
        } else if (function != null) {
            throw fault(
                    name, "the function " + name.shown() + " stands alone", "write as in '" + example(function) + "'");
        } else {
            steps.add(new FormulaStep.Read(names.computeIfAbsent(name.text(), n -> names.size())));
        }
    }

    private void call(Token name, @Nullable Function function) {
        if (function == null) {
            throw fault(
                    name,
                    "unknown function " + name.shown(),
                    Suggestion.hint(name.text(), FUNCTIONS.keySet()) + "; a product is written with '*'");
        }
        Token open = take();
        int operands = 0;
        do {
            inside(open, this::formula);
            operands++;
        } while (next.is(",") && take() != null);
        close(open, "+ - * / ^ , or ')'");
        if (function.takesSeveral() ? operands < 2 : operands != 1) {
            throw fault(name, name.shown() + " of " + operands, "write as in '" + example(function) + "'");
        }
        steps.add(new Call(function, operands));
    }

    private static String example(Function function) {
        return function.word + (function.takesSeveral() ? "(a, b)" : "(a)");
    }

    private void close(Token open, String allowed) {
        if (!next.is(")")) {
            String unclosed = "'(' of character " + (open.start() + 1) + " is not closed";
            throw fault(next, unclosed + ", unexpected " + next.shown(), "allowed: " + allowed);
        }
        take();
    }

    private IllegalArgumentException noOperand(Token token) {
        String advice = token.is("*") ? "; a power is written with '^'" : "";
        return fault(
                token, "unexpected " + token.shown(), "allowed: a number, a name, a function, '(' or '-'" + advice);
    }

    /** Reads what stands inside of what the token opens. */
    private void inside(Token opening, Runnable rule) {
        depth++;
        if (depth > DEEPEST) {
            throw fault(
                    opening, "too deep a formula", "allowed: at most " + DEEPEST + " (, ^ and - inside one another");
        }
        rule.run();
        depth--;
    }

    private Token take() {
        Token token = next;
        if (token.kind() != Kind.END) {
            next = scanner.next();
        }
        return token;
    }

    private IllegalArgumentException fault(Token token, String what, String advice) {
        return scanner.fault(token.start(), what, advice);
    }
}
