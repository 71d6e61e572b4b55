package io.github.kinetamine.workbench.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.testing.Evidence;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that is asked for long: it answers as it did in the beginning, and keeps nothing of what it was asked. */
@Tag("slow")
class SoakTest {

    private static final int REQUESTS = 100_000;
    private static final int ROUNDS = 5;
    private static final int CLIENTS = 2;

    /** Of 80 000 requests between the first measurement and the last: 25 bytes kept of each would show. */
    private static final long MOST_GROWTH_BYTES = 2_000_000;

    private static final String ARM = "{'label':'a','model':'otto-2021','dose':'30 mg iv bolus'}";
    private static final String NASAL = "{'label':'b','model':'perez-ruixo-2021','dose':'56 mg in every 2 h x 2'}";

    /** A request, and the status of its answer. */
    private record Asked(String path, String body, int status) {}

    private static final List<Asked> MIXED = List.of(
            new Asked("/", "", 200),
            new Asked("/assets/main.js", "", 200),
            new Asked("/assets/nothing.js", "", 404),
            new Asked("/api/catalogue", "", 200),
            new Asked("/api/models/otto-2021-racemate", "", 200),
            new Asked("/api/models/nothing", "", 404),
            new Asked("/api/simulate", "", 405),
            new Asked("/api/simulate", "{'arms':[" + ARM + "],'untilH':2,'everyMin':10}", 200),
            new Asked("/api/simulate", "{'arms':[" + ARM + "," + NASAL + "],'untilH':4,'everyMin':10}", 200),
            new Asked("/api/simulate", "{'arms':[" + ARM + "],'untilH':2,'everyMin':10,'effects':['MADRS']}", 200),
            new Asked(
                    "/api/simulate",
                    "{'arms':[" + ARM + "],'untilH':1,'everyMin':30,'band':{'subjects':5,'seed':1}}",
                    200),
            new Asked("/api/csv", "{'arms':[" + ARM + "],'untilH':2,'everyMin':10}", 200),
            new Asked("/api/code", "{'arms':[" + ARM + "],'untilH':2,'everyMin':10}", 200),
            new Asked("/api/simulate", "{'arms':[" + ARM + "],'untilH':1e999}", 400),
            new Asked("/api/simulate", "{'arms':[" + ARM.replace("iv", "im") + "],'untilH':2}", 400),
            new Asked("/api/simulate", "{'arms':[", 400));

    @Test
    void aHundredThousandRequestsLeaveNothingBehind() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        long[] used = new long[ROUNDS];
        Map<String, Integer> wrong = new TreeMap<>();
        try (Explorer explorer = Explorer.start("127.0.0.1", InetAddress.getLoopbackAddress(), 0, "test")) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Callable<Map<String, Integer>>> shares = IntStream.range(0, CLIENTS)
                        .<Callable<Map<String, Integer>>>mapToObj(share -> () -> ask(explorer.port(), share))
                        .toList();
                for (Future<Map<String, Integer>> share : clients.invokeAll(shares)) {
                    share.get().forEach((what, count) -> wrong.merge(what, count, Integer::sum));
                }
                used[round] = usedAfterCollection();
            }
        } finally {
            clients.shutdownNow();
        }
        record(used, wrong.values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(Map.of(), wrong);
        assertTrue(
                used[ROUNDS - 1] - used[0] < MOST_GROWTH_BYTES,
                () -> "bytes in use after each fifth of the requests: " + Arrays.toString(used));
    }

    /** One client's share of a round; what was answered otherwise than it should, and how often. */
    private static Map<String, Integer> ask(int port, int share) throws IOException {
        Map<String, Integer> wrong = new TreeMap<>();
        try (KeptConnection server = new KeptConnection(port)) {
            for (int i = 0; i < REQUESTS / ROUNDS / CLIENTS; i++) {
                Asked asked = MIXED.get((i + share * MIXED.size() / CLIENTS) % MIXED.size());
                int status = server.status(asked.path(), ExplorerTest.json(asked.body()));
                if (status != asked.status()) {
                    wrong.merge(asked + " -> " + status, 1, Integer::sum);
                }
            }
        }
        return wrong;
    }

    private static long usedAfterCollection() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    private static void record(long[] used, int wrong) {
        String requirement = "an explorer that is asked for long keeps nothing";
        Evidence.record(requirement, "requests of 16 kinds", REQUESTS, ">= 100000", "1");
        Evidence.record(requirement, "answers with another status than expected", wrong, "= 0", "1");
        Evidence.record(requirement, "heap after collection at 20 % of the requests", used[0] / 1e6, "-", "MB");
        Evidence.record(
                requirement, "heap after collection at 100 % of the requests", used[ROUNDS - 1] / 1e6, "-", "MB");
        Evidence.record(
                requirement,
                "growth of the heap from 20 % to 100 %",
                (used[ROUNDS - 1] - used[0]) / 1e6,
                "< " + MOST_GROWTH_BYTES / 1e6,
                "MB");
    }
}
