package io.github.kinetamine.variability;

import io.github.kinetamine.quantity.Unit;
import java.util.List;
import java.util.Map;

/**
 * The variability of published ketamine models as their tables print it: what the types must be able to carry.
 *
 * @param variability between subjects and occasions
 * @param residual the error of each analyte
 */
record PublishedVariability(Variability variability, Map<String, ResidualError> residual) {

    private static final Unit NORKETAMINE_MICROMOLAR = Unit.micromolesPerLitre(223.70);
    private static final Unit HYDROXYNORKETAMINE_MICROMOLAR = Unit.micromolesPerLitre(239.70);

    /** Otto ME et al. Eur J Clin Pharmacol 2021;77:1181-92, Table 3: two blocks, in variances and covariances. */
    static PublishedVariability otto2021() {
        return new PublishedVariability(
                Variability.of(RandomEffects.builder()
                        .logNormal("V1", Variance.of(0.084177))
                        .logNormal("CL", Variance.of(0.026048))
                        .logNormal("V1_NK", Variance.of(0.040426))
                        .logNormal("CL_NK", Variance.of(0.10319))
                        .covariance("V1", "CL", 0.02261)
                        .covariance("V1_NK", "CL_NK", 0.04456)
                        .build()),
                Map.of(
                        "esketamine", ResidualError.proportional(Variance.of(0.055736)),
                        "noresketamine", ResidualError.proportional(Variance.of(0.020338))));
    }

    /** Simons P et al. Front Pain Res 2022;3:946486, Table 4: one effect on two volumes, occasions, errors in moles. */
    static PublishedVariability simons2022() {
        RandomEffects subjects = RandomEffects.builder()
                .effect(new RandomEffect(List.of("VK1", "VN1"), EtaScale.LOG, Variance.of(0.057), Unit.ONE))
                .logNormal("CLK1", Variance.of(0.029))
                .logNormal("CLK3", Variance.of(0.026))
                .logNormal("MTT", Variance.of(0.021))
                .logNormal("CLN1", Variance.of(0.050))
                .logNormal("VH1", Variance.of(1.22))
                .logNormal("CLH1", Variance.of(0.103))
                .logNormal("CLH2", Variance.of(0.287))
                .build();
        RandomEffects occasions = RandomEffects.builder()
                .logNormal("VH2", Variance.of(0.152))
                .logNormal("CLH1", Variance.of(0.008))
                .build();
        return new PublishedVariability(
                Variability.of(subjects)
                        .withBetweenOccasions(occasions)
                        .withMissing("a variance of 0.751 between occasions", "printed in a row where it can't belong"),
                Map.of(
                        "esketamine", ResidualError.proportional(Variance.of(0.012)),
                        "noresketamine",
                                ResidualError.combined(
                                        Variance.ofSd(0.102), Variance.ofSd(0.058), NORKETAMINE_MICROMOLAR),
                        "hydroxynorketamine",
                                ResidualError.combined(
                                        Variance.ofSd(0.079), Variance.ofSd(0.020), HYDROXYNORKETAMINE_MICROMOLAR)));
    }

    /** Perez-Ruixo C et al. Clin Pharmacokinet 2021;60:501-16, Table 3: CVs, a fraction on the logit, a blank; phase 1 and 2. */
    static PublishedVariability perezRuixo2021() {
        RandomEffects subjects = RandomEffects.builder()
                .logNormal("VC", Variance.ofCv(0.275))
                .logNormal("VP1", Variance.ofCv(0.493))
                .logNormal("QH", Variance.ofCv(0.232))
                .logNormal("VH", Variance.ofCv(0.346))
                .logNormal("KEL", Variance.ofCv(1.20))
                .logNormal("VCN", Variance.ofCv(0.316))
                .logNormal("CLN", Variance.ofCv(0.254))
                .logitNormal("FRN", Variance.ofSd(0.708))
                .logNormal("KAN", Variance.ofCv(0.615))
                .logNormal("KASW", Variance.ofCv(1.32))
                .logNormal("KAPO", Variance.ofCv(1.32))
                .build();
        return new PublishedVariability(
                Variability.of(subjects).withMissing("KMET", "estimated, but the value is blank in the table"),
                Map.of(
                        "esketamine", ResidualError.logAdditive(Variance.ofSd(0.276)),
                        "noresketamine", ResidualError.logAdditive(Variance.ofSd(0.422))));
    }

    /** Flint RB et al. Pediatr Anesth 2017;27:1098: variances and a correlation. */
    static PublishedVariability flint2017() {
        return new PublishedVariability(
                Variability.of(RandomEffects.builder()
                        .logNormal("CL", Variance.of(0.1497))
                        .logNormal("CL_NK", Variance.of(0.733))
                        .correlation("CL", "CL_NK", 0.506)
                        .build()),
                Map.of(
                        "esketamine", ResidualError.proportional(Variance.ofSd(0.419)),
                        "noresketamine", ResidualError.proportional(Variance.ofSd(0.475))));
    }
}
