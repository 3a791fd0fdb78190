package dev.lifeboat.simulator.gateway;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ConsoleNotifier;
import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Extension;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.Stores;
import com.github.tomakehurst.wiremock.store.StubMappingStore;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.time.Seed;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one way from phones to services: an HTTP server on the loopback interface, for any number of worlds at once. Each
 * world is addressed by the first segment of the path, each phone by the second.
 */
public final class Gateway implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int THREADS = 64;

    private final Worlds worlds;
    private final WireMockServer server;
    private final AtomicInteger opened = new AtomicInteger();

    private Gateway(Worlds worlds, WireMockServer server) {
        this.worlds = worlds;
        this.server = server;
    }

    /** Starts a gateway on a free port. */
    public static Gateway start() {
        Worlds worlds = new Worlds();
        WireMockServer server = new WireMockServer(configuration(worlds, Mappings.onClassPath()));
        server.start();
        return new Gateway(worlds, server);
    }

    private static WireMockConfiguration configuration(Worlds worlds, Mappings mappings) {
        Extension[] services = mappings.services().stream()
                .map(service -> new ServiceRoutes(service, worlds))
                .toArray(Extension[]::new);
        return options()
                .bindAddress(LOOPBACK)
                .dynamicPort()
                .containerThreads(THREADS)
                .jettyAcceptors(1)
                .httpServerFactory(new FrontServer(new Doorway(worlds)))
                .withStores(stores())
                .mappingSource(new FixedRoutes(mappings))
                .extensions(services)
                .extensionScanningEnabled(false)
                .notMatchedRendererFactory(extensions -> new UnmatchedRequests(worlds))
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .gzipDisabled(true)
                .http2PlainDisabled(true)
                .templatingEnabled(false)
                .httpClientFactory(new NoWayOut())
                .disableOptimizeXmlFactoriesLoading(true)
                // Traffic is recorded by listeners of a world; WireMock's journal is slow beyond a few hundred entries.
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .notifier(new ConsoleNotifier(false));
    }

    private static Stores stores() {
        RoutesByShape routes = new RoutesByShape();
        // Files are not served; the folder is WireMock's own default.
        return new DefaultStores(new SingleRootFileSource("src/test/resources")) {
            @Override
            public StubMappingStore getStubStore() {
                return routes;
            }
        };
    }

    /**
     * Opens a world.
     *
     * @param id a path segment, matching {@code [A-Za-z0-9._~-]{1,64}}
     * @param seed where all chance in this world comes from
     * @throws IllegalStateException if a world with this id is open
     */
    public World open(String id, Seed seed) {
        World world = new World(id, seed, URI.create(address() + "/" + id));
        worlds.add(world);
        return world;
    }

    /** Opens a world under an id that no other world of this gateway has. */
    public World open(Seed seed) {
        return open("w" + opened.incrementAndGet(), seed);
    }

    /** Closes a world: from now on nothing answers at its address, and who still asks is a stray. */
    public void close(World world) {
        worlds.remove(world);
    }

    /** Where this gateway listens, without a trailing slash. */
    public URI address() {
        return URI.create("http://" + LOOPBACK + ":" + server.port());
    }

    /** The requests that belonged to no open world, the first thousand of them. */
    public List<Stray> strays() {
        return worlds.strays();
    }

    /** Stops the server and with it every world. */
    @Override
    public void close() {
        server.stop();
    }
}
