package io.github.kinetamine.workbench;

import io.github.kinetamine.model.Validity;

/** For whom a model was made, in words: what its source says, then the weights and ages beyond which a run warns. */
final class ValidityText {

    private ValidityText() {}

    static String of(Validity validity) {
        String weights = validity.weights().map(Object::toString).orElse("weights not stated");
        String ages = validity.ages().map(Object::toString).orElse("ages not stated");
        return validity.text() + "; " + weights + "; " + ages;
    }
}
