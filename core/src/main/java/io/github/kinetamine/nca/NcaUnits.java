package io.github.kinetamine.nca;

import io.github.kinetamine.quantity.Unit;

/** The units of results that nothing else of the library has. */
final class NcaUnits {

    static final Unit MOMENT = Unit.named("ng·h²/mL");
    static final Unit PERCENT = new Unit("%", 0.01, "number");
    static final Unit CONCENTRATION_PER_DOSE = Unit.named("ng/mL/mg");
    static final Unit AREA_PER_DOSE = Unit.named("ng·h/mL/mg");
    static final Unit MOMENT_PER_DOSE = Unit.named("ng·h²/mL/mg");
    static final Unit AMOUNT_PER_TIME = Unit.named("mg/h");

    private NcaUnits() {}
}
