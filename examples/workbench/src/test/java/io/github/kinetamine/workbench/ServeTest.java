package io.github.kinetamine.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeTest {

    private static final Pattern ADDRESS = Pattern.compile("http://\\S+/");

    @Test
    void aPortThatIsInUseIsRefusedWithAnotherToTake() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            Answer.to("serve", "--port=" + port).assertRefused("port " + port, "in use", "--port");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--port=-1, --port must be 0 to 65535",
        "--port=65536, --port must be 0 to 65535",
        "--port=http, --port",
        "--bind=no such host!, --bind takes an address",
        "--bind=192.0.2.1, can't be listened on"
    })
    void anAddressThatCannotBeIsRefused(String argument, String words) {
        String port = argument.startsWith("--port") ? "--bind=127.0.0.1" : "--port=0";
        Answer.to("serve", argument, port).assertRefused(words);
    }

    @Test
    void theProcessSaysWhereItListensAnswersThereAndEndsWhenItIsToldTo() throws Exception {
        Process process = new ProcessBuilder("sh", "-c", "exec " + Finished.KINETAMINE + " serve --port 0").start();
        try {
            String page = read(said(process.getInputStream()));
            assertTrue(page.contains("<title>"), page);
            process.toHandle().destroy();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS), "still running");
            assertEquals("", new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void anAddressThatOthersReachComesWithAWarning() throws Exception {
        Process process = new ProcessBuilder(
                        "sh", "-c", "exec " + Finished.KINETAMINE + " serve --port 0 --bind 0.0.0.0")
                .start();
        try {
            String address = said(process.getInputStream());
            String warning = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertTrue(warning.startsWith("warning: everyone who reaches 0.0.0.0"), warning);
            assertTrue(read(address.replace("0.0.0.0", "127.0.0.1")).contains("<title>"));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String said(InputStream out) throws IOException {
        String line = new BufferedReader(new InputStreamReader(out, StandardCharsets.UTF_8)).readLine();
        Matcher address = ADDRESS.matcher(String.valueOf(line));
        assertTrue(address.find(), line);
        return address.group();
    }

    private static String read(String address) throws IOException {
        try (InputStream page = URI.create(address).toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
