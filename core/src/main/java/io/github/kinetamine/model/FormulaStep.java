package io.github.kinetamine.model;

import java.util.Locale;

/** One step of a formula in postfix order: takes its operands from the top of a stack, and leaves a number there. */
sealed interface FormulaStep {

    /** How many numbers the step takes. */
    int operands();

    /** The number that the step leaves; its operands stand in {@code stack} from {@code first} on. */
    double value(double[] stack, int first, double[] names);

    /** Puts the step on paper. */
    void writeTo(FormulaText text);

    /** A number that stands in the formula. */
    record Literal(double number) implements FormulaStep {

        @Override
        public int operands() {
            return 0;
        }

        @Override
        public double value(double[] stack, int first, double[] names) {
            return number;
        }

        @Override
        public void writeTo(FormulaText text) {
            text.number(number);
        }
    }

    /** A name, by its place in the formula's list of names. */
    record Read(int name) implements FormulaStep {

        @Override
        public int operands() {
            return 0;
        }

        @Override
        public double value(double[] stack, int first, double[] names) {
            return names[name];
        }

        @Override
        public void writeTo(FormulaText text) {
            text.name(name);
        }
    }

    /** A sign between operands, or before one. */
    enum Operator implements FormulaStep {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        RAISE,
        NEGATE;

        @Override
        public int operands() {
            return this == NEGATE ? 1 : 2;
        }

        @Override
        public double value(double[] stack, int first, double[] names) {
            return switch (this) {
                case ADD -> stack[first] + stack[first + 1];
                case SUBTRACT -> stack[first] - stack[first + 1];
                case MULTIPLY -> stack[first] * stack[first + 1];
                case DIVIDE -> stack[first] / stack[first + 1];
                case RAISE -> Math.pow(stack[first], stack[first + 1]);
                case NEGATE -> -stack[first];
            };
        }

        @Override
        public void writeTo(FormulaText text) {
            text.operator(this);
        }
    }

    /** A function of one operand, or of two and more. */
    enum Function {
        EXP,
        LOG,
        LOG10,
        SQRT,
        ABS,
        MIN,
        MAX;

        final String word = name().toLowerCase(Locale.ROOT);

        boolean takesSeveral() {
            return this == MIN || this == MAX;
        }

        private double apply(double x) {
            return switch (this) {
                case EXP -> Math.exp(x);
                case LOG -> Math.log(x);
                case LOG10 -> Math.log10(x);
                case SQRT -> Math.sqrt(x);
                case ABS -> Math.abs(x);
                case MIN, MAX -> x;
            };
        }
    }

    /** A function of what stands in its parentheses. */
    record Call(Function function, int operands) implements FormulaStep {

        @Override
        public double value(double[] stack, int first, double[] names) {
            double value = function.apply(stack[first]);
            for (int i = first + 1; i < first + operands; i++) {
                value = function == Function.MIN ? Math.min(value, stack[i]) : Math.max(value, stack[i]);
            }
            return value;
        }

        @Override
        public void writeTo(FormulaText text) {
            text.call(function.word, operands);
        }
    }
}
