package io.github.kinetamine.workbench;

import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.workbench.asked.ArmLabel;

/**
 * An arm as it is written on the command line: {@code LABEL=MODEL: DOSE}.
 *
 * @param label the name of the arm
 * @param model the model
 * @param regimen what is given
 */
record ArmText(String label, PkModel model, Regimen regimen) {

    static ArmText parse(String text) {
        int equals = text.indexOf('=');
        int colon = text.indexOf(':', equals);
        if (equals < 0 || colon < 0) {
            throw new IllegalArgumentException(
                    "--arm takes \"LABEL=MODEL: DOSE\", as in \"IV=otto-2021-racemate: 0.5 mg/kg iv over"
                            + " 40 min\", got \"" + text + "\"");
        }
        String label = ArmLabel.checked(
                "the label of an --arm", text.substring(0, equals), "write a name in front of the '='");
        try {
            PkModel model = Ketamine.model(text.substring(equals + 1, colon).strip());
            return new ArmText(label, model, Regimen.parse(text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("arm '" + label + "': " + e.getMessage(), e);
        }
    }
}
