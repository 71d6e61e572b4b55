package io.github.kinetamine.model;

import io.github.kinetamine.text.Decimal;
import java.util.ArrayList;
import java.util.List;

/** Writes a formula from its steps in postfix order, with parentheses only where the grammar needs them. */
final class FormulaText {

    /** How tightly the outermost sign of a text binds, from the loosest on. */
    private enum Binding {
        SUM,
        PRODUCT,
        SIGNED,
        POWER,
        OPERAND
    }

    private record Written(String text, Binding binding) {

        String within(Binding loosest) {
            return binding.compareTo(loosest) >= 0 ? text : "(" + text + ")";
        }
    }

    private final List<String> names;
    private final List<Written> stack = new ArrayList<>();

    FormulaText(List<String> names) {
        this.names = names;
    }

    String finished() {
        return take().text();
    }

    void number(double number) {
        put(Decimal.shortest(number), Binding.OPERAND);
    }

    void name(int name) {
        put(names.get(name), Binding.OPERAND);
    }

    void call(String function, int operands) {
        List<Written> arguments = stack.subList(stack.size() - operands, stack.size());
        String inside = String.join(", ", arguments.stream().map(Written::text).toList());
        arguments.clear();
        put(function + "(" + inside + ")", Binding.OPERAND);
    }

    void operator(FormulaStep.Operator operator) {
        switch (operator) {
            case ADD -> join(Binding.SUM, " + ", Binding.PRODUCT, Binding.SUM);
            case SUBTRACT -> join(Binding.SUM, " - ", Binding.PRODUCT, Binding.SUM);
            case MULTIPLY -> join(Binding.PRODUCT, " * ", Binding.SIGNED, Binding.PRODUCT);
            case DIVIDE -> join(Binding.PRODUCT, " / ", Binding.SIGNED, Binding.PRODUCT);
            case RAISE -> join(Binding.OPERAND, "^", Binding.SIGNED, Binding.POWER);
            case NEGATE -> put("-" + take().within(Binding.SIGNED), Binding.SIGNED);
        }
    }

    private void join(Binding loosestLeft, String sign, Binding loosestRight, Binding result) {
        String right = take().within(loosestRight);
        String left = take().within(loosestLeft);
        put(left + sign + right, result);
    }

    private void put(String text, Binding binding) {
        stack.add(new Written(text, binding));
    }

    private Written take() {
        return stack.remove(stack.size() - 1);
    }
}
