package io.github.kinetamine.data;

import io.github.kinetamine.model.Covariates;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is wrong with covariates that a model needs as numbers, of every subject. */
final class NumberCheck {

    private final EventTable table;
    private final List<EventRow> rows;
    private final Set<String> numbers;

    /**
     * A check.
     *
     * @param rows whose covariates have the model's names
     */
    NumberCheck(EventTable table, List<EventRow> rows, Set<String> numbers) {
        this.table = table;
        this.rows = rows;
        this.numbers = numbers;
    }

    void addTo(Faults faults) {
        for (String name : numbers) {
            if (table.covariates().stream().noneMatch(name::equalsIgnoreCase)) {
                faults.add(
                        table.headerLine(),
                        name,
                        "",
                        "the model reads " + name + ": add a column of this name"
                                + (Item.named(name).isPresent()
                                        ? "; a column of the format is no covariate, copy it"
                                        : ""));
                continue;
            }
            addWords(name, faults);
            addSubjectsWithout(name, faults);
        }
    }

    private void addWords(String name, Faults faults) {
        for (EventRow row : rows) {
            String word = row.covariates().category(name);
            if (!word.isEmpty() && !NumberText.isNumber(word)) {
                faults.add(row.line(), name, word, "must be a number, since the model computes with it");
            }
        }
    }

    private void addSubjectsWithout(String name, Faults faults) {
        Set<String> told = new HashSet<>();
        for (EventRow row : rows) {
            if (row.covariates().names().contains(name)) {
                told.add(row.id());
            }
        }
        for (String id : table.subjects()) {
            if (!told.contains(id)) {
                faults.add(
                        table.rows(id).get(0).line(),
                        name,
                        "",
                        "must be told of each subject at least once, since the model computes with it");
            }
        }
    }

    /** The covariates with those that must be numbers as numbers: a column of many words makes words of its numbers too. */
    static Covariates withNumbers(Covariates covariates, Set<String> numbers) {
        if (numbers.stream().allMatch(name -> covariates.category(name).isEmpty())) {
            return covariates;
        }
        Covariates all = Covariates.none();
        for (String name : covariates.names()) {
            String word = covariates.category(name);
            if (word.isEmpty()) {
                all = all.with(name, covariates.number(name).orElseThrow());
            } else {
                all = numbers.contains(name) ? all.with(name, NumberText.value(word)) : all.with(name, word);
            }
        }
        return all;
    }
}
