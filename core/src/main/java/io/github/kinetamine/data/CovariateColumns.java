package io.github.kinetamine.data;

import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.model.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the columns of a table tell of its subjects. A column holds numbers where most of its values are numbers, else
 * categories; WT and AGE are numbers, SEX and RACE categories always. Immutable and safe for use by many threads.
 */
final class CovariateColumns {

    private static final Set<String> NUMBERS = Set.of(Covariates.WT, Covariates.AGE, Covariates.CLINT);
    private static final Set<String> CATEGORIES = Set.of(Covariates.SEX, Covariates.RACE, Covariates.CYP2B6);

    private final Cells cells;
    private final List<Layout.Covariate> columns;
    private final boolean[] isNumber;

    CovariateColumns(Cells cells, Layout layout) {
        this.cells = cells;
        this.columns = layout.covariates();
        this.isNumber = new boolean[columns.size()];
        for (int i = 0; i < isNumber.length; i++) {
            isNumber[i] = holdsNumbers(columns.get(i));
        }
    }

    private boolean holdsNumbers(Layout.Covariate covariate) {
        if (NUMBERS.contains(covariate.name()) || CATEGORIES.contains(covariate.name())) {
            return NUMBERS.contains(covariate.name());
        }
        int balance = 0;
        for (int row = 0; row < cells.rows(); row++) {
            String value = cells.value(row, covariate.column());
            balance += value.isEmpty() ? 0 : NumberText.isNumber(value) ? 1 : -1;
        }
        return balance > 0;
    }

    int size() {
        return columns.size();
    }

    /** Whether a row tells a covariate. */
    boolean isTold(int row, int covariate) {
        return !cells.value(row, columns.get(covariate).column()).isEmpty();
    }

    /** Whether two rows that tell a covariate tell the same. */
    boolean isSame(int row, int other, int covariate) {
        int column = columns.get(covariate).column();
        String a = cells.value(row, column);
        String b = cells.value(other, column);
        if (isNumber[covariate] && NumberText.isNumber(a) && NumberText.isNumber(b)) {
            return NumberText.value(a) == NumberText.value(b);
        }
        return a.toLowerCase(Locale.ROOT).equals(b.toLowerCase(Locale.ROOT));
    }

    /** What a row tells, each covariate under the name that {@code naming} gives it. */
    Covariates of(int row, UnaryOperator<String> naming) {
        Covariates told = Covariates.none();
        for (int i = 0; i < isNumber.length; i++) {
            String value = cells.value(row, columns.get(i).column());
            if (!value.isEmpty()) {
                String name = naming.apply(columns.get(i).name());
                told = isNumber[i] ? told.with(name, NumberText.value(value)) : told.with(name, value);
            }
        }
        return told;
    }

    List<String> names() {
        return columns.stream().map(Layout.Covariate::name).toList();
    }

    /** Reports every value that is not allowed. */
    void check(int row, Faults faults) {
        for (int i = 0; i < isNumber.length; i++) {
            String value = cells.value(row, columns.get(i).column());
            String problem = value.isEmpty() ? "" : problem(columns.get(i).name(), value, isNumber[i]);
            if (!problem.isEmpty()) {
                fault(row, i, problem, faults);
            }
        }
    }

    void fault(int row, int covariate, String problem, Faults faults) {
        int column = columns.get(covariate).column();
        faults.add(cells.line(row), cells.columns().get(column), cells.text(row, column), problem);
    }

    private static String problem(String name, String value, boolean isNumber) {
        if (isNumber && !(NumberText.isNumber(value) && Double.isFinite(NumberText.value(value)))) {
            return "must be a finite number with a decimal point, as in 70.5, as the column's other values are; '.' or NA"
                    + " where it is missing";
        }
        try {
            requireAllowed(name, value, isNumber);
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage() + ": write '.' or NA where it is missing";
        }
    }

    private static void requireAllowed(String name, String value, boolean isNumber) {
        if (isNumber) {
            Subject.typical().with(name, NumberText.value(value));
        } else {
            Subject.typical().with(name, value);
        }
    }
}
