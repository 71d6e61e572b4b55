package io.github.kinetamine.workbench.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each lesson as a student goes through it. */
@Tag("slow")
class LessonBrowserTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    static List<String> lessons() {
        return LessonFiles.ids();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void aPredictionComesBeforeItsExperimentAndItsExplanation(String id) {
        JsonNode lesson = LessonFiles.lesson(id);
        browser.prefer("light");
        browser.open("lesson=list");
        browser.complaints();
        browser.click("[data-lesson='" + id + "']");
        browser.await(
                "the lesson is shown",
                () -> browser.text("#lesson-title").equals(lesson.get("title").asText()));
        assertFalse(browser.find("#curves").isDisplayed());
        assertFalse(browser.find("#controls").isDisplayed());
        assertEquals(0, browser.count("#explanation"));

        browser.redrawnBy(() -> predict(lesson));
        assertTrue(browser.find("#curves").isDisplayed());
        assertTrue(browser.find("#controls").isDisplayed());
        assertEquals("", browser.text("#error"));
        for (int i = 0; i < browser.count(".tries button"); i++) {
            int step = i;
            browser.redrawnBy(() -> browser.run("document.querySelectorAll('.tries button')[" + step + "].click()"));
        }

        browser.click("#explain");
        browser.await("the explanation is whole", () -> browser.count(".model-part .diagram") == 1);
        assertTrue(browser.text(".verdict").startsWith("Your prediction"), () -> browser.text(".verdict"));
        assertFalse((browser.text("#lesson") + browser.text("#lesson-end")).contains("{"), "a number is missing");
        assertTrue(browser.text(".equations").lines().count() >= 3);
        browser.await(
                "the diagram is drawn", () -> browser.truth("document.querySelector('.diagram').naturalWidth > 100"));
        assertEquals("", browser.text("#error"));
        assertEquals(List.of(), browser.complaints());
        browser.keep("lesson-" + id);
    }

    @Test
    void aLinkToALessonHoldsThePredictionAndItsSetting() {
        browser.open("lesson=route");
        browser.redrawnBy(() -> predict(LessonFiles.lesson("route")));
        browser.await("the address follows", () -> browser.truth("location.hash.includes('guess=')"));
        assertEquals(4, browser.number("(location.hash.match(/arm=/g) ?? []).length"));
        String hash = (String) browser.run("return location.hash.slice(1)");
        browser.open(hash);
        assertTrue(browser.find("#experiment").isDisplayed());
        assertEquals("5", browser.find("#guess").getDomProperty("value"));
    }

    @Test
    void aLessonIsPrintedAsASheet() {
        browser.open("lesson=infusion");
        browser.redrawnBy(() -> predict(LessonFiles.lesson("infusion")));
        browser.click("#explain");
        browser.await("the explanation is whole", () -> browser.count(".model-part .diagram") == 1);
        assertTrue(browser.keepPrinted("lesson-infusion") > 20_000);
        browser.run("window.dispatchEvent(new Event('beforeprint'))");
        assertFalse(browser.find("#controls").isDisplayed());
        assertTrue(browser.number("document.querySelector('.panel.wide').clientWidth") <= 700, "wider than paper");
        browser.run("window.dispatchEvent(new Event('afterprint'))");
        assertTrue(browser.find("#controls").isDisplayed());
    }

    private static void predict(JsonNode lesson) {
        if (lesson.get("prediction").has("options")) {
            browser.click("#lesson input[value='1']");
        } else {
            browser.set("#guess", "5");
        }
        browser.click("#lesson form .primary");
    }
}
