package dev.lifeboat.simulator.gateway;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What passes between the phones of one world and its services: numbered in order, told to listeners, not kept. */
public final class Traffic {

    private final String world;
    private final List<TrafficListener> listeners = new CopyOnWriteArrayList<>();
    private int count;

    /**
     * @param world the world's id, as it stands in every exchange
     */
    public Traffic(String world) {
        this.world = world;
    }

    /** From now on the listener is told of every exchange. */
    public void addListener(TrafficListener listener) {
        listeners.add(listener);
    }

    public void removeListener(TrafficListener listener) {
        listeners.remove(listener);
    }

    /** How many exchanges there were so far; also the number of the last one. */
    public synchronized int count() {
        return count;
    }

    /** Tells of a call to an operation of a service. */
    synchronized void passed(String phone, Call call, Wire wire, Optional<Fault> fault, Instant at) {
        tell(phone, call.route(), call.request(), wire.reply(), call.carriedOut(), fault, at);
    }

    /** Tells of a request that nothing answers. */
    synchronized void strayed(String phone, Request request, Reply reply, Instant at) {
        tell(phone, Route.UNKNOWN, request, Optional.of(reply), false, Optional.empty(), at);
    }

    private void tell(
            String phone,
            Route route,
            Request request,
            Optional<Reply> reply,
            boolean carriedOut,
            Optional<Fault> fault,
            Instant at) {
        Exchange exchange = new Exchange(++count, world, phone, route, request, reply, carriedOut, fault, at);
        listeners.forEach(listener -> listener.exchanged(exchange));
    }
}
