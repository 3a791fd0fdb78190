package dev.lifeboat.simulator.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.store.InMemoryStubMappingStore;
import com.github.tomakehurst.wiremock.store.StubMappingStore;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesByShapeTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final StubMappingStore plain = new InMemoryStubMappingStore();
    private final RoutesByShape routes = new RoutesByShape();

    @Test
    void aRequestFindsWhatItWouldFindIfAllWereTried() {
        Map<String, StubMapping> mappings = Mappings.onClassPath().byFile();
        mappings.values().forEach(plain::add);
        mappings.values().forEach(routes::add);
        int found = 0;
        for (StubMapping mapping : mappings.values()) {
            String path = mapping.getRequest().getUrlPathTemplate().replaceAll("\\{[a-z]+}", "some-value");
            for (String url :
                    List.of(path, path + "?uploadType=media&q=a/b", path + "/", path + "/more", path + "%2F")) {
                for (String method : METHODS) {
                    List<StubMapping> expected = matching(plain, method, url);
                    assertThat(matching(routes, method, url))
                            .as(method + " " + url)
                            .isEqualTo(expected);
                    found += expected.size();
                }
            }
        }
        assertThat(found).isGreaterThan(mappings.size());
    }

    @Test
    void aRouteThatNamesNoServiceIsNoRoute() {
        assertThatThrownBy(() -> routes.add(get(urlPathMatching("/.*")).build()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("urlPathTemplate");
    }

    private static List<StubMapping> matching(StubMappingStore store, String method, String url) {
        return store.findAllMatchingRequest(request(method, url), Map.of(), event -> {})
                .toList();
    }

    /** A request without headers and parameters. */
    private static Request request(String method, String url) {
        return (Request) Proxy.newProxyInstance(
                Request.class.getClassLoader(), new Class<?>[] {Request.class}, (proxy, asked, arguments) -> {
                    return switch (asked.getName()) {
                        case "getMethod" -> RequestMethod.fromString(method);
                        case "getUrl" -> url;
                        case "header" -> HttpHeader.absent((String) arguments[0]);
                        case "queryParameter" -> QueryParameter.absent((String) arguments[0]);
                        default -> throw new UnsupportedOperationException(asked.getName());
                    };
                });
    }
}
