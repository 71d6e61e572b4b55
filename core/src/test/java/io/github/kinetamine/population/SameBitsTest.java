package io.github.kinetamine.population;

import static io.github.kinetamine.quantity.Units.hours;
import static io.github.kinetamine.quantity.Units.kg;
import static io.github.kinetamine.quantity.Units.mg;
import static io.github.kinetamine.quantity.Units.minutes;
import static io.github.kinetamine.simulation.Grid.every;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.kinetamine.dose.Bolus;
import io.github.kinetamine.dose.Dose;
import io.github.kinetamine.dose.Regimen;
import io.github.kinetamine.dose.Route;
import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.Subject;
import io.github.kinetamine.testing.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A seed has one result, however the work is shared out, and on whatever virtual machine. */
class SameBitsTest {

    private static final String REQUIREMENT = "a seed has one result";

    /** Populations whose subjects are simulated in all the ways that there are. */
    enum Way {
        LINEAR_LANES {
            @Override
            Population people() {
                return racemic(Population.of(Ketamine.racemic()));
            }
        },
        EFFECTS_ABOVE_LANES {
            @Override
            Population people() {
                return racemic(Population.of(
                        Ketamine.racemic().with(KetamineEffects.effect("MADRS", EffectOptions.standard()))));
            }
        },
        EQUATIONS_IN_LANES {
            @Override
            Population people() {
                return OdeLanesTest.people(OdeLanesTest.inLanes(), 1);
            }
        },
        EQUATIONS_ONE_BY_ONE {
            @Override
            Population people() {
                return OdeLanesTest.people(OdeLanesTest.alone(), 1);
            }
        },
        /** Nasal doses are late and take their time, each subject's in its own way. */
        LINEAR_ONE_BY_ONE {
            @Override
            Population people() {
                return Population.of(Ketamine.esketamine())
                        .give(Regimen.of(new Bolus(mg(56), Route.INTRANASAL)).steadyState(hours(24)))
                        .seed(2026)
                        .observe(every(hours(2)).until(hours(24)));
            }
        };

        abstract Population people();

        private static Population racemic(Population people) {
            return people.give(Dose.mgPerKg(0.5).intravenous().over(minutes(40)))
                    .like(Subject.weighing(kg(70)))
                    .seed(2026)
                    .observe(every(hours(2)).until(hours(24)));
        }
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

    /** Over threads and block sizes, as they come, and in two shares that are joined. */
    private static Set<String> hashes(Way way, int subjects, int[][] blocks) throws NoSuchAlgorithmException {
        Population people = way.people().subjects(subjects);
        int part = subjects / 3 + 5;
        PopulationResult rest = people.simulate(part + 1L, subjects - part);
        Set<String> hashes = new TreeSet<>();
        hashes.add(hash(people.run()));
        hashes.add(hash(people.simulate(1, part).and(rest)));
        int runs = 2;
        for (int i = 0; i < blocks.length; i++) {
            for (int lanes : blocks[i]) {
                hashes.add(hash(people.threads(1 << i).lanes(lanes).run()));
                runs++;
            }
        }
        Evidence.record(
                REQUIREMENT,
                "hashes of " + subjects + " subjects, " + way + ", in " + runs
                        + " runs over 1 to 8 threads, blocks of 7 to 128, and shares",
                hashes.size(),
                "= 1",
                "hashes");
        return hashes;
    }

    @ParameterizedTest
    @EnumSource
    void threadsBlocksAndSharesLeaveOneHash(Way way) throws NoSuchAlgorithmException {
        assertEquals(1, hashes(way, 700, new int[][] {{7}, {64}, {128}, {7}}).size());
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource
    void tenThousandSubjectsHaveOneHash(Way way) throws NoSuchAlgorithmException {
        int[] all = {7, 64, 128};
        assertEquals(1, hashes(way, 10_000, new int[][] {all, all, all, all}).size());
    }

    @Test
    void equationsGiveTheSameInLanesAndOneByOne() throws NoSuchAlgorithmException {
        assertEquals(hashOf(Way.EQUATIONS_ONE_BY_ONE), hashOf(Way.EQUATIONS_IN_LANES));
    }

    private static String hashOf(Way way) throws NoSuchAlgorithmException {
        return hash(way.people().subjects(700).run());
    }

    /** Virtual machines on processors of one family compute exponentials and powers alike; those of others need not. */
    @ParameterizedTest
    @EnumSource
    void everyVirtualMachineHasTheHashOnFile(Way way) throws NoSuchAlgorithmException, IOException {
        String processor = System.getProperty("os.arch");
        assumeTrue(processor.equals("amd64"), () -> "the hashes on file were computed on amd64, not " + processor);
        String hash = hashOf(way);
        Evidence.record(
                REQUIREMENT,
                "SHA-256 of 700 subjects, " + way + ", on " + processor + " with Java "
                        + Runtime.version().feature(),
                hash,
                "= " + onFile(way),
                "1");
        assertEquals(onFile(way), hash);
    }

    private static String onFile(Way way) throws IOException {
        try (InputStream file = SameBitsTest.class.getResourceAsStream("same-bits.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(way + ","))
                    .map(line -> line.substring(line.indexOf(',') + 1))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
