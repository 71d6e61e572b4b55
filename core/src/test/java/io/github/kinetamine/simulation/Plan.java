package io.github.kinetamine.simulation;

import io.github.kinetamine.dose.Regimen;
import java.util.List;
import java.util.function.UnaryOperator;

/** A random regimen of a few parts that start together. */
record Plan(List<Gift> gifts) {

    Regimen regimen() {
        return gifts.stream().map(Gift::regimen).reduce(Regimen::and).orElseThrow();
    }

    Plan each(UnaryOperator<Gift> change) {
        return new Plan(gifts.stream().map(change).toList());
    }
}
