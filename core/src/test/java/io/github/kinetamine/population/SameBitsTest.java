package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.Subject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A seed has one result, however the work is shared out. */
class SameBitsTest {

    private static Population people(int subjects) {
        return Population.of(Ketamine.racemic().with(KetamineEffects.effect("MADRS", EffectOptions.standard())))
                .give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
                .like(Subject.weighing(kg(70)))
                .subjects(subjects)
                .seed(2026)
                .observe(every(hours(2)).until(hours(24)));
    }

    private static String hash(PopulationResult result) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (PopulationSeries series : result.series()) {
            for (int i = 0; i < series.grid().size(); i++) {
                ByteBuffer bytes = ByteBuffer.allocate(8 * series.subjects());
                for (double value : series.at(i)) {
                    bytes.putDouble(value);
                }
                digest.update(bytes.array());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Set<String> hashes(int subjects) throws NoSuchAlgorithmException {
        Set<String> hashes = new TreeSet<>();
        for (int threads : new int[] {1, 2, 4, 8}) {
            for (int lanes : new int[] {7, 64, 128}) {
                hashes.add(hash(people(subjects).threads(threads).lanes(lanes).run()));
            }
        }
        return hashes;
    }

    @Test
    void threadsAndBlocksLeaveOneHash() throws NoSuchAlgorithmException {
        assertEquals(1, hashes(700).size());
    }

    @Tag("slow")
    @Test
    void tenThousandSubjectsHaveOneHash() throws NoSuchAlgorithmException {
        assertEquals(1, hashes(10_000).size());
    }
}
