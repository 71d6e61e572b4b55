package io.github.kinetamine.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GrammarTest {

    /** How the parser speaks of what is not in the grammar. */
    private static final Pattern NOT_IN_GRAMMAR = Pattern.compile("expected|unknown|does not say|is no ");
    /** What the grammar allows and a sentence still must not mean. */
    private static final Pattern MEANINGLESS =
            Pattern.compile("must|has no next dose|said twice|second schedule|too large");

    @Property(tries = 1000)
    void everySentenceOfTheGrammarIsUnderstood(@ForAll long seed) {
        String sentence = new GrammarSentences(Regimen.GRAMMAR, new Random(seed)).sentence("regimen");
        try {
            Regimen regimen = Regimen.parse(sentence);
            assertEquals(regimen, Regimen.parse(regimen.toString()));
        } catch (IllegalArgumentException refused) {
            assertTrue(!NOT_IN_GRAMMAR.matcher(refused.getMessage()).find(), refused.getMessage());
            assertTrue(MEANINGLESS.matcher(refused.getMessage()).find(), refused.getMessage());
        }
    }

    @Test
    void manySentencesOfEachPartAreWholeRegimens() {
        GrammarSentences grammar = new GrammarSentences(Regimen.GRAMMAR, new Random(42));
        int read = 0;
        for (int i = 0; i < 1000; i++) {
            try {
                Regimen.parse(grammar.sentence("part"));
                read++;
            } catch (IllegalArgumentException refused) {
                assertTrue(MEANINGLESS.matcher(refused.getMessage()).find(), refused.getMessage());
            }
        }
        // the seed is fixed; most refusals are zeros and lists that do not ascend
        assertTrue(read > 250, read + " of 1000");
    }

    @Test
    void everyRuleIsDefinedAndUsed() {
        GrammarSentences grammar = new GrammarSentences(Regimen.GRAMMAR, new Random(1));
        Set<String> used = new TreeSet<>(Set.of("regimen"));
        for (List<String> rule : grammar.rules().values()) {
            rule.stream().filter(symbol -> symbol.matches("[a-z]+")).forEach(used::add);
        }
        assertEquals(new TreeSet<>(grammar.rules().keySet()), used);
    }

    @Test
    void everyRouteAndUnitIsInTheGrammar() {
        for (Route route : Route.values()) {
            assertTrue(Regimen.GRAMMAR.contains("\"" + route.code() + "\""), route.code());
        }
        for (String unit : DoseUnit.all()) {
            assertTrue(Regimen.GRAMMAR.contains("\"" + unit + "\""), unit);
        }
    }
}
