package io.github.kinetamine.workbench.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How long it takes from a slider's move until the curves are drawn anew. Prints medians; the bounds leave room for busy machines. */
@Tag("slow")
class LatencyBrowserTest {

    private static final int WARM_UP = 15;
    private static final int MOVES = 35;

    /** Moves the slider of the dose, one step at a time, and answers with [total, server, network, draw] of each move. */
    private static final String MOVE = """
            const [moves, done] = arguments;
            const slider = document.getElementById("amount");
            const timings = window.kinetamineTimings;
            const frame = () => new Promise((resume) => requestAnimationFrame(resume));
            (async () => {
              const taken = [];
              for (let i = 0; i < moves; i++) {
                const count = timings.count;
                const start = performance.now();
                slider.value = String(0.1 + 0.05 * (i % 12));
                slider.dispatchEvent(new Event("input", { bubbles: true }));
                while (timings.count === count) await new Promise((resume) => setTimeout(resume, 0));
                taken.push([performance.now() - start, timings.serverMs, timings.networkMs, timings.drawMs]);
                await frame();
                await new Promise((resume) => setTimeout(resume, 80));
              }
              return taken;
            })().then(done);
            """;

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void curvesFollowASlider() {
        browser.open("");
        assertTrue(median("one subject") < 1_500);
    }

    @Test
    void bandsOfTwoHundredSubjectsFollowASlider() {
        browser.open("band=200.42");
        assertTrue(median("200 subjects") < 6_000);
    }

    private static double median(String what) {
        browser.driver().executeAsyncScript(MOVE, WARM_UP);
        List<?> moves = (List<?>) browser.driver().executeAsyncScript(MOVE, MOVES);
        assertEquals(MOVES, moves.size());
        double total = median(moves, 0);
        System.out.printf(
                Locale.ROOT,
                "slider to redrawn curves, %s, median of %d moves: %.0f ms (server %.0f, network %.0f, drawing %.0f)%n",
                what,
                MOVES,
                total,
                median(moves, 1),
                median(moves, 2),
                median(moves, 3));
        return total;
    }

    private static double median(List<?> moves, int part) {
        double[] sorted = moves.stream()
                .mapToDouble(move -> ((Number) ((List<?>) move).get(part)).doubleValue())
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
