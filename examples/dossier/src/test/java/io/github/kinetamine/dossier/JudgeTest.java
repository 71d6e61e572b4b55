package io.github.kinetamine.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private static final Requirement REQUIREMENT =
            new Requirement("A-1", "a", "all is well", List.of("a.FirstTest", "a.LastPartTest"));
    private static final TestRun FIRST = run("a.FirstTest", 3, 0, 0);
    private static final TestRun LAST = run("a.LastPartTest", 5, 0, 4);

    @Test
    void aRequirementIsShownWhereAllItsClassesRanAndNothingFailed() {
        Verdict verdict = verdict(List.of(), FIRST, LAST);
        assertTrue(verdict.isShown());
        assertEquals("shown", verdict.words());
        assertEquals(4, verdict.passed());
    }

    @Test
    void aClassThatDidNotRunShowsNothing() {
        assertObjection("a.LastPartTest did not run", verdict(List.of(), FIRST));
    }

    @Test
    void aFailedTestObjects() {
        assertObjection("of 3 tests of a.FirstTest 2 failed", verdict(List.of(), run("a.FirstTest", 3, 2, 0), LAST));
    }

    @Test
    void aClassOfWhichAllIsLeftOutShowsNothing() {
        assertObjection(
                "every test of a.LastPartTest was left out", verdict(List.of(), FIRST, run("a.LastPartTest", 2, 0, 2)));
    }

    @Test
    void aFigureBeyondItsBoundObjects() {
        assertObjection(
                "the error is 0.2 where it must be <= 0.1",
                verdict(List.of(figure("a.LastPartTest", "0.2", "<= 0.1")), FIRST, LAST));
        assertTrue(verdict(List.of(figure("a.LastPartTest", "0.1", "<= 0.1")), FIRST, LAST)
                .isShown());
    }

    @Test
    void figuresOfOtherTestsAreNotThisRequirements() {
        assertEquals(
                List.of(),
                verdict(List.of(figure("b.LastPartTest", "9", "<= 1")), FIRST, LAST)
                        .figures());
    }

    @Test
    void aFigureHoldsAsItsBoundSays() {
        assertTrue(figure("x", "10000", ">= 10000").holds());
        assertTrue(figure("x", "1.0", "= 1").holds());
        assertTrue(figure("x", "the same", "= the same").holds());
        assertTrue(figure("x", "7", "the more the better").holds());
        for (String value : List.of("NaN", "2", "many", "")) {
            assertTrue(!figure("x", value, "<= 1").holds(), value);
        }
        assertTrue(!figure("x", "1", "< 1").holds());
        assertTrue(!figure("x", "1", "> 1").holds());
        assertTrue(!figure("x", "other", "= the same").holds());
    }

    private static Verdict verdict(List<Figure> figures, TestRun... runs) {
        Map<String, TestRun> byClass = new HashMap<>();
        for (TestRun run : runs) {
            byClass.put(run.testClass(), run);
        }
        return new Judge(byClass, figures).of(REQUIREMENT);
    }

    private static void assertObjection(String words, Verdict verdict) {
        assertEquals(List.of(words), verdict.objections());
        assertEquals("NOT SHOWN: " + words, verdict.words());
    }

    private static TestRun run(String name, int tests, int failed, int skipped) {
        return new TestRun(name, "a", tests, failed, skipped, 0.1, "17");
    }

    private static Figure figure(String testClass, String value, String bound) {
        return new Figure(testClass, "errors are small", "the error", value, bound, "1");
    }
}
