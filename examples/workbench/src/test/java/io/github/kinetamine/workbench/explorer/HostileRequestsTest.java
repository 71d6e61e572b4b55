package io.github.kinetamine.workbench.explorer;

import static io.github.kinetamine.workbench.explorer.RunningExplorer.SIMULATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.workbench.explorer.RunningExplorer.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What is no request, leads out of the explorer, or is too much of it: it is refused, or served within bounds. */
class HostileRequestsTest extends AttackedExplorer {

    private static final int CROWD = 200;

    @Test
    void aBodyThatIsShorterThanItsHeadSaysIsNoFaultOfTheProgram() throws IOException {
        Reply reply = explorer.sendAll("POST " + SIMULATE + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{");
        assertEquals(400, reply.status(), reply::toString);
        assertTrue(reply.json().get("detail").asText().contains("ends before its body does"), reply::content);
    }

    @Test
    void noPathLeadsToAFile() throws IOException {
        for (String path : List.of(
                "/../../etc/passwd",
                "/assets/../index.html",
                "/assets/../../../../etc/passwd",
                "/assets/..%2f..%2fetc%2fpasswd",
                "/assets/%2e%2e/%2e%2e/etc/passwd",
                "/assets/....//....//etc/passwd",
                "/assets//etc/passwd",
                "/assets/file:///etc/passwd",
                "/assets/C:%5cwindows%5cwin.ini",
                "/assets/..%5c..%5cwin.ini",
                "/assets/index.html%00.js",
                "/assets/Explorer.class",
                "/assets/../Explorer.class",
                "/assets/META-INF/MANIFEST.MF",
                "/assets/",
                "/assets",
                "/webjars/echarts/5.5.0/echarts.min.js",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/api/models/../catalogue",
                "/api/models/otto-2021%2f..",
                "/api/models/%2e%2e%2fetc",
                "/api/models/nothing",
                "/api/models/",
                "/api/models/" + "x".repeat(6_000),
                "/" + "x".repeat(20_000),
                "/api/simulate",
                "/favicon.php?cmd=ls",
                "http://evil.example/",
                "*")) {
            assertProblem(path, explorer.get(path));
        }
    }

    @Test
    void requestsThatAreNotHttpAsTheServerTakesItAreRefused() throws IOException {
        String end = "\r\nConnection: close\r\n\r\n";
        for (String head : List.of(
                "GET / HTTP/1.1" + end,
                "GET / HTTP/1.1\r\nHost: evil.example" + end,
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example" + end,
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(20_000) + end,
                "DELETE /api/simulate HTTP/1.1\r\nHost: localhost" + end,
                "PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0" + end,
                "TRACE / HTTP/1.1\r\nHost: localhost" + end,
                "OPTIONS * HTTP/1.1\r\nHost: localhost" + end,
                "POST /api/simulate HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1" + end,
                "POST /api/simulate HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999" + end,
                "NONSENSE\r\n\r\n",
                "\r\n\r\n\r\n\u0016\u0003\u0001\u0002\r\n\r\n")) {
            Reply reply = explorer.send(head, new byte[0]);
            assertTrue(
                    reply.status() == 0 || reply.status() >= 400 && reply.status() < 600 && reply.status() != 500,
                    () -> head.lines().toList() + " -> " + reply);
        }
        byte[] good = ExplorerTest.json(GOOD).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                415, explorer.post(SIMULATE, good, "Content-Type: text/plain").status());
        assertEquals(415, explorer.post(SIMULATE, good, "X: y").status());
        assertEquals(
                415,
                explorer.post(SIMULATE, good, "Content-Type: application/x-www-form-urlencoded")
                        .status());
        byte[] latin = "{\"arms\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                400,
                explorer.post(SIMULATE, latin, "Content-Type: application/json").status());
    }

    @Test
    void aBodyOfTenMegabytesIsRefusedWhateverItSaysOfItsLength() throws IOException {
        byte[] large = " ".repeat(10_000_000).getBytes(StandardCharsets.US_ASCII);
        Reply said = explorer.post(SIMULATE, large, "Content-Type: application/json");
        assertTrue(said.status() == 413 || said.status() == 0, said::toString);
        String chunked = "POST " + SIMULATE + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + Integer.toHexString(large.length)
                + "\r\n";
        Reply unsaid = explorer.send(chunked, large);
        assertTrue(unsaid.status() == 413 || unsaid.status() == 0, unsaid::toString);
        byte[] fits = (ExplorerTest.json(GOOD) + " ".repeat(60_000)).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                200,
                explorer.post(SIMULATE, fits, "Content-Type: application/json").status());
        byte[] justTooLarge = " ".repeat(Limits.MAX_BODY_BYTES + 1).getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                413,
                explorer.post(SIMULATE, justTooLarge, "Content-Type: application/json")
                        .status());
    }

    @Test
    void aCrowdIsServedOrToldToWait() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try {
            Callable<Reply> one = () -> simulate("{'arms':[" + ARM.replace("otto-2021", "otto-2021-racemate")
                    + "],'untilH':24,'effects':['MADRS']}");
            Map<Integer, Integer> counts = new LinkedHashMap<>();
            List<Callable<Reply>> all = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                all.add(one);
            }
            for (Future<Reply> reply : crowd.invokeAll(all)) {
                counts.merge(reply.get().status(), 1, Integer::sum);
            }
            assertTrue(List.of(200, 429, 503).containsAll(counts.keySet()), counts::toString);
            assertTrue(counts.getOrDefault(200, 0) > 0, counts::toString);
        } finally {
            crowd.shutdownNow();
        }
    }
}
