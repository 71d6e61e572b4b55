package io.github.kinetamine.pd;

import io.github.kinetamine.model.EffectOutput;
import io.github.kinetamine.quantity.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The shares of one kind of receptor that ligands occupy which compete for it, at equilibrium (Gaddum),
 *
 * <pre>share_i = x_i / (1 + Σ x_j),   x_i = C_i / Kd_i.</pre>
 *
 * Each share lies between 0 and 1 and so does their sum; a competitor makes Kd look larger by 1 + x of its own. Concentrations
 * of zero and below occupy nothing. Stateless and safe for use by many threads.
 */
public final class Occupancy {

    private Occupancy() {}

    /**
     * The share that the ligand of an index occupies.
     *
     * @param x concentration over Kd of each ligand
     */
    public static double share(int index, double... x) {
        double largest = Math.max(1, Arrays.stream(x).max().orElse(1));
        if (largest == Double.POSITIVE_INFINITY) {
            long most = Arrays.stream(x).filter(each -> each == largest).count();
            return x[index] == largest ? 1.0 / most : 0;
        }
        double all = 1 / largest;
        for (double each : x) {
            all += Math.max(0, each) / largest;
        }
        return Math.max(0, x[index]) / largest / all;
    }

    /** The shares that ligands occupy, a series each; parameters {@code KD_} and the series' name, ng/mL. */
    public static EffectBlock of(String id, Ligand... ligands) {
        if (ligands.length == 0) {
            throw new IllegalArgumentException("occupancy " + id + " needs a ligand: add Ligand.of(…)");
        }
        List<EffectOutput> series = Arrays.stream(ligands)
                .map(ligand -> EffectOutput.of(ligand.series(), Unit.ONE, "occupied share of receptors")
                        .between(0, 1))
                .toList();
        List<Ligand> competing = List.of(ligands);
        return EffectBlock.of(id, series, (m, outputs) -> declare(m, outputs, competing));
    }

    private static void declare(EffectBuilder m, List<EffectOutput> outputs, List<Ligand> ligands) {
        int[] kd = ligands.stream()
                .mapToInt(ligand -> m.parameter(Numbers.parameter(
                        "KD_" + ligand.series(), ligand.kd(), Numbers.NG_PER_ML, "concentration that occupies half")))
                .toArray();
        int[] c = ligands.stream().mapToInt(ligand -> m.driver(ligand.driver())).toArray();
        for (int i = 0; i < kd.length; i++) {
            int index = i;
            m.output(outputs.get(i), (t, d, p, y) -> share(index, ratios(c, kd, d, p)));
        }
    }

    private static double[] ratios(int[] c, int[] kd, double[] d, double[] p) {
        return IntStream.range(0, kd.length)
                .mapToDouble(i -> d[c[i]] / p[kd[i]])
                .toArray();
    }
}
