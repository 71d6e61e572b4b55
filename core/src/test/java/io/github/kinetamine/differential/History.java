package io.github.kinetamine.differential;

import io.github.kinetamine.simulation.EventRecord;
import io.github.kinetamine.simulation.Interpolation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A network and what happens to a subject, record by record.
 *
 * @param lot from 0 to 9; where the outsider can't follow all, it follows those of lot 0
 */
record History(Network network, List<EventRecord> records, Interpolation interpolation, int lot) {

    @Override
    public String toString() {
        return network + "\nlot " + lot + "\n" + interpolation + "\n"
                + records.stream().map(EventRecord::toString).collect(Collectors.joining("\n"));
    }
}
