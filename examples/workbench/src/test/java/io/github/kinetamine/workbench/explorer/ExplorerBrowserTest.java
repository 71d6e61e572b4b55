package io.github.kinetamine.workbench.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.ketamine.effect.EffectOptions;
import io.github.kinetamine.ketamine.effect.KetamineEffects;
import io.github.kinetamine.model.Parameter;
import io.github.kinetamine.testing.Evidence;
import io.github.kinetamine.testing.fuzz.Fuzzing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The explorer as someone at a browser meets it. */
class ExplorerBrowserTest {

    private static final String IV = "arm=IV~otto-2021-racemate~0.5 mg/kg iv over 40 min~w=70~a=45";
    private static final String THREE_ARMS = "until=24&" + IV + "&arm=muscle~otto-2021-racemate~0.5 mg/kg im~w=70~a=45"
            + "&arm=nose~perez-ruixo-2021~56 mg in~w=70~a=45";

    /** The highest value of the first curve of plasma, as it is drawn. */
    private static final String PEAK =
            "Math.max(...echarts.getInstanceByDom(document.querySelector('[data-panel=plasma] .plot'))"
                    + ".getOption().series.find(one => one.id === '0').data.map(point => point[1]))";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void curvesAreThereWithoutAComplaint() {
        browser.prefer("light");
        browser.open("");
        browser.complaints();
        browser.open("until=24&band=50.1&" + IV);
        assertEquals(5, browser.count(".panel canvas"));
        assertTrue(Math.abs(peak() - 160.2) < 0.1, () -> "peak " + peak());
        assertTrue(browser.text(".purpose").contains("No medical advice"));
        browser.run("document.querySelector('[data-panel=plasma] .plot').focus()");
        browser.await("the tables follow", () -> browser.count("#summary tr") == 2);
        assertEquals(List.of(), browser.complaints());
        browser.keep("light");
    }

    @Test
    void theAddressHoldsWhatIsSet() {
        browser.open("until=8&" + IV);
        browser.redrawnBy(() -> browser.set("#amount", "1"));
        browser.redrawnBy(() -> browser.click("[name=scale][value=log]"));
        browser.await("the address follows", () -> address().contains("1 mg/kg iv over 40 min"));
        browser.await("the address follows", () -> address().contains("scale=log"));
        String hash = (String) browser.run("return location.hash.slice(1)");
        browser.open(hash);
        assertEquals(hash, browser.run("return location.hash.slice(1)"));
        assertEquals("", browser.text("#error"));
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({
        "#amount, 1, 1 mg/kg iv over 40 min",
        "#amount-exact, 0.37, 0.37 mg/kg iv over 40 min",
        "#minutes, 100, over 100 min",
        "#times, 3, every 24 h x 3",
        "#weight, 90, w=90",
        "#age, 60, a=60",
        "#context, 0.31, c=0.31",
        "#untilH, 5, until=24",
        "#untilH-exact, 30, until=30",
        "#dose-text, 20 mg iv bolus, 20 mg iv bolus",
        "#label, drip, arm=drip",
        "#amount-unit, mg, 35 mg iv",
        "#route, im, 0.5 mg/kg im",
        "#model, domino-1984, domino-1984",
        "#drug, esketamine, perez-ruixo-2021",
        "#covariate-CYP2B6, *6/*6, CYP2B6=*6/*6"
    })
    void aControlChangesTheCurvesAndTheAddress(String control, String value, String inAddress) {
        browser.open("until=8&" + IV);
        browser.redrawnBy(() -> browser.set(control, value));
        browser.await("the address follows", () -> address().contains(inAddress));
        assertEquals("", browser.text("#error"));
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(
            strings = {
                "[name=unit][value=umol]",
                "[name=scale][value=log]",
                "[name=site][value=arterial]",
                "#metabolites",
                "#enantiomers",
                "#panel-loop",
                "#panel-nmda",
                "#effect-HR",
                "#band"
            })
    void aChoiceChangesTheCurvesAndTheAddress(String choice) {
        browser.open("until=8&" + IV);
        String before = address();
        browser.redrawnBy(() -> browser.click(choice));
        browser.await("the address follows", () -> !address().equals(before));
        String hash = (String) browser.run("return location.hash.slice(1)");
        browser.open(hash);
        browser.await(
                "the address stays",
                () -> browser.run("return location.hash.slice(1)").equals(hash));
    }

    @ParameterizedTest
    @CsvSource({"#amount-exact, -1", "#times-exact, 2.5", "#minutes-exact, -5"})
    void aNumberThatIsNotAllowedIsMarkedAndChangesNothing(String field, String value) {
        browser.open("until=8&" + IV);
        String before = address();
        browser.run("const field = document.querySelector('" + field + "'); field.value = '" + value
                + "'; field.dispatchEvent(new Event('input', { bubbles: true }));");
        assertEquals(true, browser.run("return document.querySelector('" + field + "').ariaInvalid === 'true'"));
        assertEquals(before, address());
        browser.redrawnBy(() -> browser.set("#amount", "1"));
        browser.await("the sliders still work", () -> address().contains("1 mg/kg iv over 40 min"));
    }

    @Test
    void aLowerClearanceOfAGenotypeLeavesMoreInTheBlood() {
        browser.open("until=8&" + IV);
        double before = peak();
        browser.redrawnBy(() -> browser.set("#covariate-CYP2B6", "*6/*6"));
        assertTrue(peak() > 1.1 * before, () -> before + " and " + peak());
    }

    @Test
    void theLiverOfAHepaticModelCanBeChanged() {
        browser.open("until=8&arm=swallowed~perez-ruixo-2021~84 mg po~w=70~a=45");
        double before = peak();
        browser.redrawnBy(() -> browser.set("#covariate-CLINT", "0.5"));
        assertTrue(peak() > 1.3 * before, () -> before + " and " + peak());
    }

    @Test
    void doublingTheDoseDoublesTheConcentration() {
        browser.open("until=8&" + IV);
        double before = peak();
        browser.redrawnBy(() -> browser.set("#amount", "1"));
        assertEquals(2, peak() / before, 1e-9);
    }

    @Test
    void micromolesAreNanogramsOverTheMolarMass() {
        browser.open("until=8&" + IV);
        double before = peak();
        browser.redrawnBy(() -> browser.click("[name=unit][value=umol]"));
        assertEquals(237.73, before / peak(), 1e-9);
        assertEquals("µmol/L", browser.text("[data-panel=plasma] .panel-unit"));
    }

    @Test
    void theEffectSiteIsSolvedFromTheConstantsOfTheLibrary() {
        browser.open("until=2&panels=plasma,site&arm=a~simons-2022-racemate~0.5 mg/kg iv over 40 min~w=70~a=45");
        List<Parameter> parameters = KetamineEffects.effect("DRUG_HIGH", EffectOptions.standard())
                .over(Ketamine.model("simons-2022-racemate"))
                .parameters();
        Map<?, ?> solved =
                (Map<?, ?>) browser.run("return import('/assets/panels.js').then(panels => panels.DRUG_HIGH)");
        assertEquals(value(parameters, "EMAX"), ((Number) solved.get("emax")).doubleValue());
        assertEquals(value(parameters, "C50"), ((Number) solved.get("c50NgPerMl")).doubleValue());
        assertEquals(1, value(parameters, "GAMMA"));
        // the effect site rises until it meets the falling plasma
        String site = "echarts.getInstanceByDom(document.querySelector('[data-panel=site] .plot')).getOption().series";
        String crossing =
                "const [ce, c] = [0, 1].map(i => " + site + ".find(one => one.id === String(i)).data.map(p => p[1]));"
                        + "const top = ce.indexOf(Math.max(...ce)); return Math.min(Math.abs(ce[top] - c[top]), Math.abs(ce[top] - c[top - 1])) / ce[top]";
        assertTrue(((Number) browser.run(crossing)).doubleValue() < 0.2);
    }

    private static double value(List<Parameter> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @ParameterizedTest
    @CsvSource({
        "24, 0.5 mg/kg iv over 40 min, 40 min",
        "24, 0.5 mg/kg/h iv over 10 min, 10 min",
        "672, 0.5 mg/kg iv over 40 min, 40 min"
    })
    void thePeakIsAtTheEndOfTheInfusion(String hours, String dose, String end) {
        browser.open("until=" + hours + "&arm=a~otto-2021-racemate~" + dose + "~w=70~a=45");
        browser.await("the numbers follow", () -> browser.count("#summary tr") > 0);
        assertEquals(end, browser.text("#summary tr td:nth-child(4)"));
    }

    @Test
    void armsAreAddedCopiedAndRemoved() {
        browser.open("until=8&" + IV);
        assertFalse(browser.find("#legend").isDisplayed());
        browser.redrawnBy(() -> browser.click("#arm-add"));
        browser.redrawnBy(() -> browser.click("#arm-copy"));
        assertEquals(3, browser.count("#arm-tabs button"));
        assertEquals(3, browser.count("#legend li"));
        browser.await("the numbers follow", () -> browser.count("#summary tr") == 6);
        browser.redrawnBy(() -> browser.set("#amount", "1"));
        assertTrue(browser.text("#legend li:nth-child(3)").contains("1 mg/kg im"), () -> browser.text("#legend"));
        assertTrue(browser.text("#legend li:nth-child(2)").contains("0.5 mg/kg im"));
        browser.click("#arm-tabs button:nth-child(1)");
        browser.redrawnBy(() -> browser.click("#arm-remove"));
        assertEquals(2, browser.count("#arm-tabs button"));
        assertFalse(browser.text("#legend").contains("iv"), () -> browser.text("#legend"));
        browser.open(THREE_ARMS);
        browser.keep("three-arms");
    }

    @Test
    void noMoreThanSixArmsCanBeAdded() {
        browser.open("until=8&" + IV);
        for (int i = 0; i < 5; i++) {
            browser.redrawnBy(() -> browser.click("#arm-copy"));
        }
        assertFalse(browser.find("#arm-copy").isEnabled());
        assertFalse(browser.find("#arm-add").isEnabled());
        assertEquals("", browser.text("#error"));
    }

    @Test
    void anErrorIsSaidAndLeavesWhenItIsMended() {
        browser.open("until=8&" + IV);
        browser.set("#dose-text", "0.5 mg/kg iv ovre 40 min");
        browser.await("the error is shown", () -> browser.find("#error").isDisplayed());
        assertTrue(browser.text("#error").contains("ovre"), () -> browser.text("#error"));
        assertTrue(browser.truth("document.querySelector('#panels.stale') !== null"));
        browser.keep("error");
        browser.redrawnBy(() -> browser.set("#dose-text", "0.5 mg/kg iv over 41 min"));
        assertFalse(browser.find("#error").isDisplayed());
        assertFalse(browser.truth("document.querySelector('#panels.stale') !== null"));
    }

    @Test
    void anEffectBeyondItsEvidenceSaysWhyItIsMissing() {
        browser.open("until=8&arm=much~otto-2021-racemate~1 mg/kg iv over 40 min~w=70~a=45");
        assertTrue(
                browser.text("[data-panel=cadss] .refusals").contains("118 ng/mL"),
                () -> browser.text("[data-panel=cadss]"));
        assertFalse(browser.find("[data-panel=cadss] .plot").isDisplayed());
        assertTrue(browser.find("[data-panel=pressure] .plot").isDisplayed());
    }

    @Test
    void aLinkWithAnUnknownModelSaysSo() {
        browser.open("until=8&arm=old~otto-1921~0.5 mg/kg iv over 40 min~w=70~a=45");
        assertTrue(browser.text("#remarks").contains("otto-1921"), () -> browser.text("#remarks"));
        assertEquals("otto-2021-racemate", browser.find("#model").getDomProperty("value"));
        browser.redrawnBy(() -> browser.set("#dose-text", "0.5 mg/kg iv over 41 min"));
        assertFalse(browser.find("#remarks").isDisplayed());
    }

    @Test
    void aLinkWithMoreArmsThanCanBeShownSaysSo() {
        StringBuilder link = new StringBuilder("until=8");
        for (int i = 1; i <= 8; i++) {
            link.append('&').append(IV.replace("IV", "IV " + i));
        }
        browser.open(link + "&arm=unreadable");
        assertTrue(browser.text("#remarks").contains("9 arms, of which 6 are shown"), () -> browser.text("#remarks"));
        browser.open("until=8&" + IV);
        assertFalse(browser.find("#remarks").isDisplayed());
    }

    @Test
    void aLinkToALessonThatIsNotThereLeavesTheList() {
        browser.open("lesson=nope");
        browser.await("it is said", () -> browser.text("#error").contains("nope"));
        browser.await("the list is there", () -> !browser.text("#lesson").isBlank());
    }

    /** What the page reads out of links that have suffered: a state that it can show, which gives a link that says the same. */
    @Test
    void damagedLinksAreReadAsFarAsTheyMakeSense() {
        List<String> links = new ArrayList<>();
        String lesson = "lesson=effect-site&guess=0.5&explained=1&until=8&band=200.42&panels=plasma,site&" + IV;
        Fuzzing.ofTexts("links", links::add, THREE_ARMS, lesson + "~c=0.5~CYP2B6=*6/*6&unit=umol&scale=log&selected=1")
                .run(Fuzzing.FEW)
                .requireNone();
        browser.open("");
        List<?> wrong = (List<?>) browser.run(READ_LINKS, links);
        Evidence.record("damaged links are read as far as they make sense", "links", links.size(), ">= 2000", "1");
        Evidence.record(
                "damaged links are read as far as they make sense", "links that are not", wrong.size(), "= 0", "1");
        assertEquals(List.of(), wrong);
    }

    private static final String READ_LINKS = """
            return import("/assets/state.js").then(({ fromHash, toHash }) => arguments[0].filter((link) => {
              try {
                const state = fromHash("#" + link);
                const numbers = [state.untilH, state.selected, ...state.arms.flatMap((arm) => [arm.weight, arm.age, arm.context])];
                const again = toHash(fromHash("#" + toHash(state)));
                return !(state.arms.length >= 1 && state.arms.length <= 6 && state.arms[state.selected] !== undefined
                  && numbers.every(Number.isFinite) && again === toHash(state));
              } catch (error) {
                return true;
              }
            }));
            """;

    @Test
    void everythingCanBeDoneByKeys() {
        browser.open("until=8&" + IV);
        browser.run("document.activeElement.blur()");
        focused().sendKeys(Keys.TAB);
        assertEquals("skip", focused().getDomProperty("id"));
        focused().sendKeys(Keys.ENTER);
        assertEquals("curves", focused().getDomProperty("id"));
        browser.run("document.getElementById('amount').focus()");
        double before = peak();
        browser.redrawnBy(() -> focused().sendKeys(Keys.ARROW_RIGHT));
        assertNotEquals(before, peak());
        browser.run("document.querySelector('[data-panel=plasma] .plot').focus()");
        for (int i = 0; i < 3; i++) {
            focused().sendKeys(Keys.ARROW_RIGHT);
        }
        assertTrue(
                browser.text("[data-panel=plasma] .readout").startsWith("3 min: ketamine"),
                () -> browser.text(".readout"));
        assertTrue(browser.text("[data-panel=nmda] .readout").startsWith("3 min:"));
        assertTrue(browser.text("#spoken").startsWith("3 min: ketamine"));
        browser.run("document.getElementById('amount').focus()");
        browser.redrawnBy(() -> focused().sendKeys(Keys.ARROW_RIGHT));
        browser.await("the peak is said", () -> browser.text("#spoken").contains("peaks at"));
        browser.run("document.getElementById('model-open').focus()");
        focused().sendKeys(Keys.ENTER);
        browser.await("the model is shown", () -> browser.count("dialog[open] table") == 1);
        focused().sendKeys(Keys.ESCAPE);
        browser.await("the model is closed", () -> browser.count("dialog[open]") == 0);
        assertEquals("model-open", focused().getDomProperty("id"));
    }

    @Test
    void aNarrowScreenNeedsNoScrollingSideways() {
        browser.open(THREE_ARMS, 360, 780);
        assertEquals(360, browser.number("document.documentElement.scrollWidth"));
        browser.keep("narrow");
        browser.click("#sheet");
        browser.redrawnBy(() -> browser.set("#amount", "0.75"));
        assertEquals(360, browser.number("document.documentElement.scrollWidth"));
        browser.keep("narrow-controls");
        browser.open("lesson=context", 360, 780);
        assertEquals(360, browser.number("document.documentElement.scrollWidth"));
    }

    @Test
    void darknessFollowsTheSystemUntilItIsChosen() {
        browser.prefer("dark");
        browser.open(THREE_ARMS);
        assertTrue(brightness() < 60, () -> "brightness " + brightness());
        browser.keep("dark");
        browser.redrawnBy(() -> browser.set("#theme", "light"));
        assertTrue(brightness() > 200, () -> "brightness " + brightness());
        browser.prefer("light");
        browser.redrawnBy(() -> browser.set("#theme", "dark"));
        assertTrue(brightness() < 60, () -> "brightness " + brightness());
    }

    private static long brightness() {
        return browser.number("Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])");
    }

    private static double peak() {
        return ((Number) browser.run("return " + PEAK)).doubleValue();
    }

    private static String address() {
        return (String) browser.run("return decodeURIComponent(location.hash.replaceAll('+', ' '))");
    }

    private static WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }
}
