package io.github.kinetamine.variability;

import static io.github.kinetamine.testing.Closeness.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.quantity.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What papers print beside their numbers follows from the declared ones, to the printed digit. */
class PublishedVariabilityTest {

    private static final PublishedVariability OTTO = PublishedVariability.otto2021();
    private static final PublishedVariability SIMONS = PublishedVariability.simons2022();
    private static final PublishedVariability PEREZ_RUIXO = PublishedVariability.perezRuixo2021();
    private static final PublishedVariability FLINT = PublishedVariability.flint2017();

    @ParameterizedTest(name = "CV of {1} in {0} is {2} %")
    @CsvSource({
        "Otto, V1, 29.6",
        "Otto, CL, 16.2",
        "Otto, V1_NK, 20.3",
        "Otto, CL_NK, 33.0",
        "Simons, VK1, 24",
        "Simons, VN1, 24",
        "Simons, CLK1, 17",
        "Simons, CLK3, 16",
        "Simons, MTT, 14.6",
        "Simons, CLN1, 22.6",
        "Simons, CLH1, 33",
        "Simons, CLH2, 58",
        "Simons, VH1, 155",
        "Flint, CL, 40.2",
        "Flint, CL_NK, 104"
    })
    void coefficientsOfVariationFollowFromVariances(String paper, String parameter, String percent) {
        assertPrinted(percent, 100 * variance(paper, parameter).cv(), parameter);
    }

    @ParameterizedTest(name = "ω² of {1} in {0} is {2}")
    @CsvSource({
        "Perez-Ruixo, FRN, 0.501",
        "Perez-Ruixo, KAN, 0.321",
        "Perez-Ruixo, KASW, 1.009",
        "Perez-Ruixo, VC, 0.0729",
        "Perez-Ruixo, VP1, 0.218",
        "Perez-Ruixo, QH, 0.0524",
        "Perez-Ruixo, VH, 0.113",
        "Perez-Ruixo, KEL, 0.892",
        "Perez-Ruixo, VCN, 0.0952",
        "Perez-Ruixo, CLN, 0.0625"
    })
    void variancesFollowFromCoefficientsOfVariation(String paper, String parameter, String variance) {
        assertPrinted(variance, variance(paper, parameter).value(), parameter);
    }

    private static Variance variance(String paper, String parameter) {
        PublishedVariability published = switch (paper) {
            case "Otto" -> OTTO;
            case "Simons" -> SIMONS;
            case "Flint" -> FLINT;
            default -> PEREZ_RUIXO;
        };
        return published
                .variability()
                .betweenSubjects()
                .effectOn(parameter)
                .orElseThrow()
                .variance();
    }

    @Test
    void correlationsFollowFromCovariances() {
        List<CovarianceBlock> blocks = OTTO.variability().betweenSubjects().blocks();
        assertEquals(2, blocks.size());
        assertPrinted("0.48", blocks.get(0).correlation("V1", "CL"), "r of V1 and CL");
        assertPrinted("0.69", blocks.get(1).correlation("V1_NK", "CL_NK"), "r of V1_NK and CL_NK");
        CovarianceBlock flint = FLINT.variability().betweenSubjects().blocks().get(0);
        assertPrinted("0.506", flint.correlation("CL", "CL_NK"), "r of CL and CL_NK");
    }

    @Test
    void residualErrorsFollowFromTheirVariances() {
        assertPrinted("0.2361", OTTO.residual().get("esketamine").sd(1), "S-ketamine of Otto");
        assertPrinted("0.1426", OTTO.residual().get("noresketamine").sd(1), "S-norketamine of Otto");
        assertPrinted("0.1095", SIMONS.residual().get("esketamine").sd(1), "S-ketamine of Simons");
        ResidualError inMass = SIMONS.residual().get("noresketamine").in(Unit.NG_PER_ML);
        assertPrinted("13.0", inMass.sd(0), "0.058 nmol/mL of S-norketamine in ng/mL");
    }

    @Test
    void pagesCanBeWrittenFromTheDeclaration() {
        assertEquals(
                List.of(
                        "between subjects, log-normal: V1 ω² 0.084177 (CV 29.6 %), CL ω² 0.026048 (CV 16.2 %), V1_NK ω² 0.040426"
                                + " (CV 20.3 %), CL_NK ω² 0.10319 (CV 33.0 %)",
                        "between subjects, covariance: cov(V1, CL) 0.02261 (r 0.48), cov(V1_NK, CL_NK) 0.04456 (r 0.69)",
                        "without variability: Q2, V2"),
                OTTO.variability().text(List.of("CL", "V1", "Q2", "V2", "CL_NK", "V1_NK")));
        assertEquals(
                List.of(
                        "between subjects, log-normal: VK1 = VN1 ω² 0.057 (CV 24.2 %), CLK1 ω² 0.029 (CV 17.2 %), CLK3 ω² 0.026"
                                + " (CV 16.2 %), MTT ω² 0.021 (CV 14.6 %), CLN1 ω² 0.05 (CV 22.6 %), VH1 ω² 1.22 (CV 155 %),"
                                + " CLH1 ω² 0.103 (CV 32.9 %), CLH2 ω² 0.287 (CV 57.7 %)",
                        "between occasions, log-normal: VH2 ω² 0.152 (CV 40.5 %), CLH1 ω² 0.008 (CV 9.0 %)",
                        "missing: a variance of 0.751 between occasions (printed in a row where it can't belong)"),
                SIMONS.variability().text());
        assertEquals(
                "missing: KMET (estimated, but the value is blank in the table)",
                PEREZ_RUIXO.variability().text(List.of("KMET", "FRN")).get(2));
        assertEquals(
                "combined, SD 10.2 % and 0.058 umol/L",
                SIMONS.residual().get("noresketamine").text());
    }
}
