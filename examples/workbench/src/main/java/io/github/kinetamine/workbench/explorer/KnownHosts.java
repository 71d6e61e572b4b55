package io.github.kinetamine.workbench.explorer;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names under which the server may be asked. A page of another site can let its own name lead to this machine (DNS
 * rebinding), but it can't write a name of this machine, or an address, into the request. Immutable and safe for use by many
 * threads.
 */
final class KnownHosts {

    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.%]+]");

    private final Set<String> names;
    private final boolean takesAddresses;

    private KnownHosts(Set<String> names, boolean takesAddresses) {
        this.names = Set.copyOf(names);
        this.takesAddresses = takesAddresses;
    }

    /**
     * What a server bound to an address answers to: the names of the loopback; and where others can reach it, the name that it
     * was bound by and every address.
     *
     * @param bound as it was written
     */
    static KnownHosts of(String bound, InetAddress address) {
        Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
        names.add(bound.toLowerCase(Locale.ROOT));
        return new KnownHosts(names, !address.isLoopbackAddress());
    }

    /** Whether a request's {@code Host} is one of them, whatever the port. */
    boolean contains(String host) {
        if (host == null) {
            return false;
        }
        String name = PORT.matcher(host.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return names.contains(name) || takesAddresses && ADDRESS.matcher(name).matches();
    }
}
