package dev.lifeboat.simulator.gateway;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The open worlds by their ids, and the way of a request to the right one. */
final class Worlds {

    /** An app that goes astray in a loop shall not fill the memory; the first ones say enough. */
    private static final int STRAYS_KEPT = 1000;

    private final Map<String, World> open = new ConcurrentHashMap<>();
    private final Dispatcher dispatcher = new Dispatcher();
    private final List<Stray> strays = new ArrayList<>();

    void add(World world) {
        if (open.putIfAbsent(world.id(), world) != null) {
            throw new IllegalStateException("a world called '" + world.id() + "' is open already; close it first");
        }
    }

    void remove(World world) {
        open.remove(world.id(), world);
    }

    boolean isOpen(String id) {
        return open.containsKey(id);
    }

    /** Answers a request that a mapping has a route for. */
    Wire answer(Route route, LoggedRequest sealed) {
        return in(
                sealed,
                (world, arrival) -> dispatcher.dispatch(
                        world, arrival.phone(), route, arrival.request(sealed, base(world, arrival))),
                Wire::whole);
    }

    /** Answers a request that no mapping has a route for. */
    Reply answerUnmatched(LoggedRequest sealed) {
        return in(
                sealed,
                (world, arrival) ->
                        dispatcher.stray(world, arrival.phone(), arrival.request(sealed, base(world, arrival))),
                Function.identity());
    }

    /** Answers a request that belongs to no open world. */
    Reply answerStray(String method, String url) {
        synchronized (strays) {
            if (strays.size() < STRAYS_KEPT) {
                strays.add(new Stray(method, url));
            }
        }
        return notFound();
    }

    List<Stray> strays() {
        synchronized (strays) {
            return List.copyOf(strays);
        }
    }

    static Reply notFound() {
        return Reply.bytes(
                404, "text/plain; charset=utf-8", "Nothing answers here.\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Answers in the world that the path names; if it was closed since the request came, as to a stray. */
    private <T> T in(LoggedRequest sealed, BiFunction<World, Arrival, T> answer, Function<Reply, T> toStray) {
        Arrival arrival = Arrival.at(sealed.getUrl());
        return Optional.ofNullable(open.get(arrival.world()))
                .map(world -> answer.apply(world, arrival))
                .orElseGet(() -> toStray.apply(answerStray(sealed.getMethod().value(), sealed.getUrl())));
    }

    private static String base(World world, Arrival arrival) {
        return world.address() + "/" + arrival.phone();
    }
}
