package dev.lifeboat.simulator.gateway;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.matching.RequestMatcherExtension;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.store.InMemoryStubMappingStore;
import com.github.tomakehurst.wiremock.store.StubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.SubEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * WireMock's routes, of which only those are tried on a request that may fit it. WireMock itself tries one after the other,
 * and to find out that sixty do not fit costs more than to answer.
 */
final class RoutesByShape extends InMemoryStubMappingStore {

    /** What a route and the requests that fit it have in common; a route names the service and where in it to go. */
    private record Shape(String method, int segments, String area, String service) {

        static Shape of(String method, String path) {
            String[] segments = path.split("/", -1);
            return new Shape(method, segments.length, at(segments, 3), at(segments, 4));
        }

        private static String at(String[] segments, int index) {
            return index < segments.length ? segments[index] : "";
        }

        boolean fixed() {
            return (area + service).indexOf('{') < 0;
        }
    }

    private final Map<Shape, StubMappingStore> byShape = new ConcurrentHashMap<>();

    @Override
    public void add(StubMapping route) {
        super.add(route);
        byShape.computeIfAbsent(shapeOf(route.getRequest()), shape -> new InMemoryStubMappingStore())
                .add(route);
    }

    private static Shape shapeOf(RequestPattern request) {
        String template = request.getUrlPathTemplate();
        if (template == null || !Shape.of("", template).fixed()) {
            throw new IllegalStateException(
                    "a mapping needs a urlPathTemplate such as /{world}/{phone}/os/clock or /{world}/{phone}/net/mail/..., "
                            + "not " + template);
        }
        return Shape.of(request.getMethod().getName(), template);
    }

    @Override
    public Stream<StubMapping> findAllMatchingRequest(
            Request request, Map<String, RequestMatcherExtension> matchers, Consumer<SubEvent> events) {
        String url = request.getUrl();
        int query = url.indexOf('?');
        Shape shape = Shape.of(request.getMethod().getName(), query < 0 ? url : url.substring(0, query));
        StubMappingStore fitting = byShape.get(shape);
        return fitting == null
                ? super.findAllMatchingRequest(request, matchers, events)
                : fitting.findAllMatchingRequest(request, matchers, events);
    }

    @Override
    public void replace(StubMapping route, StubMapping by) {
        throw FixedRoutes.fixed();
    }

    @Override
    public void remove(StubMapping route) {
        throw FixedRoutes.fixed();
    }

    @Override
    public void clear() {
        throw FixedRoutes.fixed();
    }
}
