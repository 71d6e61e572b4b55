package io.github.kinetamine.data;

import io.github.kinetamine.model.Covariates;
import io.github.kinetamine.text.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column of a table holds what. Immutable and safe for use by many threads. */
final class Layout {

    private static final List<String> KNOWN_COVARIATES =
            List.of(Covariates.WT, Covariates.AGE, Covariates.SEX, Covariates.RACE, Covariates.DEVICE);

    private final List<String> columns;
    private final int[] indices = new int[Item.values().length];
    private final int date;
    private final List<Covariate> covariates;

    /** A column that tells something of the subject. */
    record Covariate(int column, String name) {}

    private Layout(Cells cells, Faults faults) {
        this.columns = cells.columns();
        Arrays.fill(indices, -1);
        List<Covariate> others = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            Integer earlier = seen.putIfAbsent(name.toUpperCase(Locale.ROOT), i);
            String problem = problem(name, i, earlier);
            if (!problem.isEmpty()) {
                faults.add(cells.headerLine(), name, "", problem);
            } else if (Item.named(name).isPresent()) {
                indices[Item.named(name).get().ordinal()] = i;
            } else if (i > 0 || !name.equalsIgnoreCase("C")) {
                others.add(new Covariate(i, canonical(name)));
            }
        }
        covariates = List.copyOf(others);
        date = onlyDate(cells, faults);
        if (index(Item.TIME) < 0 && !columns.isEmpty()) {
            faults.add(cells.headerLine(), Item.TIME.name(), "", missingTime());
        }
    }

    /** The layout of a table; columns that can't be used are faults. */
    static Layout of(Cells cells, Faults faults) {
        return new Layout(cells, faults);
    }

    private static String problem(String name, int column, Integer earlier) {
        if (name.isEmpty()) {
            return "column " + (column + 1) + " has no name: name it, or delete it";
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            return "the name of column " + (column + 1) + " must not hold a line break or a tab: rename it";
        }
        if (earlier != null) {
            return "columns " + (earlier + 1) + " and " + (column + 1)
                    + " have one name (case is ignored): rename or delete one of them";
        }
        if (name.equalsIgnoreCase(Covariates.DEVICE)) {
            return "DEVICE is counted by the simulation and can't be told: rename or delete the column";
        }
        return "";
    }

    private static String canonical(String name) {
        return KNOWN_COVARIATES.stream()
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }

    private int onlyDate(Cells cells, Faults faults) {
        int found = -1;
        for (Item item : Item.values()) {
            int column = Item.DATES.contains(item) ? index(item) : -1;
            if (column >= 0 && found >= 0) {
                faults.add(
                        cells.headerLine(),
                        columns.get(column),
                        "",
                        "the day is told by " + columns.get(found) + " already: keep one of DATE (month/day/year), DAT1"
                                + " (day/month/year), DAT2 (year/month/day) and DAT3 (year/day/month)");
            } else if (column >= 0) {
                found = column;
            }
        }
        return found;
    }

    private String missingTime() {
        String needed =
                "there is no column TIME: name the column that holds the time of each record, in hours or as 8:30";
        if (columns.size() == 1 && columns.get(0).matches(".*[;\t ].*")) {
            return needed + "; columns are separated by commas";
        }
        return needed
                + Suggestion.nearest(Item.TIME.name(), columns)
                        .map(near -> "; is it '" + Fault.shown(near) + "'?")
                        .orElse("");
    }

    /** The column of an item, or −1. */
    int index(Item item) {
        return indices[item.ordinal()];
    }

    /** The column that tells the day, or −1. */
    int date() {
        return date;
    }

    /** What the column that tells the day is called, as to how days are written. */
    Item dateItem() {
        return Item.named(columns.get(date)).orElseThrow();
    }

    /** The name under which a table has an item, or the item's own. */
    String name(Item item) {
        return index(item) < 0 ? item.name() : columns.get(index(item));
    }

    List<Covariate> covariates() {
        return covariates;
    }
}
