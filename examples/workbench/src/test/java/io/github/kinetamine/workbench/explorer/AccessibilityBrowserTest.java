package io.github.kinetamine.workbench.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The page keeps nobody out, as far as a script can tell: names, roles, contrast, order of focus, width. */
@Tag("slow")
class AccessibilityBrowserTest {

    private static final String TWO_ARMS = "until=8&arm=IV~otto-2021-racemate~0.5 mg/kg iv over 40 min~w=70~a=45"
            + "&arm=more~otto-2021-racemate~1 mg/kg iv over 40 min~w=70~a=45";

    @RegisterExtension
    static final Browser browser = new Browser();

    @ParameterizedTest
    @CsvSource({"light, 1440", "dark, 1440", "light, 360", "dark, 360"})
    void theExplorerHasNoBarriers(String scheme, int width) throws IOException {
        browser.prefer(scheme);
        browser.open(TWO_ARMS, width, 800);
        browser.await("the numbers are there", () -> browser.count("#summary tr") > 0);
        browser.run("document.querySelectorAll('details').forEach(one => one.open = true)");
        assertNoBarriers();
        if (width < 900) {
            browser.click("#sheet");
            assertNoBarriers();
        }
    }

    @ParameterizedTest
    @CsvSource({"light, 1440", "dark, 1440", "light, 360"})
    void aLessonHasNoBarriersAtAnyStep(String scheme, int width) throws IOException {
        browser.prefer(scheme);
        browser.open("lesson=list", width, 800);
        assertNoBarriers();
        browser.open("lesson=infusion", width, 800);
        assertNoBarriers();
        browser.open("lesson=infusion&guess=0&explained=1&" + TWO_ARMS, width, 800);
        browser.await("the diagram is there", () -> browser.count(".diagram") == 1);
        assertNoBarriers();
    }

    @Test
    void anErrorAndADialogHaveNoBarriers() throws IOException {
        browser.prefer("dark");
        browser.open("");
        browser.set("#dose-text", "half a mg");
        browser.await("the error is shown", () -> browser.find("#error").isDisplayed());
        assertNoBarriers();
        browser.click("#model-open");
        browser.await("the model is shown", () -> browser.count("dialog[open] table") == 1);
        assertNoBarriers();
    }

    @Test
    void focusGoesThroughThePageInItsOrderAndCanBeSeen() {
        browser.prefer("light");
        browser.open("");
        browser.run("window.everything = [...document.querySelectorAll('*')]; document.activeElement.blur()");
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            if (browser.truth("document.activeElement === document.body")) {
                break;
            }
            long place = browser.number("window.everything.indexOf(document.activeElement)");
            if (!places.isEmpty() && place == places.get(0)) {
                break;
            }
            places.add(place);
            assertTrue(
                    browser.truth("getComputedStyle(document.activeElement).outlineStyle !== 'none'"),
                    () -> "focus can't be seen on " + browser.run("return document.activeElement.outerHTML"));
        }
        assertEquals(places.stream().sorted().toList(), places);
        assertTrue(places.size() > 40, () -> "only " + places.size() + " places take the focus");
    }

    private static void assertNoBarriers() throws IOException {
        try (InputStream in = AccessibilityBrowserTest.class.getResourceAsStream("accessibility.js")) {
            Object found = browser.run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(List.of(), found);
        }
    }
}
