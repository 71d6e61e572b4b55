package io.github.kinetamine.nca;

import static io.github.kinetamine.nca.NcaFormula.curve;
import static io.github.kinetamine.nca.NcaFormula.found;
import static io.github.kinetamine.nca.NcaFormula.of;
import static io.github.kinetamine.nca.NcaFormula.ratioToFirst;
import static io.github.kinetamine.nca.NcaFormula.residence;
import static io.github.kinetamine.nca.NcaFormula.steady;
import static io.github.kinetamine.nca.NcaFormula.terminal;
import static io.github.kinetamine.nca.NcaFormula.times;
import static io.github.kinetamine.nca.NcaFormula.urine;
import static io.github.kinetamine.nca.NcaScope.ANY;
import static io.github.kinetamine.nca.NcaScope.BOLUS;
import static io.github.kinetamine.nca.NcaScope.COMPARED;
import static io.github.kinetamine.nca.NcaScope.DOSED;
import static io.github.kinetamine.nca.NcaScope.DOSED_INTERVAL;
import static io.github.kinetamine.nca.NcaScope.DOSED_PARTIAL;
import static io.github.kinetamine.nca.NcaScope.DOSED_URINE;
import static io.github.kinetamine.nca.NcaScope.EXTRAVASCULAR;
import static io.github.kinetamine.nca.NcaScope.INTERVAL;
import static io.github.kinetamine.nca.NcaScope.INTRAVENOUS;
import static io.github.kinetamine.nca.NcaScope.PARTIAL;
import static io.github.kinetamine.nca.NcaScope.RESIDENT_EXTRAVASCULAR;
import static io.github.kinetamine.nca.NcaScope.SINGLE_EXTRAVASCULAR;
import static io.github.kinetamine.nca.NcaScope.SINGLE_INTRAVENOUS;
import static io.github.kinetamine.nca.NcaScope.STEADY_EXTRAVASCULAR;
import static io.github.kinetamine.nca.NcaScope.STEADY_INTRAVENOUS;
import static io.github.kinetamine.nca.NcaScope.URINE;
import static io.github.kinetamine.nca.NcaUnits.AMOUNT_PER_TIME;
import static io.github.kinetamine.nca.NcaUnits.AREA_PER_DOSE;
import static io.github.kinetamine.nca.NcaUnits.CONCENTRATION_PER_DOSE;
import static io.github.kinetamine.nca.NcaUnits.MOMENT;
import static io.github.kinetamine.nca.NcaUnits.MOMENT_PER_DOSE;
import static io.github.kinetamine.nca.NcaUnits.PERCENT;
import static io.github.kinetamine.quantity.Unit.HOURS;
import static io.github.kinetamine.quantity.Unit.L;
import static io.github.kinetamine.quantity.Unit.L_PER_H;
import static io.github.kinetamine.quantity.Unit.MG;
import static io.github.kinetamine.quantity.Unit.NG_H_PER_ML;
import static io.github.kinetamine.quantity.Unit.NG_PER_ML;
import static io.github.kinetamine.quantity.Unit.ONE;
import static io.github.kinetamine.quantity.Unit.PER_H;

import io.github.kinetamine.quantity.Unit;
import java.util.List;

/**
 * What a non-compartmental analysis finds, under the names that CDISC gives (PPTESTCD): a row for each, with its unit, the
 * studies it exists for, and its formula of those above it.
 *
 * <p>In the formulas {@code d} is the study: {@code d.mg()} the dose and {@code d.tau()} the dosing interval in h; T is the
 * length of the infusion. At steady state residence is (AUMCTAU + τ·(AUCIFO − AUCTAU))/AUCTAU − T/2, and VSSO takes CLTAU. "Observed" parameters (…O) extrapolate from the last concentration above
 * the limit, "predicted" ones (…P) from what the line of the terminal phase has there. Immutable, as every enum.
 *
 * <p>Reference: Gabrielsson J, Weiner D. Methods Mol Biol 2012;929:377-89.
 */
public enum NcaParameter {
    // as observed, and within the dosing interval where there is one
    CMAX("largest concentration", NG_PER_ML, ANY, curve(NcaCase::cmax)),
    TMAX("time of CMAX", HOURS, ANY, curve(NcaCase::tmax)),
    CMIN("least concentration of the dosing interval", NG_PER_ML, INTERVAL, curve(NcaCase::cmin)),
    TMIN("time of CMIN", HOURS, INTERVAL, curve(NcaCase::tmin)),
    CTROUGH("concentration at the end of the interval", NG_PER_ML, INTERVAL, found(NcaCase::trough)),
    CLST("last concentration above the limit", NG_PER_ML, ANY, curve(NcaCase::clast)),
    TLST("time of CLST", HOURS, ANY, curve(NcaCase::tlast)),
    TLAG("last time before the first above the limit", HOURS, EXTRAVASCULAR, curve(NcaCase::lag)),
    C0("concentration at time zero", NG_PER_ML, BOLUS, found(NcaCase::c0)),

    // the terminal phase
    LAMZ("rate constant λz", PER_H, ANY, terminal(TerminalPhase::rate)),
    LAMZHL("half-life ln 2/λz", HOURS, ANY, of(LAMZ, (d, lamz) -> Math.log(2) / lamz)),
    LAMZNPT("number of points of λz", ONE, ANY, terminal(TerminalPhase::points)),
    LAMZLL("time of the first of them", HOURS, ANY, terminal(TerminalPhase::lower)),
    LAMZUL("time of the last of them", HOURS, ANY, terminal(TerminalPhase::upper)),
    LAMZSPN("half-lives between them", ONE, ANY, terminal(TerminalPhase::span)),
    R2("R² of λz", ONE, ANY, terminal(TerminalPhase::r2)),
    R2ADJ("adjusted R² of λz", ONE, ANY, terminal(TerminalPhase::r2Adjusted)),
    CORRXY("correlation of time and ln C", ONE, ANY, terminal(phase -> -Math.sqrt(phase.r2()))),

    // areas
    AUCLST("area to TLST", NG_H_PER_ML, ANY, curve(NcaCase::areaToLast)),
    AUCALL("area to the last sample", NG_H_PER_ML, ANY, curve(NcaCase::areaToEnd)),
    AUCIFO("area to infinity, observed", NG_H_PER_ML, ANY, of(AUCLST, CLST, LAMZ, (d, auc, c, k) -> auc + c / k)),
    AUCIFP("area to infinity, predicted", NG_H_PER_ML, ANY, of(AUCLST, LAMZ, (d, auc, k) -> auc + d.predicted() / k)),
    AUCPEO("part of AUCIFO after TLST", PERCENT, ANY, of(AUCIFO, AUCLST, (d, inf, last) -> 100 * (inf - last) / inf)),
    AUCPEP("part of AUCIFP after TLST", PERCENT, ANY, of(AUCIFP, AUCLST, (d, inf, last) -> 100 * (inf - last) / inf)),
    AUCPBEO("part of AUCIFO before the first sample", PERCENT, BOLUS, of(AUCIFO, (d, inf) -> 100 * d.back() / inf)),
    AUCINT("area between two times", NG_H_PER_ML, PARTIAL, found(NcaCase::part)),
    AUCTAU("area of the dosing interval", NG_H_PER_ML, INTERVAL, found(NcaCase::areaOfInterval)),

    // first moments; a tail after t is C/k·(t + 1/k)
    AUMCLST("moment to TLST", MOMENT, ANY, curve(NcaCase::momentToLast)),
    AUMCIFO("moment to infinity, observed", MOMENT, ANY, of(AUMCLST, CLST, TLST, LAMZ, NcaCase::withTail)),
    AUMCIFP("moment to infinity, predicted", MOMENT, ANY, of(AUMCLST, TLST, LAMZ, NcaCase::withPredictedTail)),
    AUMCPEO("part of AUMCIFO after TLST", PERCENT, ANY, of(AUMCIFO, AUMCLST, (d, inf, m) -> 100 * (inf - m) / inf)),
    AUMCTAU("moment of the dosing interval", MOMENT, INTERVAL, found(NcaCase::momentOfInterval)),

    // the dosing interval
    CAVG("AUCTAU/τ", NG_PER_ML, INTERVAL, of(AUCTAU, (d, auc) -> auc / d.tau())),
    FLUCP("(CMAX − CMIN)/CAVG", PERCENT, INTERVAL, of(CMAX, CMIN, CAVG, (d, a, b, avg) -> 100 * (a - b) / avg)),
    SWING("(CMAX − CMIN)/CMIN", ONE, INTERVAL, of(CMAX, CMIN, (d, max, min) -> (max - min) / min)),
    AILAMZ("1/(1 − exp(−λz·τ))", ONE, INTERVAL, of(LAMZ, (d, k) -> -1 / Math.expm1(-k * d.tau()))),
    ARAUC("AUCTAU over that of the first dose", ONE, COMPARED, ratioToFirst(AUCTAU)),
    ARCMAX("CMAX over that of the first dose", ONE, COMPARED, ratioToFirst(CMAX)),
    ARCMIN("CMIN over that of the first dose", ONE, COMPARED, ratioToFirst(CMIN)),
    ARCTROUG("CTROUGH over that of the first dose", ONE, COMPARED, ratioToFirst(CTROUGH)),

    // clearance and volume; over F where the dose is extravascular
    CLO("clearance, observed", L_PER_H, SINGLE_INTRAVENOUS, of(AUCIFO, NcaCase::clearance)),
    CLP("clearance, predicted", L_PER_H, SINGLE_INTRAVENOUS, of(AUCIFP, NcaCase::clearance)),
    CLFO("clearance/F, observed", L_PER_H, SINGLE_EXTRAVASCULAR, of(AUCIFO, NcaCase::clearance)),
    CLFP("clearance/F, predicted", L_PER_H, SINGLE_EXTRAVASCULAR, of(AUCIFP, NcaCase::clearance)),
    CLTAU("clearance of the interval", L_PER_H, STEADY_INTRAVENOUS, of(AUCTAU, NcaCase::clearance)),
    CLFTAU("clearance/F of the interval", L_PER_H, STEADY_EXTRAVASCULAR, of(AUCTAU, NcaCase::clearance)),
    VZO("volume CLO/λz", L, SINGLE_INTRAVENOUS, of(CLO, LAMZ, (d, cl, k) -> cl / k)),
    VZP("volume CLP/λz", L, SINGLE_INTRAVENOUS, of(CLP, LAMZ, (d, cl, k) -> cl / k)),
    VZFO("volume CLFO/λz", L, SINGLE_EXTRAVASCULAR, of(CLFO, LAMZ, (d, cl, k) -> cl / k)),
    VZFP("volume CLFP/λz", L, SINGLE_EXTRAVASCULAR, of(CLFP, LAMZ, (d, cl, k) -> cl / k)),
    VZTAU("volume CLTAU/λz", L, STEADY_INTRAVENOUS, of(CLTAU, LAMZ, (d, cl, k) -> cl / k)),
    VZFTAU("volume CLFTAU/λz", L, STEADY_EXTRAVASCULAR, of(CLFTAU, LAMZ, (d, cl, k) -> cl / k)),

    // mean residence: moment/area − T/2; with the time of absorption where the dose is extravascular
    MRTIVLST("residence to TLST", HOURS, INTRAVENOUS, of(AUMCLST, AUCLST, NcaCase::residence)),
    MRTIVIFO("residence, observed", HOURS, INTRAVENOUS, residence(AUMCIFO, AUCIFO, AUMCTAU, AUCTAU)),
    MRTIVIFP("residence, predicted", HOURS, SINGLE_INTRAVENOUS, of(AUMCIFP, AUCIFP, NcaCase::residence)),
    MRTEVLST("residence to TLST", HOURS, RESIDENT_EXTRAVASCULAR, of(AUMCLST, AUCLST, NcaCase::residence)),
    MRTEVIFO("residence, observed", HOURS, RESIDENT_EXTRAVASCULAR, residence(AUMCIFO, AUCIFO, AUMCTAU, AUCTAU)),
    MRTEVIFP("residence, predicted", HOURS, SINGLE_EXTRAVASCULAR, of(AUMCIFP, AUCIFP, NcaCase::residence)),
    VSSO("volume at steady state, observed", L, INTRAVENOUS, steady(times(MRTIVIFO, CLTAU), times(MRTIVIFO, CLO))),
    VSSP("volume at steady state, predicted", L, SINGLE_INTRAVENOUS, times(MRTIVIFP, CLP)),

    // over the dose
    CMAXD("CMAX/dose", CONCENTRATION_PER_DOSE, DOSED, of(CMAX, NcaCase::perDose)),
    CMIND("CMIN/dose", CONCENTRATION_PER_DOSE, DOSED_INTERVAL, of(CMIN, NcaCase::perDose)),
    CAVGD("CAVG/dose", CONCENTRATION_PER_DOSE, DOSED_INTERVAL, of(CAVG, NcaCase::perDose)),
    CLSTD("CLST/dose", CONCENTRATION_PER_DOSE, DOSED, of(CLST, NcaCase::perDose)),
    C0D("C0/dose", CONCENTRATION_PER_DOSE, BOLUS, of(C0, NcaCase::perDose)),
    AUCLSTD("AUCLST/dose", AREA_PER_DOSE, DOSED, of(AUCLST, NcaCase::perDose)),
    AUCALLD("AUCALL/dose", AREA_PER_DOSE, DOSED, of(AUCALL, NcaCase::perDose)),
    AUCIFOD("AUCIFO/dose", AREA_PER_DOSE, DOSED, of(AUCIFO, NcaCase::perDose)),
    AUCIFPD("AUCIFP/dose", AREA_PER_DOSE, DOSED, of(AUCIFP, NcaCase::perDose)),
    AUCINTD("AUCINT/dose", AREA_PER_DOSE, DOSED_PARTIAL, of(AUCINT, NcaCase::perDose)),
    AUCTAUD("AUCTAU/dose", AREA_PER_DOSE, DOSED_INTERVAL, of(AUCTAU, NcaCase::perDose)),
    AUMCLSTD("AUMCLST/dose", MOMENT_PER_DOSE, DOSED, of(AUMCLST, NcaCase::perDose)),
    AUMCIFOD("AUMCIFO/dose", MOMENT_PER_DOSE, DOSED, of(AUMCIFO, NcaCase::perDose)),

    // urine
    RCAMINT("amount recovered", MG, URINE, urine(Urine::amount)),
    RCPCINT("part of the dose recovered", PERCENT, DOSED_URINE, of(RCAMINT, (d, amount) -> 100 * amount / d.mg())),
    FREXINT("fraction of the dose excreted", ONE, DOSED_URINE, of(RCAMINT, NcaCase::perDose)),
    VOLPK("volume of urine", L, URINE, found(NcaCase::urineVolume)),
    ERMAX("largest rate of excretion", AMOUNT_PER_TIME, URINE, urine(Urine::fastest)),
    ERTMAX("middle of the collection of ERMAX", HOURS, URINE, urine(Urine::timeOfFastest)),
    RENALCL("RCAMINT over the area of the same time", L_PER_H, URINE, found(NcaCase::renalClearance, RCAMINT));

    private final String label;
    private final Unit unit;
    private final NcaScope scope;
    private final NcaFormula formula;

    NcaParameter(String label, Unit unit, NcaScope scope, NcaFormula formula) {
        this.label = label;
        this.unit = unit;
        this.scope = scope;
        this.formula = formula;
    }

    /** What it is, in words. */
    public String label() {
        return label;
    }

    /** The unit of its values. */
    public Unit unit() {
        return unit;
    }

    /** The parameters of its formula. */
    public List<NcaParameter> needs() {
        return formula.needs();
    }

    NcaScope scope() {
        return scope;
    }

    NcaFormula formula() {
        return formula;
    }
}
