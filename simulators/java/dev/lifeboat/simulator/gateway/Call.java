package dev.lifeboat.simulator.gateway;

import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.cloud.CloudStore;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import java.time.Duration;
import java.util.Optional;

/** A request on its way to an operation of a service: what a {@link Fault} acts on. */
public final class Call {

    private final Route route;
    private final Request request;
    private final Phone phone;
    private final Endpoint operation;
    private boolean carriedOut;

    Call(Route route, Request request, Phone phone, Endpoint operation) {
        this.route = route;
        this.request = request;
        this.phone = phone;
        this.operation = operation;
    }

    Route route() {
        return route;
    }

    Request request() {
        return request;
    }

    /** Whether the service got to see the request. */
    boolean carriedOut() {
        return carriedOut;
    }

    /** Has the service carry the request out. */
    Reply carryOut() {
        carriedOut = true;
        return operation.answer(request);
    }

    /** Has the service carry the request out with another body. */
    Reply carryOut(byte[] body) {
        carriedOut = true;
        return operation.answer(new Request(
                request.method(),
                request.base(),
                request.path(),
                request.parameters(),
                request.query(),
                request.headers(),
                body));
    }

    /** Has the service carry the request out; if it is the phone's own cloud store, on the state before the last write. */
    Reply carryOutStale() {
        Optional<CloudAccount> account = ownAccount();
        if (account.isEmpty()) {
            return carryOut();
        }
        CloudStore store = phone.store();
        store.serveStale(account.get(), true);
        try {
            return carryOut();
        } finally {
            store.serveStale(account.get(), false);
        }
    }

    /** Has the service carry the request out; if it is the phone's own cloud store, the account forgets it again. */
    Reply carryOutAndLose() {
        Optional<Runnable> undoing = ownAccount().map(account -> phone.store().undoing(account));
        Reply reply = carryOut();
        undoing.ifPresent(Runnable::run);
        return reply;
    }

    /** Lets time pass in the world. */
    void letPass(Duration duration) {
        phone.letPass(duration);
    }

    /** The cloud account that the phone is signed in to, if the call goes to its store. */
    private Optional<CloudAccount> ownAccount() {
        return route.service().equals(phone.platform().store().wireName()) ? phone.cloudAccount() : Optional.empty();
    }
}
