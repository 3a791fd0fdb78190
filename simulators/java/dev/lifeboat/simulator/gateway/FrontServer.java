package dev.lifeboat.simulator.gateway;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;

/** Builds WireMock's own server with a {@link Doorway} in front of everything that answers. */
record FrontServer(Doorway doorway) implements HttpServerFactory {

    @Override
    public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        return new Jetty11HttpServer(options, admin, stubs) {

            @Override
            protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
                putInFront(context);
            }

            @Override
            protected void decorateAdminServiceContextBeforeConfig(ServletContextHandler context) {
                putInFront(context);
            }
        };
    }

    private void putInFront(ServletContextHandler context) {
        context.addFilter(new FilterHolder(doorway), "/*", EnumSet.of(DispatcherType.REQUEST));
    }
}
