package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.DurationText;
import io.github.kinetamine.quantity.Finding;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Units;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What an analysis found of one profile: a value for every parameter, or the reason why there is none. Immutable and safe for
 * use by many threads.
 */
public final class NcaFindings {

    private final Map<NcaParameter, Finding> applicable = new EnumMap<>(NcaParameter.class);
    private final NcaCase analysed;
    private final List<String> warnings;

    NcaFindings(NcaCase analysed, NcaLimits limits, String note) {
        this.analysed = analysed;
        for (NcaParameter parameter : NcaParameter.values()) {
            Finding value = analysed.value(parameter);
            if (parameter.scope().holds(analysed)) {
                applicable.put(parameter, value);
            }
        }
        List<String> found = new ArrayList<>(limits.warnings(analysed));
        if (!note.isEmpty()) {
            found.add(0, note);
        }
        warnings = List.copyOf(found);
    }

    /** The value of a parameter, or why there is none. */
    public Finding value(NcaParameter parameter) {
        return analysed.value(parameter);
    }

    /** The parameters that exist for this kind of study, in the order of the registry; some may be missing all the same. */
    public Map<NcaParameter, Finding> values() {
        return Collections.unmodifiableMap(applicable);
    }

    /**
     * The area between two times after the dose, ng·h/mL; after the last concentration above the limit the curve goes on as
     * the terminal phase does.
     */
    public Finding area(Duration from, Duration to) {
        if (from.isNegative() || from.compareTo(to) >= 0) {
            throw new IllegalArgumentException("an area must end after it begins, and not begin before 0, got "
                    + DurationText.render(from) + " to " + DurationText.render(to));
        }
        return analysed.area(Units.inHours(from), Units.inHours(to), false, Unit.NG_H_PER_ML);
    }

    /** What had to be assumed, and what lies beyond the limits of a result to be trusted. */
    public List<String> warnings() {
        return warnings;
    }

    /** The applicable parameters, a line for each. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        applicable.forEach((parameter, value) ->
                text.append(parameter.name()).append(' ').append(value).append('\n'));
        return text.toString();
    }
}
