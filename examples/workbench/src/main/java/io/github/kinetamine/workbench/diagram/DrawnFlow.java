package io.github.kinetamine.workbench.diagram;

import io.github.kinetamine.model.LinearModel;
import java.util.List;

/**
 * A flow as it is drawn. Immutable and safe for use by many threads.
 *
 * @param from the compartment that it leaves
 * @param to the compartment that it enters, or {@link io.github.kinetamine.model.Flow#OUT}
 * @param rate the rate constant as text, 1/h
 */
record DrawnFlow(String from, String to, String rate) {

    static List<DrawnFlow> of(LinearModel model) {
        return model.flows().stream()
                .map(flow -> new DrawnFlow(flow.from(), flow.to(), flow.rate().toString()))
                .toList();
    }
}
