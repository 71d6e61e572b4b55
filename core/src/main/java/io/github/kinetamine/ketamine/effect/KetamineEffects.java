package io.github.kinetamine.ketamine.effect;

import io.github.kinetamine.model.EffectModel;
import io.github.kinetamine.text.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The way into the effects of ketamine. Stateless and safe for use by many threads. */
public final class KetamineEffects {

    private static final Map<String, Function<EffectOptions, EffectModel>> ALL = new LinkedHashMap<>();

    static {
        ALL.put(Pain.ID, Pain::olofsen2022);
        ALL.put(Pain.SIMONS_ID, Pain::simons2022);
        ALL.put(PainWithNorketamine.ID, PainWithNorketamine::of);
        ALL.put(DrugHigh.ID, DrugHigh::of);
        ALL.put(CortisolProduction.ID, CortisolProduction::of);
        ALL.put(EegSlowing.ID, EegSlowing::of);
        ALL.put(NmdaOccupancy.ID, NmdaOccupancy::of);
        ALL.put(Cadss.ID, Cadss::of);
        ALL.put(Haemodynamics.MAP, Haemodynamics::meanArterialPressure);
        ALL.put(Haemodynamics.SBP, Haemodynamics::systolicPressure);
        ALL.put(Haemodynamics.DBP, Haemodynamics::diastolicPressure);
        ALL.put(Haemodynamics.HR, Haemodynamics::heartRate);
        ALL.put(Haemodynamics.CO, Haemodynamics::cardiacOutput);
        ALL.put(Haemodynamics.CBF, Haemodynamics::cerebralBloodFlow);
        ALL.put(Awakening.ID, Awakening::of);
        ALL.put(Sedation.ID, Sedation::of);
        ALL.put(Madrs.ID, Madrs::of);
        ALL.put(Response.ID, Response::of);
        ALL.put(SuicidalIdeation.ID, options -> new SuicidalIdeation());
        ALL.put(CrpsPain.ID, CrpsPain::new);
        ALL.put(SynapseChain.ID, options -> new SynapseChain());
    }

    /** The scales of effects that may begin at a baseline of their own. */
    private static final Set<String> WITH_BASELINE = Set.of(
            Pain.ID,
            PainWithNorketamine.ID,
            CortisolProduction.ID,
            EegSlowing.ID,
            Haemodynamics.MAP,
            Haemodynamics.SBP,
            Haemodynamics.DBP,
            Haemodynamics.HR,
            Haemodynamics.CO,
            Haemodynamics.CBF,
            Madrs.ID,
            CrpsPain.ID);

    /** Effects that begin at the baseline of another scale. */
    private static final Map<String, String> BORROWED_BASELINES =
            Map.of(Pain.SIMONS_ID, Pain.ID, Response.ID, Madrs.ID);

    private static final Set<String> IN_CONTEXT = Set.of(Madrs.ID, Response.ID);

    private KetamineEffects() {}

    /** The ids of all effects. */
    public static List<String> ids() {
        return List.copyOf(ALL.keySet());
    }

    /** Every effect as it is unless told otherwise. */
    public static List<EffectModel> all() {
        return ids().stream().map(id -> effect(id, EffectOptions.standard())).toList();
    }

    /**
     * The effect with an id.
     *
     * @throws IllegalArgumentException if there is none, naming the nearest
     */
    public static EffectModel effect(String id, EffectOptions options) {
        Function<EffectOptions, EffectModel> effect = ALL.get(id);
        if (effect == null) {
            throw new IllegalArgumentException("unknown effect '" + id + "': " + Suggestion.hint(id, ids()));
        }
        return effect.apply(options);
    }

    /** The scale whose baseline an effect reads from its options, such as {@code MADRS} for {@code RESPONSE}; empty if none. */
    public static Optional<String> baselineScale(String id) {
        String scale = BORROWED_BASELINES.getOrDefault(id, id);
        return Optional.of(scale).filter(WITH_BASELINE::contains);
    }

    /** Whether an effect depends on the context that its options say. */
    public static boolean isInContext(String id) {
        return IN_CONTEXT.contains(id);
    }
}
