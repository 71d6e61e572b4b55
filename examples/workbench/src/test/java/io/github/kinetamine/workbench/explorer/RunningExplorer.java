package io.github.kinetamine.workbench.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server on a free port of the loopback, and a client that sends what no browser would. */
final class RunningExplorer implements AutoCloseable {

    static final String SIMULATE = "/api/simulate";
    private static final int PATIENCE_MILLISECONDS = 30_000;

    private final Explorer explorer = Explorer.start("127.0.0.1", InetAddress.getLoopbackAddress(), 0, "test");

    /**
     * An answer.
     *
     * @param status the code; 0 where the server closed the connection without a word
     * @param head the lines before the content
     * @param content the rest
     */
    record Reply(int status, String head, String content) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(content);
        }

        Reply done() {
            assertEquals(200, status, () -> content);
            return this;
        }
    }

    int port() {
        return explorer.port();
    }

    Reply get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", new byte[0]);
    }

    Reply post(String path, String body) throws IOException {
        return post(path, body.getBytes(StandardCharsets.UTF_8), "Content-Type: application/json");
    }

    Reply post(String path, byte[] body, String header) throws IOException {
        return send(
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nContent-Length: " + body.length
                        + "\r\nConnection: close\r\n\r\n",
                body);
    }

    /** Sends bytes as they are. */
    Reply send(String head, byte[] body) throws IOException {
        return send(head, body, false);
    }

    /** Sends a text as it is and nothing after it, which ends a request that waits for more. */
    Reply sendAll(String text) throws IOException {
        return send(text, new byte[0], true);
    }

    private Reply send(String head, byte[] body, boolean ends) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            try {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
                if (ends) {
                    socket.shutdownOutput();
                }
            } catch (IOException e) {
                // the server has answered already and does not read on
            }
            return reply(socket.getInputStream());
        }
    }

    private static Reply reply(InputStream in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (IOException e) {
            // a connection that is reset after the answer
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Reply(0, text, "");
        }
        int status = Integer.parseInt(text.split(" ", 3)[1]);
        return new Reply(status, text.substring(0, end), text.substring(end + 4));
    }

    @Override
    public void close() {
        explorer.close();
    }
}
