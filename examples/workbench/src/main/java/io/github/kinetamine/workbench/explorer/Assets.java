package io.github.kinetamine.workbench.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of the page by their names, read once at the start: a name that is not in the map leads nowhere, whatever it looks
 * like. Immutable and safe for use by many threads.
 */
final class Assets {

    private static final String INDEX = "index.html";
    private static final String CHARTS = "echarts.min.js";
    private static final String CHARTS_RESOURCE = "/META-INF/resources/webjars/echarts/5.5.0/" + CHARTS;
    private static final String CLASS_ENDING = ".class";

    private final Map<String, Asset> byName;

    private Assets(Map<String, Asset> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** Everything that stands beside {@code index.html}, and the charts. */
    static Assets load() {
        Map<String, Asset> all = new TreeMap<>();
        try {
            URL index = Assets.class.getResource(INDEX);
            for (String name : "jar".equals(index.getProtocol()) ? inJar(index) : inFolder(index)) {
                all.put(name, Asset.named(name, bytes(name), false));
            }
            all.put(CHARTS, Asset.named(CHARTS, bytes(CHARTS_RESOURCE), true));
        } catch (IOException e) {
            throw new UncheckedIOException("the page can't be read from the program's own files", e);
        }
        return new Assets(all);
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        }
    }

    private static List<String> inJar(URL index) throws IOException {
        JarURLConnection connection = (JarURLConnection) index.openConnection();
        String entry = connection.getEntryName();
        String folder = entry.substring(0, entry.length() - INDEX.length());
        return connection.getJarFile().stream()
                .filter(file -> !file.isDirectory() && file.getName().startsWith(folder))
                .map(file -> file.getName().substring(folder.length()))
                .filter(name -> !name.endsWith(CLASS_ENDING))
                .toList();
    }

    private static List<String> inFolder(URL index) throws IOException {
        Path folder = path(index).getParent();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith(CLASS_ENDING))
                    .toList();
        }
    }

    private static Path path(URL index) {
        try {
            return Path.of(new URI(index.toString()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a class loader names its files by URIs", e);
        }
    }

    /** The page itself. */
    Asset index() {
        return byName.get(INDEX);
    }

    /** The file of a name, if there is one. */
    Optional<Asset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
