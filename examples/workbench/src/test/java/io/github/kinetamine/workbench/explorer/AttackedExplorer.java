package io.github.kinetamine.workbench.explorer;

import static io.github.kinetamine.workbench.explorer.RunningExplorer.SIMULATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kinetamine.workbench.explorer.RunningExplorer.Reply;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** An explorer for tests that send what no page would: whatever came, it still answers afterwards. */
abstract class AttackedExplorer {

    static final String ARM = "{'label':'a','model':'otto-2021','dose':'30 mg iv bolus'}";
    static final String GOOD = "{'arms':[" + ARM + "],'untilH':2}";

    static RunningExplorer explorer;

    @BeforeAll
    static void start() {
        explorer = new RunningExplorer();
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    @AfterEach
    void theServerStillAnswers() throws IOException {
        assertEquals(3, simulate(GOOD).done().json().size());
    }

    static Reply simulate(String body) throws IOException {
        return explorer.post(SIMULATE, ExplorerTest.json(body));
    }

    /** Refused as the client's fault, with details that can be read and do not grow with what was sent. */
    static void assertProblem(String sent, Reply reply) throws IOException {
        String what = sent.length() <= 120 ? sent : sent.substring(0, 120) + "…";
        assertTrue(reply.status() >= 400 && reply.status() < 500, () -> what + " -> " + reply);
        assertTrue(reply.head().contains("Content-Type: application/problem+json"), () -> what + " -> " + reply);
        JsonNode problem = reply.json();
        assertEquals(reply.status(), problem.get("status").intValue(), what);
        String detail = problem.get("detail").textValue();
        assertTrue(!detail.isBlank() && detail.length() <= 1_000, () -> what + " -> " + detail.length() + " " + detail);
        assertTrue(!detail.contains("Exception") && !detail.contains("com.fasterxml"), () -> what + " -> " + detail);
    }
}
