package io.github.kinetamine.data;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The columns that mean the same in every data set. Immutable, as every enum. */
enum Item {
    ID,
    TIME,
    /** Month, day and year, or the number of a day. */
    DATE,
    /** Day, month and year. */
    DAT1,
    /** Year, month and day. */
    DAT2,
    /** Year, day and month. */
    DAT3,
    AMT,
    RATE,
    DUR,
    EVID,
    CMT,
    ADDL,
    II,
    SS,
    DV,
    MDV;

    /** The columns that tell the day; a table has one of them at most. */
    static final Set<Item> DATES = Set.of(DATE, DAT1, DAT2, DAT3);

    /** The item that a column of this name holds; case is ignored. */
    static Optional<Item> named(String column) {
        String name = column.toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(item -> item.name().equals(name)).findFirst();
    }
}
