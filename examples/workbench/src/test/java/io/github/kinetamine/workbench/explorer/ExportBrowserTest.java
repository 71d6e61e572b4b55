package io.github.kinetamine.workbench.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What can be taken along from the page. */
class ExportBrowserTest {

    private static final String TWO_ARMS = "until=8&arm=IV~otto-2021-racemate~0.5 mg/kg iv over 40 min~w=70~a=45"
            + "&arm=muscle~otto-2021-racemate~0.5 mg/kg im~w=70~a=45";

    @RegisterExtension
    static final Browser browser = new Browser();

    @TempDir
    Path downloads;

    @BeforeEach
    void downloadHere() {
        browser.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        browser.prefer("light");
        browser.open(TWO_ARMS);
    }

    @Test
    void aPictureHoldsAllPanels() throws IOException {
        browser.click("#export-png");
        BufferedImage picture = ImageIO.read(downloaded("kinetamine.png").toFile());
        assertTrue(picture.getWidth() > 1_000 && picture.getHeight() > 1_500, picture::toString);
        assertEquals(0xFFFFFFFF, picture.getRGB(1, 1));
    }

    @Test
    void aTableHoldsEveryPointOfEveryCurve() throws IOException {
        browser.click("#export-csv");
        List<String> lines = Files.readAllLines(downloaded("kinetamine.csv"));
        assertEquals("arm,time_h,series,unit,value", lines.get(0));
        assertTrue(lines.size() > 2 * 6 * 400, () -> lines.size() + " lines");
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("muscle,")), () -> lines.get(1));
    }

    @Test
    void codeReproducesThePage() {
        browser.click("#export-code");
        browser.await("the code is shown", () -> browser.count("#code-dialog[open]") == 1);
        assertTrue(browser.text("#code-java").contains("class "), () -> browser.text("#code-java"));
        assertTrue(browser.text("#code-shell").contains("otto-2021-racemate"), () -> browser.text("#code-shell"));
        browser.keep("code");
    }

    private Path downloaded(String name) {
        Path file = downloads.resolve(name);
        browser.await("the file is there", () -> Files.exists(file));
        return file;
    }
}
