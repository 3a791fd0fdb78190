package dev.lifeboat.simulator.gateway;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A request of an app and what became of it.
 *
 * @param sequence from 1, without gaps within a world
 * @param world the world's id, as the path tells
 * @param phone the phone's id, as the path tells; it may be one that the world does not have
 * @param route {@link Route#UNKNOWN} if nothing answers there
 * @param request as it reached the gateway, its content encoding undone
 * @param reply what was sent to the app, cut short where a fault cut it; empty if nothing fit to be read was sent
 * @param carriedOut whether the service acted on it, whatever the app learnt of that
 * @param fault the fault that acted
 * @param at the world's time
 */
public record Exchange(
        int sequence,
        String world,
        String phone,
        Route route,
        Request request,
        Optional<Reply> reply,
        boolean carriedOut,
        Optional<Fault> fault,
        Instant at) {

    public Exchange {
        Objects.requireNonNull(world, "world");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(reply, "reply");
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(at, "at");
    }

    /** The status sent, or 0 if none was. */
    public int status() {
        return reply.map(Reply::status).orElse(0);
    }

    /** Whether the request went where nothing answers. */
    public boolean unknownEgress() {
        return route.equals(Route.UNKNOWN);
    }

    @Override
    public String toString() {
        return "#" + sequence + " " + phone + ": " + request.method() + " " + request.path() + " -> "
                + (status() == 0 ? "no answer" : status())
                + fault.map(acting -> " (" + acting + ")").orElse("");
    }
}
