package io.github.kinetamine.workbench;

import io.github.kinetamine.workbench.explorer.Explorer;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the explorer until the process is ended. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Serves the explorer, a page to teach with, to browsers on this machine. Ends with Ctrl-C.",
        footerHeading = "%nExample:%n",
        footer = {"  kinetamine serve", "  kinetamine serve --port 9000", "  kinetamine serve --bind 0.0.0.0"})
final class ServeCommand implements Callable<Integer> {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int LAST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "the port to listen on; 0: any that is free; otherwise 8080")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = LOOPBACK,
            description =
                    "the address to listen on, so that a class can join, as in 0.0.0.0; otherwise 127.0.0.1, this machine"
                            + " alone")
    private String bind;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("--port must be 0 to " + LAST_PORT + ", got " + port);
        }
        InetAddress address = address();
        CountDownLatch ended = new CountDownLatch(1);
        Explorer explorer = Explorer.start(bind, address, port, Version.text());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            explorer.close();
            ended.countDown();
        }));
        say(explorer, address);
        ended.await();
        return 0;
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "--bind takes an address of this machine, as in 0.0.0.0 or 192.168.1.20, got '" + bind + "'", e);
        }
    }

    private void say(Explorer explorer, InetAddress address) {
        PrintWriter err = spec.commandLine().getErr();
        if (!address.isLoopbackAddress()) {
            err.println("warning: everyone who reaches " + bind + " can use the explorer: no password, no encryption;"
                    + " leave out --bind for this machine alone");
            err.flush();
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("the explorer is at " + explorer.address() + " (Ctrl-C ends it)");
        out.flush();
    }
}
