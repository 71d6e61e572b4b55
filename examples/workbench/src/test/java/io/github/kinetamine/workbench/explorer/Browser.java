package io.github.kinetamine.workbench.explorer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The machine's own Chromium in front of an explorer, for all tests of a class. Without Chromium or its driver the class is skipped,
 * and says so.
 */
final class Browser implements BeforeAllCallback, AfterAllCallback {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private Explorer explorer;
    private ChromeDriver driver;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Optional<File> chromium = executable("chromium", "chromium-browser", "google-chrome");
        Optional<File> chromedriver = executable("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "skipped: no Chromium with its driver is on this machine's path");
        SELENIUM.setLevel(Level.SEVERE);
        explorer = Explorer.start("127.0.0.1", InetAddress.getLoopbackAddress(), 0, "test");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.get())
                        .build(),
                options(chromium.get()));
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    }

    private static ChromeOptions options(File chromium) {
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logging);
        return options;
    }

    private static Optional<File> executable(String... names) {
        return Stream.of(names)
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (driver != null) {
            driver.quit();
        }
        if (explorer != null) {
            explorer.close();
        }
    }

    /** Opens the page in a window of this size and waits for its curves, or its lesson. */
    void open(String hash, int width, int height) {
        resize(width, height);
        driver.get("about:blank");
        driver.get(explorer.address() + (hash.isEmpty() ? "" : "#" + hash));
        await("the page is ready", () -> number("window.kinetamineTimings?.count ?? 0") > 0 || isLocked());
    }

    /** Opens the page as most will see it. */
    void open(String hash) {
        open(hash, 1440, 900);
    }

    private boolean isLocked() {
        return truth("document.querySelector('.page.locked #lesson .title') !== null");
    }

    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the system says it prefers, "light" or "dark". */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", new Object[] {Map.of("name", "prefers-color-scheme", "value", scheme)}));
    }

    /** Does something that makes the curves change, and waits until they are drawn anew. */
    void redrawnBy(Runnable action) {
        long before = number("window.kinetamineTimings.count");
        action.run();
        await("the curves are redrawn", () -> number("window.kinetamineTimings.count") > before);
    }

    void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what + "; the page says: " + text("#error"));
            }
            pause();
        }
    }

    // the driver's own waiting does no more than this, and comes with a library of its own
    private static void pause() {
        LockSupport.parkNanos(20_000_000);
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    /** The text that an element holds, seen or not. */
    String text(String selector) {
        return (String) run("return document.querySelector(arguments[0])?.textContent.trim() ?? ''", selector);
    }

    /** Clicks as a script does, so that nothing has to be scrolled to. */
    void click(String selector) {
        run("document.querySelector(arguments[0]).click()", selector);
    }

    /** Gives a field a value, as its user would. */
    void set(String selector, String value) {
        run(
                "const field = document.querySelector(arguments[0]); field.value = arguments[1];"
                        + "field.dispatchEvent(new Event('input', {bubbles: true}));"
                        + "field.dispatchEvent(new Event('change', {bubbles: true}));",
                selector,
                value);
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    boolean truth(String expression) {
        return (Boolean) run("return Boolean(" + expression + ")");
    }

    long number(String expression) {
        return ((Number) run("return " + expression)).longValue();
    }

    ChromeDriver driver() {
        return driver;
    }

    /** What the browser complained about since it was last asked: scripts that failed, policies that were broken. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Keeps a picture of the whole page. */
    void keep(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the page as it would be printed, and answers with the number of its bytes. */
    int keepPrinted(String name) {
        Object data = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        byte[] pdf = Base64.getDecoder().decode((String) data);
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.length;
    }
}
