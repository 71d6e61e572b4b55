package io.github.kinetamine.workbench.explorer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;

/** Asks for a usual page some times, so that the first slider is as quick as the others: Java compiles what is used often. */
final class WarmUp {

    private static final int PAGES = 40;
    private static final int BANDS = 4;

    private static final String START = """
            {"arms":[{"label":"warm-up","model":"otto-2021-racemate","dose":"0.5 mg/kg iv over 40 min","weight":70}],
             "untilH":24,"effects":["NMDA_OCCUPANCY","MADRS","CADSS","SBP"]""";
    private static final String PAGE = START + "}";
    private static final String BAND = START + ",\"band\":{\"subjects\":100,\"seed\":1}}";

    private final Shares shares;

    private WarmUp(Shares shares) {
        this.shares = shares;
    }

    /** A thread that does it, and ends when it is interrupted. */
    static Thread thread(Shares shares) {
        Thread thread = new Thread(new WarmUp(shares)::run, "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    private void run() {
        try {
            ask(PAGE, PAGES);
            ask(BAND, BANDS);
        } catch (CancellationException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private void ask(String request, int times) throws IOException {
        for (int i = 0; i < times && !Thread.currentThread().isInterrupted(); i++) {
            PageRequest page = PageRequest.read(
                    RequestBody.read(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8))));
            PageJson.of(PageRun.of(page, shares), System.nanoTime());
        }
    }
}
