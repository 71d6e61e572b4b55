package io.github.kinetamine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> MODELS = List.of("otto-2021", "simons-2022", "domino-1984", "herd-2007");

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "iv, vi, 1",
        "ca, abc, 3",
        "'', abc, 3",
        "abc, '', 3",
        "every, every, 0",
        "evrey, every, 1",
        "mg/kgg, mg/kg, 1"
    })
    void distanceCountsInsertionsDeletionsReplacementsAndSwaps(String a, String b, int distance) {
        assertEquals(distance, Suggestion.distance(a, b));
        assertEquals(distance, Suggestion.distance(b, a));
    }

    @ParameterizedTest
    @CsvSource({"oto-2021, otto-2021", "simmons-2022, simons-2022", "HERD-2007, herd-2007", "domino-1948, domino-1984"})
    void mistypedNamesFindTheirModel(String word, String meant) {
        assertEquals(Optional.of(meant), Suggestion.nearest(word, MODELS));
    }

    @ParameterizedTest
    @CsvSource({"perez", "x", "''", "otto"})
    void farWordsFindNothing(String word) {
        assertEquals(Optional.empty(), Suggestion.nearest(word, MODELS));
    }

    @Test
    void theRightCaseWinsAmongEquals() {
        assertEquals(
                Optional.of("CL"), Suggestion.nearest("Cl", List.of("cl", "CL")).filter("CL"::equals));
        assertEquals(Optional.of("ka"), Suggestion.nearest("ka", List.of("KA", "ka", "Ka")));
    }

    @Test
    void shortWordsNeedOneLetterInCommon() {
        assertEquals(Optional.of("iv"), Suggestion.nearest("vi", List.of("iv", "im", "in")));
        assertEquals(Optional.empty(), Suggestion.nearest("q", List.of("g")));
    }

    @Test
    void hugeWordsAreLeftAlone() {
        assertEquals(Optional.empty(), Suggestion.nearest("a".repeat(1_000_000), List.of("a".repeat(1_000_000))));
    }

    @Test
    void aHintNamesTheNearWordAndAllOthers() {
        assertEquals("did you mean 'CL'? allowed: CL, V1, KA", Suggestion.hint("cl", List.of("CL", "V1", "KA")));
        assertEquals("allowed: CL, V1", Suggestion.hint("weight", List.of("CL", "V1")));
    }

    @Property(tries = 200)
    void theOrderOfTheKnownWordsDoesNotMatter(
            @ForAll @AlphaChars @StringLength(min = 1, max = 5) String word,
            @ForAll @Size(max = 6) List<@AlphaChars @StringLength(min = 1, max = 5) String> known,
            @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(known);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(Suggestion.nearest(word, known), Suggestion.nearest(word, shuffled));
    }

    @Property(tries = 200)
    void aKnownWordIsNearestToItself(
            @ForAll @Size(min = 1, max = 6) List<@AlphaChars @StringLength(min = 1, max = 8) String> known) {
        for (String word : known) {
            assertEquals(Optional.of(word), Suggestion.nearest(word, known));
        }
    }

    @Property(tries = 200)
    void oneSlipIsForgiven(@ForAll @AlphaChars @StringLength(min = 3, max = 20) String word, @ForAll int place) {
        int at = Math.floorMod(place, word.length());
        String dropped = word.substring(0, at) + word.substring(at + 1);
        String doubled = word.substring(0, at) + word.charAt(at) + word.substring(at);
        assertTrue(Suggestion.nearest(dropped, List.of(word)).isPresent());
        assertTrue(Suggestion.nearest(doubled, List.of(word)).isPresent());
    }
}
