package dev.lifeboat.simulator.gateway;

import dev.lifeboat.simulator.http.Reply;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every request passes first. Only those of an open world come in, in an envelope; the server's own administration is
 * nobody's world, so an app cannot reach it.
 */
final class Doorway implements Filter {

    private final Worlds worlds;

    Doorway(Worlds worlds) {
        this.worlds = worlds;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (worlds.isOpen(Arrival.at(http.getRequestURI()).world())) {
            chain.doFilter(new SealedRequest(http), response);
        } else {
            turnAway(http, (HttpServletResponse) response);
        }
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        Reply reply =
                worlds.answerStray(request.getMethod(), request.getRequestURI() + (query == null ? "" : "?" + query));
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        response.setContentLength(reply.body().length);
        response.getOutputStream().write(reply.body());
    }
}
