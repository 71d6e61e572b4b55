package io.github.kinetamine.workbench.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kinetamine.testing.Evidence;
import io.github.kinetamine.testing.fuzz.Findings;
import io.github.kinetamine.testing.fuzz.Fuzzing;
import io.github.kinetamine.workbench.explorer.RunningExplorer.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged requests are read or refused in words: bodies as they are read, and whole requests by the server itself. */
class FuzzedRequestsTest {

    /** A request by the wire costs as much as fifty that are only read. */
    private static final int FEW_BY_WIRE = 300;

    private static final int MANY_BY_WIRE = 20_000;
    private static final String ARM = "{'label':'a','model':'otto-2021','dose':'30 mg iv bolus'}";

    /** Nothing that takes long to answer is among the statuses, nor a fault of the program. */
    private static final Set<Integer> STATUSES =
            Set.of(0, 200, 304, 400, 403, 404, 405, 411, 413, 414, 415, 422, 431, 501, 505);

    private static RunningExplorer explorer;

    @BeforeAll
    static void start() {
        explorer = new RunningExplorer();
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    static Stream<Fuzzing<?>> readers() {
        return Stream.of(
                Fuzzing.ofTexts("bodies", FuzzedRequestsTest::readBody, bodies())
                        .alsoRefusingBy(Problem.class),
                Fuzzing.ofBytes(
                                "bodies of bytes",
                                bytes -> PageRequest.read(RequestBody.read(new ByteArrayInputStream(bytes))),
                                bodies()[0].getBytes(StandardCharsets.UTF_8))
                        .alsoRefusingBy(Problem.class),
                Fuzzing.ofTexts(
                        "names of hosts", FuzzedRequestsTest::readHost, "localhost:8080", "[::1]", "127.0.0.1:1"));
    }

    static Stream<Fuzzing<?>> requests() {
        return Stream.of(
                Fuzzing.ofTexts("addresses", FuzzedRequestsTest::get, addresses()),
                Fuzzing.ofTexts("whole requests", FuzzedRequestsTest::send, heads()));
    }

    private static String[] bodies() {
        return Stream.of(
                        "{'arms':[" + ARM + "],'untilH':2}",
                        "{'arms':[" + ARM
                                + ",{'label':'b µ','model':'otto-2021-racemate','dose':'0.5 mg/kg iv over 40 min',"
                                + "'weight':81.5,'age':30,'covariates':{'CYP2B6':'*1/*6','CLINT':0.5},'context':0.6,"
                                + "'baselines':{'MADRS':30}}],'untilH':24,'everyMin':7.5,'effects':['MADRS','CADSS'],"
                                + "'band':{'subjects':20,'seed':3}}",
                        "{'arms':[{'label':'\\\\u0041','model':'simons-2022','dose':'56 mg in every 12 h x 3'}],"
                                + "'untilH':1e1,'site':'arterial'}")
                .map(ExplorerTest::json)
                .toArray(String[]::new);
    }

    private static String[] addresses() {
        return new String[] {
            "/",
            "/assets/main.js",
            "/api/catalogue",
            "/api/models/otto-2021",
            "/api/models/otto%2D2021?x=y&z",
            "/assets/explorer.css"
        };
    }

    private static String[] heads() {
        String end = "\r\nHost: localhost\r\nConnection: close\r\n";
        return new String[] {
            "GET / HTTP/1.1" + end + "If-None-Match: \"x\"\r\n\r\n",
            "GET /assets/main.js HTTP/1.1" + end + "Accept-Encoding: gzip;q=0.5\r\n\r\n",
            "HEAD /api/catalogue HTTP/1.0" + end + "\r\n",
            "POST /api/code HTTP/1.1" + end + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
            "POST /api/csv HTTP/1.1" + end
                    + "Transfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
        };
    }

    private static void readBody(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            PageRequest request = PageRequest.read(RequestBody.read(new ByteArrayInputStream(bytes)));
            assertTrue(request.grid().size() <= Limits.MAX_POINTS);
        } catch (Problem problem) {
            assertTrue(problem.status() >= 400 && problem.status() < 500, problem::getMessage);
            JsonText.of(problem);
            throw problem;
        }
    }

    private static void readHost(String name) throws IOException {
        KnownHosts local = KnownHosts.of("localhost", InetAddress.getLoopbackAddress());
        if (local.contains(name)) {
            assertTrue(
                    name.strip().toLowerCase(Locale.ROOT).matches("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?"),
                    name);
        }
    }

    private static void get(String address) throws IOException {
        requireAnswer(explorer.get(address.replaceAll("[\r\n]", "")));
    }

    /** The body, if there is one, is part of the text. */
    private static void send(String request) throws IOException {
        requireAnswer(explorer.sendAll(request));
    }

    private static void requireAnswer(Reply reply) {
        assertTrue(STATUSES.contains(reply.status()), reply::toString);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aFewThousandDamagedRequestsAreReadOrRefused(Fuzzing<?> reader) throws IOException {
        run("every build", reader, Fuzzing.FEW);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void someDamagedRequestsAreAnswered(Fuzzing<?> reader) throws IOException {
        run("every build", reader, FEW_BY_WIRE);
    }

    @ParameterizedTest
    @MethodSource("readers")
    @Tag("slow")
    void manyMoreDamagedRequestsAreReadOrRefused(Fuzzing<?> reader) throws IOException {
        run("slow proofs", reader, Fuzzing.MANY);
    }

    @ParameterizedTest
    @MethodSource("requests")
    @Tag("slow")
    void manyDamagedRequestsAreAnswered(Fuzzing<?> reader) throws IOException {
        run("slow proofs", reader, MANY_BY_WIRE);
    }

    private static void run(String when, Fuzzing<?> reader, int inputs) throws IOException {
        Findings findings = reader.run(inputs);
        String requirement = "damaged requests are answered or refused in words (" + when + ")";
        Evidence.record(requirement, reader + ": inputs", inputs, ">= " + FEW_BY_WIRE, "1");
        Evidence.record(requirement, reader + ": outcomes that are not documented", findings.count(), "= 0", "1");
        findings.requireNone();
        assertEquals(200, explorer.get("/api/catalogue").status(), "the server still answers");
    }
}
