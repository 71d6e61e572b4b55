package io.github.kinetamine.workbench.explorer;

import io.github.kinetamine.ketamine.Ketamine;
import io.github.kinetamine.model.PkModel;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The explorer as a running server: the page, its files, and the answers to what it asks for. Answers to anyone who reaches its
 * address; reads nothing of the machine but the program itself, and keeps nothing. Safe for use by many threads.
 *
 * <pre>{@code
 * try (Explorer explorer = Explorer.start("localhost", InetAddress.getLoopbackAddress(), 8080, "0.1.0")) {
 *     System.out.println(explorer.address());
 *     …
 * }
 * }</pre>
 */
public final class Explorer implements AutoCloseable {

    private static final int MOST_THREADS = 64;
    private static final int LEAST_THREADS = 8;
    private static final int IDLE_MILLISECONDS = 20_000;
    private static final int MOST_HEADER_BYTES = 8_192;
    private static final String JSON = "application/json; charset=utf-8";
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String PROBLEM_JSON = "application/problem+json; charset=utf-8";

    private final Shares shares = new Shares();
    private final Thread warmUp = WarmUp.thread(shares);
    private final Workers workers = new Workers(Limits.MAX_TIME);
    private final Assets assets = Assets.load();
    private final KnownHosts hosts;
    private final CompletableFuture<byte[]> catalogue;
    private final String host;
    private final Javalin server;

    private Explorer(String host, InetAddress address, int port, String version) {
        this.host = host;
        this.hosts = KnownHosts.of(host, address);
        this.catalogue = CompletableFuture.supplyAsync(() -> Catalogue.json(version));
        this.server = Javalin.create(config -> configure(config, address, port));
    }

    /**
     * A server that listens.
     *
     * @param host a name or an address of this machine
     * @param address what the name stands for
     * @param port 0 for any that is free
     * @param version what the page shows as the version of the program
     * @throws IllegalArgumentException if the port is in use, or the address is none of this machine
     */
    public static Explorer start(String host, InetAddress address, int port, String version) {
        Explorer explorer = new Explorer(host, address, port, version);
        try {
            explorer.server.start();
        } catch (JavalinBindException e) {
            explorer.close();
            throw new IllegalArgumentException(
                    "port " + port + " of " + host
                            + " can't be listened on: it is in use, or no address of this machine;"
                            + " choose another with --port, as in --port " + (port < 65_535 ? port + 1 : port - 1),
                    e);
        }
        explorer.warmUp.start();
        return explorer;
    }

    /** Where a browser finds it. */
    public String address() {
        String name = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return "http://" + name + ":" + server.port() + "/";
    }

    /** The port on which it listens. */
    public int port() {
        return server.port();
    }

    /** Ends it: what is being computed is given up. */
    @Override
    public void close() {
        warmUp.interrupt();
        server.stop();
        workers.close();
        shares.close();
    }

    private void configure(JavalinConfig config, InetAddress address, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = Limits.MAX_BODY_BYTES;
        config.http.prefer405over404 = true;
        config.jetty.host = address.getHostAddress();
        config.jetty.port = port;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, IDLE_MILLISECONDS);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(MOST_HEADER_BYTES);
            http.setIdleTimeout(IDLE_MILLISECONDS);
        });
        config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new JettyErrors()));
        route(config.routes);
    }

    private void route(RoutesConfig routes) {
        routes.before(this::guard);
        routes.get("/", context -> send(context, assets.index()));
        routes.get("/assets/<name>", this::asset);
        routes.get("/api/catalogue", context -> context.contentType(JSON).result(catalogue.join()));
        routes.get("/api/models/{id}", context -> context.contentType(JSON).result(ModelJson.of(model(context))));
        routes.post("/api/simulate", this::simulate);
        routes.post("/api/csv", this::csv);
        routes.post("/api/code", this::code);
        routes.exception(Problem.class, (problem, context) -> answer(context, problem));
        routes.exception(HttpResponseException.class, (e, context) -> answer(context, said(e, context)));
        routes.exception(Exception.class, (e, context) -> answer(context, broken()));
    }

    private void guard(Context context) {
        ResponseHeaders.ALL.forEach(context::header);
        if (!hosts.contains(context.header("Host"))) {
            throw Problem.of(Problem.FORBIDDEN, "this server is not known by that name: ask for it by its address");
        }
    }

    private void asset(Context context) {
        Asset asset = assets.named(context.pathParam("name"))
                .orElseThrow(() -> Problem.of(Problem.NOT_FOUND, "the page has no such file"));
        send(context, asset);
    }

    private static void send(Context context, Asset asset) {
        context.header("ETag", asset.tag());
        context.header("Cache-Control", asset.isSettled() ? "public, max-age=31536000, immutable" : "no-cache");
        if (asset.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(asset.type()).result(asset.bytes());
        }
    }

    private void simulate(Context context) throws IOException {
        long started = System.nanoTime();
        PageRequest request = request(context);
        context.contentType(JSON).result(workers.run(() -> PageJson.of(PageRun.of(request, shares), started)));
    }

    private void csv(Context context) throws IOException {
        PageRequest request = request(context);
        context.header("Content-Disposition", "attachment; filename=\"kinetamine.csv\"");
        context.contentType(CSV).result(workers.run(() -> PageCsv.of(PageRun.of(request, shares))));
    }

    private void code(Context context) throws IOException {
        PageRequest request = request(context);
        context.contentType(JSON).result(workers.run(() -> code(request)));
    }

    /** The typical subjects are simulated once more: what is refused is not in the code. */
    private byte[] code(PageRequest request) {
        List<ArmResult> results = PageRun.of(request.withoutBand(), shares);
        return JsonText.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("java", JavaCode.of(request, results));
            json.writeStringField("shell", ShellCode.of(request, results));
            json.writeEndObject();
        });
    }

    private static PkModel model(Context context) {
        String id = context.pathParam("id");
        return Ketamine.models().stream()
                .filter(model -> model.card().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(Problem.NOT_FOUND, "there is no such model: the catalogue lists them"));
    }

    /** A form of another site can post without asking, but not JSON. */
    private static PageRequest request(Context context) throws IOException {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw Problem.of(Problem.NOT_JSON, "a request must be JSON: send it as application/json");
        }
        return PageRequest.read(RequestBody.read(context.req().getInputStream()));
    }

    private static Problem said(HttpResponseException e, Context context) {
        return Problem.of(
                e.getStatus(),
                switch (e.getStatus()) {
                    case 404 -> "there is nothing at this path";
                    case 405 -> "this path does not take " + context.method();
                    case 413 -> "a request must have at most " + Limits.MAX_BODY_BYTES + " bytes: send less";
                    default -> "the request can't be answered";
                });
    }

    private static Problem broken() {
        return Problem.of(Problem.BROKEN, "the server has failed at this request: that is a fault of the program");
    }

    private static void answer(Context context, Problem problem) {
        context.header("Cache-Control", "no-store");
        context.status(problem.status()).contentType(PROBLEM_JSON).result(JsonText.of(problem));
    }
}
