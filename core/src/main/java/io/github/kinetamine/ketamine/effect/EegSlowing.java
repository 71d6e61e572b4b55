package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.Analyte;
import io.github.kinetamine.model.Effect;
import io.github.kinetamine.model.EffectCard;
import io.github.kinetamine.model.EffectDriver;
import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.model.ParameterUnit;
import io.github.kinetamine.model.PkModel;
import io.github.kinetamine.model.Reading;
import io.github.kinetamine.model.Source;
import io.github.kinetamine.model.Tier;
import io.github.kinetamine.pd.EffectBuilder;
import io.github.kinetamine.pd.Hill;
import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The median frequency of the electroencephalogram (Schüttler 1987), Hz:
 *
 * <pre>f = E0 − Emax·C^γ/(IC50^γ + C^γ)</pre>
 *
 * with γ = 1 and E0 = 10 Hz, both assumed; a baseline of {@code EEG_FREQUENCY} replaces E0, which must exceed Emax. What C is
 * follows from what was given: the racemate, one of its enantiomers alone. {@link #of} takes the racemate's constants above models
 * that give total ketamine, those of S-ketamine above the others.
 *
 * <pre>
 *              Emax, Hz   IC50, ng/mL
 *   racemate   7.6±1.7    2000±500
 *   S          8.3±1.9     800±400
 *   R          4.4±0.5    1800±500
 * </pre>
 *
 * Without drug f = E0; f stays above E0 − Emax. Immutable and safe for use by many threads.
 */
public final class EegSlowing implements EffectModel {

    static final String ID = "EEG_FREQUENCY";

    private static final double ASSUMED_START = 10;

    private static final Source PAPER = new Source(
            "Schüttler 1987, J Pharmacokinet Biopharm 15:241",
            "10.1007/BF01066320",
            "abstract, 5 subjects",
            Tier.PUBLISHED,
            Reading.VERIFIED);

    private static final EffectCard CARD = new EffectCard(
            ID,
            "median frequency of the EEG",
            Tier.PUBLISHED,
            List.of(PAPER),
            List.of(
                    "a steepness of 1 is ASSUMED: none was seen",
                    "without a baseline of EEG_FREQUENCY the frequency without drug is ASSUMED to be 10 Hz: none was seen",
                    "the blood to which the constants belong is not known here, arterial or venous"),
            "5 subjects, anaesthetic doses of the racemate or of one enantiomer",
            Optional.empty());

    /** What was given, with its constants. */
    private enum Given {
        RACEMATE("ketamine", 7.6, 2000, "7.6±1.7 Hz", "2.0±0.5 µg/mL"),
        S("esketamine", 8.3, 800, "8.3±1.9 Hz", "0.8±0.4 µg/mL"),
        R("arketamine", 4.4, 1800, "4.4±0.5 Hz", "1.8±0.5 µg/mL");

        private final String analyte;
        private final double emax;
        private final double ic50;
        private final String printedEmax;
        private final String printedIc50;

        Given(String analyte, double emax, double ic50, String printedEmax, String printedIc50) {
            this.analyte = analyte;
            this.emax = emax;
            this.ic50 = ic50;
            this.printedEmax = printedEmax;
            this.printedIc50 = printedIc50;
        }
    }

    private final double start;
    private final boolean isStartSaid;
    private final Optional<Given> given;

    private EegSlowing(EffectOptions options, Optional<Given> given) {
        this.isStartSaid = options.baseline(ID).isPresent();
        this.start = options.baseline(ID).orElse(ASSUMED_START);
        this.given = given;
        given.ifPresent(this::requireStart);
    }

    /** The constants of what the model gives: the racemate's where there is total ketamine, else those of S-ketamine. */
    public static EegSlowing of(EffectOptions options) {
        return new EegSlowing(options, Optional.empty());
    }

    /** The constants of the racemate, driven by total ketamine. */
    public static EegSlowing ofRacemate(EffectOptions options) {
        return new EegSlowing(options, Optional.of(Given.RACEMATE));
    }

    /** The constants of S-ketamine given alone. */
    public static EegSlowing ofEsketamine(EffectOptions options) {
        return new EegSlowing(options, Optional.of(Given.S));
    }

    /** The constants of R-ketamine given alone. */
    public static EegSlowing ofArketamine(EffectOptions options) {
        return new EegSlowing(options, Optional.of(Given.R));
    }

    private void requireStart(Given what) {
        if (!(start > what.emax)) {
            throw new IllegalArgumentException("baseline of " + ID + " must exceed the largest slowing by "
                    + what.name().toLowerCase(Locale.ROOT) + ", " + what.emax + " Hz, got " + start
                    + " Hz: say the frequency of the waking subject");
        }
    }

    @Override
    public EffectCard card() {
        return CARD;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException also where the baseline does not exceed the largest slowing
     */
    @Override
    public Effect over(PkModel model) {
        Given what = given.orElseGet(() -> givenTo(model));
        requireStart(what);
        EffectBuilder m = EffectBuilder.of(CARD);
        int e0 = m.parameter(new Parameter(
                "E0",
                start,
                ParameterUnit.named("Hz"),
                "median frequency without drug",
                isStartSaid ? Source.modelAuthor() : PAPER.as(Tier.ASSUMED, Reading.GIVEN)));
        int emax = m.parameter(new Parameter(
                "EMAX",
                what.emax,
                ParameterUnit.named("Hz"),
                "largest slowing",
                PAPER,
                "printed: " + what.printedEmax));
        int ic50 = m.parameter(new Parameter(
                "IC50",
                what.ic50,
                ParameterUnit.named("ng/mL"),
                "concentration of half the slowing",
                PAPER,
                "printed: " + what.printedIc50));
        int gamma = m.parameter(new Parameter(
                "GAMMA", 1, ParameterUnit.ONE, "steepness", PAPER.as(Tier.ASSUMED, Reading.GIVEN), "ASSUMED"));
        int c = m.driver(EffectDriver.of(what.analyte));
        return m.output(
                        EffectOutput.of(ID, Unit.named("Hz"), "median frequency of the EEG"),
                        (t, d, p, y) -> p[e0] - p[emax] * Hill.share(d[c], p[ic50], p[gamma]))
                .build()
                .over(model);
    }

    private static Given givenTo(PkModel model) {
        boolean isTotal = model.analytes().stream().map(Analyte::name).anyMatch(Given.RACEMATE.analyte::equals);
        return isTotal ? Given.RACEMATE : Given.S;
    }

    @Override
    public String toString() {
        return ID;
    }
}
