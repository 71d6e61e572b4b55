package io.github.kinetamine.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LicencePolicyTest {

    private static final LicencePolicy POLICY = new LicencePolicy(Licence.decided());

    @Test
    void aPermissiveLicenceIsAllowedEverywhere() {
        assertAllowed(Set.of(Place.values()), "Apache-2.0");
        assertAllowed(Set.of(Place.values()), "MIT");
    }

    @Test
    void whatBindsMoreStaysOutOfTheLibrary() {
        assertAllowed(Set.of(Place.TESTS), "EPL-2.0");
        assertRefused("x:y 1, used in library, is under EPL-2.0", Set.of(Place.LIBRARY, Place.TESTS), "EPL-2.0");
        assertRefused(
                "x:y 1, used in library, is under GNU Lesser General Public Licence",
                Set.of(Place.LIBRARY, Place.APPLICATIONS),
                "GNU Lesser General Public Licence");
    }

    @Test
    void ofSeveralLicencesAUserTakesTheOneThatIsAllowed() {
        assertAllowed(Set.of(Place.LIBRARY), "EPL-2.0", "Apache-2.0");
    }

    @Test
    void aLicenceOfWhichNothingWasDecidedIsAllowedNowhere() {
        assertRefused("x:y 1, used in tests, is under AGPL-3.0-only", Set.of(Place.TESTS), "AGPL-3.0-only");
        assertRefused("x:y 1, used in tests, is under no licence that it tells", Set.of(Place.TESTS));
    }

    private static void assertAllowed(Set<Place> places, String... licences) {
        assertEquals(List.of(), POLICY.objections(List.of(new Component("x:y 1", List.of(licences), places))));
    }

    private static void assertRefused(String words, Set<Place> places, String... licences) {
        assertEquals(
                List.of(words + ": decide on the licence in licences.csv, or do without the component"),
                POLICY.objections(List.of(new Component("x:y 1", List.of(licences), places))));
    }
}
