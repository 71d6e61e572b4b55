package io.github.kinetamine.nca;

import static io.github.kinetamine.quantity.Units.hours;

import io.github.kinetamine.dose.Route;
import io.github.kinetamine.quantity.Amount;
import io.github.kinetamine.quantity.Concentration;
import io.github.kinetamine.quantity.Unit;
import io.github.kinetamine.quantity.Volume;
import io.github.kinetamine.testing.Closeness;
import io.github.kinetamine.testing.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dense curves in closed form give back the parameters they were made of. Where only exponentials fall, the logarithmic rule
 * is exact; elsewhere the grid is so fine that the rule's error, of second order in the step, stays below 1e-6.
 */
class ClosedFormTest {

    private static final double MG = 100;
    private static final double CL = 12;
    private static final double V = 30;
    private static final double K = CL / V;
    private static final double TOLERANCE = 1e-6;

    private static final DoubleAccumulator WORST = new DoubleAccumulator(Math::max, 0);

    @AfterAll
    static void keepTheWorst() {
        Evidence.record(
                "closed forms give back the parameters that they were made of",
                "largest error as a share of the allowed one (1e-12 to 1e-6)",
                WORST.get(),
                "<= 1",
                "1");
    }

    /** AUC = D/CL, AUMC = AUC/k, MRT = 1/k, Vss = Vz = V. */
    @ParameterizedTest
    @ValueSource(ints = {6, 25, 400})
    void oneCompartmentAfterABolusOnAnyGrid(int points) {
        NcaFindings found = Nca.logarithmic()
                .analyse(profile(12, points, t -> 1000 * MG / V * Math.exp(-K * t))
                        .given(bolus()));
        assertSingleDose(found, V, 1e-11);
        assertClose(1000 * MG / V, found.value(NcaParameter.C0).orThrow(), 1e-12);
        assertClose(K, found.value(NcaParameter.LAMZ).orThrow(), 1e-12);
        assertClose(V, found.value(NcaParameter.VZO).orThrow(), 1e-12);
        assertClose(V, found.value(NcaParameter.VZP).orThrow(), 1e-11);
        assertClose(CL, found.value(NcaParameter.CLP).orThrow(), 1e-11);
        assertClose(V, found.value(NcaParameter.VSSP).orThrow(), 1e-11);
        assertClose(1 / K, found.value(NcaParameter.MRTIVIFP).orThrow(), 1e-11);
    }

    /** What was not measured at the start is extrapolated back along the first two points. */
    @Test
    void aBolusWithoutASampleAtTheStartIsExtrapolatedBack() {
        double[] t = {0.5, 1, 2, 4, 8};
        NcaFindings found = Nca.logarithmic()
                .analyse(NcaProfile.of(Unit.NG_PER_ML, t, at(t, h -> 1000 * MG / V * Math.exp(-K * h)))
                        .given(bolus()));
        assertSingleDose(found, V, 1e-11);
        assertClose(1000 * MG / V, found.value(NcaParameter.C0).orThrow(), 1e-12);
        double back = 100 * -Math.expm1(-K * 0.5);
        assertClose(back, found.value(NcaParameter.AUCPBEO).orThrow(), 1e-11);
    }

    /** A·exp(−αt) + B·exp(−βt): CL = D/(A/α + B/β), MRT = (A/α² + B/β²)/(A/α + B/β), Vss = CL·MRT. */
    @Test
    void twoCompartmentsAfterABolus() {
        double a = 2000;
        double alpha = 2.5;
        double b = 500;
        double beta = 0.2;
        double auc = a / alpha + b / beta;
        double aumc = a / (alpha * alpha) + b / (beta * beta);
        NcaProfile profile = profile(60, 60_000, t -> a * Math.exp(-alpha * t) + b * Math.exp(-beta * t))
                .given(bolus());
        for (Nca nca : List.of(Nca.linear(), Nca.linearUpLogDown())) {
            NcaFindings found = nca.withTerminal(TerminalChoice.best().window(hours(30), hours(60)))
                    .analyse(profile);
            assertClose(beta, found.value(NcaParameter.LAMZ).orThrow(), TOLERANCE);
            assertClose(auc, found.value(NcaParameter.AUCIFO).orThrow(), TOLERANCE);
            assertClose(aumc, found.value(NcaParameter.AUMCIFO).orThrow(), TOLERANCE);
            assertClose(1000 * MG / auc, found.value(NcaParameter.CLO).orThrow(), TOLERANCE);
            assertClose(aumc / auc, found.value(NcaParameter.MRTIVIFO).orThrow(), TOLERANCE);
            assertClose(
                    1000 * MG / auc * aumc / auc, found.value(NcaParameter.VSSO).orThrow(), TOLERANCE);
            assertClose(1000 * MG / auc / beta, found.value(NcaParameter.VZO).orThrow(), TOLERANCE);
        }
    }

    /** During T hours up to R/CL·(1 − exp(−kt)), then down: the moment counts T/2 too much, which MRT takes off again. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2, 6})
    void oneCompartmentAfterAnInfusion(double length) {
        double plateau = 1000 * MG / length / CL;
        DoubleUnaryOperator c = t -> t <= length
                ? plateau * -Math.expm1(-K * t)
                : plateau * -Math.expm1(-K * length) * Math.exp(-K * (t - length));
        NcaProfile profile = profile(60, 60_000, c).given(bolus().over(hours(length)));
        assertSingleDose(Nca.linearUpLogDown().analyse(profile), V, TOLERANCE);
    }

    /** Bateman: AUC = F·D/CL, MRT with absorption 1/k + 1/ka, and Vz/F. */
    @Test
    void oneCompartmentWithAbsorption() {
        double ka = 1.7;
        double f = 0.6;
        DoubleUnaryOperator c = t -> 1000 * f * MG * ka / (V * (ka - K)) * (Math.exp(-K * t) - Math.exp(-ka * t));
        NcaProfile profile = profile(48, 96_000, c).given(NcaDose.of(new Amount(MG), Route.ORAL));
        NcaFindings found = Nca.linearUpLogDown()
                .withTerminal(TerminalChoice.best().window(hours(24), hours(48)))
                .analyse(profile);
        assertClose(1000 * f * MG / CL, found.value(NcaParameter.AUCIFO).orThrow(), TOLERANCE);
        assertClose(CL / f, found.value(NcaParameter.CLFO).orThrow(), TOLERANCE);
        assertClose(CL / f, found.value(NcaParameter.CLFP).orThrow(), TOLERANCE);
        assertClose(V / f, found.value(NcaParameter.VZFO).orThrow(), TOLERANCE);
        assertClose(1 / K + 1 / ka, found.value(NcaParameter.MRTEVIFO).orThrow(), TOLERANCE);
        assertClose(Math.log(ka / K) / (ka - K), found.value(NcaParameter.TMAX).orThrow(), 5e-4);
    }

    /**
     * Boluses every τ hours since always: the area of the interval is D/CL, the mean D/(CL·τ), the peak and the trough apart
     * by D/V, and residence is still 1/k.
     */
    @Test
    void steadyState() {
        double tau = 8;
        double peak = 1000 * MG / V / -Math.expm1(-K * tau);
        NcaProfile profile =
                profile(tau, 200, t -> peak * Math.exp(-K * t)).given(bolus()).atSteadyState(hours(tau));
        NcaFindings found = Nca.logarithmic().analyse(profile);
        assertClose(1000 * MG / CL, found.value(NcaParameter.AUCTAU).orThrow(), 1e-11);
        assertClose(1000 * MG / CL / tau, found.value(NcaParameter.CAVG).orThrow(), 1e-11);
        assertClose(CL, found.value(NcaParameter.CLTAU).orThrow(), 1e-11);
        assertClose(V, found.value(NcaParameter.VZTAU).orThrow(), 1e-11);
        assertClose(1 / K, found.value(NcaParameter.MRTIVIFO).orThrow(), 1e-10);
        assertClose(V, found.value(NcaParameter.VSSO).orThrow(), 1e-10);
        assertClose(100 * K * tau, found.value(NcaParameter.FLUCP).orThrow(), 1e-10);
        assertClose(Math.expm1(K * tau), found.value(NcaParameter.SWING).orThrow(), 1e-10);
        assertClose(peak * Math.exp(-K * tau), found.value(NcaParameter.CTROUGH).orThrow(), 1e-12);
        NcaFindings first = Nca.logarithmic()
                .analyse(profile(tau, 200, t -> 1000 * MG / V * Math.exp(-K * t))
                        .given(bolus())
                        .withInterval(hours(tau)));
        NcaFindings both = Nca.logarithmic().analyse(profile, first);
        double accumulation = -1 / Math.expm1(-K * tau);
        for (NcaParameter ratio : List.of(NcaParameter.ARAUC, NcaParameter.ARCMAX, NcaParameter.AILAMZ)) {
            assertClose(accumulation, both.value(ratio).orThrow(), 1e-10);
        }
    }

    /** ∫ C from a to b is (C(a) − C(b))/k, within the samples and beyond them. */
    @Test
    void partialAreas() {
        NcaProfile profile = profile(12, 7, t -> 1000 * Math.exp(-K * t)).given(bolus());
        Nca nca = Nca.logarithmic().withPart(hours(1.3), hours(7.1));
        NcaFindings found = nca.analyse(profile);
        assertClose(area(1.3, 7.1), found.value(NcaParameter.AUCINT).orThrow(), 1e-11);
        assertClose(area(0, 12), found.area(hours(0), hours(12)).orThrow(), 1e-11);
        assertClose(area(3.7, 20), found.area(hours(3.7), hours(20)).orThrow(), 1e-11);
        assertClose(area(15, 20), found.area(hours(15), hours(20)).orThrow(), 1e-10);
    }

    private static double area(double a, double b) {
        return 1000 / K * (Math.exp(-K * a) - Math.exp(-K * b));
    }

    /** A share of 0.3 of the clearance is renal: so much of what is eliminated is in the urine. */
    @Test
    void urine() {
        double[] bounds = {0, 2, 6, 12, 24};
        List<UrineCollection> urine = new ArrayList<>();
        for (int i = 1; i < bounds.length; i++) {
            double mg = 0.3 * MG * (Math.exp(-K * bounds[i - 1]) - Math.exp(-K * bounds[i]));
            urine.add(UrineCollection.of(
                    hours(bounds[i - 1]), hours(bounds[i]), new Volume(0.4), new Concentration(mg / 0.4)));
        }
        NcaProfile profile = profile(24, 25, t -> 1000 * MG / V * Math.exp(-K * t))
                .given(bolus())
                .withUrine(urine);
        NcaFindings found = Nca.logarithmic().analyse(profile);
        double excreted = 0.3 * -Math.expm1(-K * 24);
        assertClose(MG * excreted, found.value(NcaParameter.RCAMINT).orThrow(), 1e-12);
        assertClose(excreted, found.value(NcaParameter.FREXINT).orThrow(), 1e-12);
        assertClose(100 * excreted, found.value(NcaParameter.RCPCINT).orThrow(), 1e-12);
        assertClose(0.3 * CL, found.value(NcaParameter.RENALCL).orThrow(), 1e-11);
        assertClose(1.6, found.value(NcaParameter.VOLPK).orThrow(), 1e-12);
        assertClose(
                0.3 * MG * -Math.expm1(-K * 2) / 2,
                found.value(NcaParameter.ERMAX).orThrow(),
                1e-12);
        assertClose(1, found.value(NcaParameter.ERTMAX).orThrow(), 1e-12);
    }

    private static void assertSingleDose(NcaFindings found, double v, double tolerance) {
        assertClose(1000 * MG / CL, found.value(NcaParameter.AUCIFO).orThrow(), tolerance);
        assertClose(CL, found.value(NcaParameter.CLO).orThrow(), tolerance);
        assertClose(CL / v, found.value(NcaParameter.LAMZ).orThrow(), tolerance);
        assertClose(v / CL, found.value(NcaParameter.MRTIVIFO).orThrow(), tolerance);
        assertClose(v, found.value(NcaParameter.VSSO).orThrow(), tolerance);
        assertClose(v, found.value(NcaParameter.VZO).orThrow(), tolerance);
    }

    private static void assertClose(double expected, double actual, double tolerance) {
        WORST.accumulate(Closeness.assertClose(expected, actual, tolerance) / tolerance);
    }

    private static NcaDose bolus() {
        return NcaDose.of(new Amount(MG), Route.INTRAVENOUS);
    }

    private static NcaProfile profile(double end, int steps, DoubleUnaryOperator c) {
        double[] t = IntStream.rangeClosed(0, steps)
                .mapToDouble(i -> i * end / steps)
                .toArray();
        return NcaProfile.of(Unit.NG_PER_ML, t, at(t, c));
    }

    private static double[] at(double[] t, DoubleUnaryOperator c) {
        return IntStream.range(0, t.length)
                .mapToDouble(i -> c.applyAsDouble(t[i]))
                .toArray();
    }
}
