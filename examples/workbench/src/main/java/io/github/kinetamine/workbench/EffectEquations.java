package io.github.kinetamine.workbench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The equations of the effects as text, in the names of their parameters and drivers, which the page of an effect explains. */
final class EffectEquations {

    private static final String ADDED = ", or baseline + Δ where a baseline is said";
    private static final String SCALED = ", or baseline·(1 + Δ/100) where a baseline is said";
    private static final String STATE = "dP/dt = BETA·C_eq·(1 − P) − ln 2/(24·T_OFF)·P, P(0) = 0, time in h";

    private static final Map<String, List<String>> ALL = new LinkedHashMap<>();

    static {
        put("PAIN", "PAIN = E0·(1 − C^GAMMA/(C50^GAMMA + C^GAMMA)), C = Ce_S or C_S");
        put(
                "PAIN_SIMONS",
                "PAIN_SIMONS_285 = E0_SIMONS_285·(1 − x/(1 + x)), x = (C/C50_LOW)^GAMMA_SIMONS_285, C = Ce_S or C_S",
                "PAIN_SIMONS_404 = E0_SIMONS_404·(1 − x/(1 + x)), x = (C/C50_HIGH)^GAMMA_SIMONS_404");
        put("PAIN_VAS", "PAIN_VAS = SLOPE_K·Ce_K + SLOPE_NK·Ce_NK, plus the baseline where one is said");
        put("DRUG_HIGH", "DRUG_HIGH = EMAX·C^GAMMA/(C50^GAMMA + C^GAMMA), C = Ce_S or C_S");
        put("CORTISOL_PRODUCTION", "CORTISOL_PRODUCTION = max(0, R0 − DECLINE·t)·(1 + C_S/C2), t in h");
        put("EEG_FREQUENCY", "EEG_FREQUENCY = E0 − EMAX·C^GAMMA/(IC50^GAMMA + C^GAMMA), C as driven");
        put(
                "NMDA_OCCUPANCY",
                "NMDA_OCCUPANCY = x/(1 + x)",
                "x = FU_K·KP_UU·(S/KI_S + R/KI_R) + FU_NK·B_NK·(SNK/KI_SNK + RNK/KI_RNK), concentrations in umol/L");
        put("CADSS", "CADSS = MOST·x^GAMMA/(1 + x^GAMMA), x = C/C50, C = Ce_S or C_S");
        put("MAP", saturable(SCALED));
        put("SBP", saturable(ADDED));
        put("DBP", saturable(ADDED));
        put("HR", linear());
        put("CO", linear());
        put("CBF", saturable(SCALED));
        put("AWAKE", "AWAKE = 1 − Φ(ln(ketamine/C50)/SIGMA)");
        put("MOAAS_BELOW_5", "MOAAS_BELOW_5 = x^SLOPE/(1 + x^SLOPE), x = C_S/C50");
        put(
                "MADRS",
                STATE,
                "MADRS_change_vs_control = −s·(DMAX·P + ACUTE·C_eq), s the context",
                "MADRS = baseline + control(t) + MADRS_change_vs_control; MADRS_low has s = 1.1, MADRS_high s = 0.3");
        put(
                "RESPONSE",
                STATE,
                "change = control(t) − s·20·P, s the context; 0.3 in _low, 1.1 in _high, 0 in _control",
                "response = Φ((−change − baseline/2)/11), remission = Φ((−change − (baseline − 10))/11), points of MADRS");
        put("SSI", STATE, "SSI_change_vs_control = −THETA·P", "SSI_effect_size = D_DAY1·P/0.427");
        put(
                "CRPS",
                "CRPS_responder = baseline·(1 − E), E = CRPS_site^GAMMA/(C50^GAMMA + CRPS_site^GAMMA)",
                "CRPS = baseline·(1 − RESPONDERS·E)");
        put(
                "SYNAPSE_CHAIN",
                "chain_occupancy RO = x/(1 + x), x = FU·C/KI, C the driver in umol/L",
                "dg/dt = K_GLU·(4·GLU·RO·(1 − RO) − g), g(0) = 0; glutamate_change = 100·g",
                "db/dt = K_BDNF·(GAIN_BDNF·g − b), b(0) = 0; BDNF_change = 100·b",
                "ds/dt = K_SYNAPSE·(GAIN_SYNAPSE·b − s), s(0) = 0; synapse_change = 100·s");
    }

    private EffectEquations() {}

    private static void put(String id, String... lines) {
        ALL.put(id, List.of(lines));
    }

    private static String saturable(String total) {
        return "Δ = EMAX·C_S/(C50 + C_S); the series is Δ" + total;
    }

    private static String linear() {
        return "Δ = SLOPE·C_S; the series is Δ" + SCALED;
    }

    /** The equations of an effect; none where nobody has written them. */
    static List<String> of(String id) {
        return ALL.getOrDefault(id, List.of());
    }
}
