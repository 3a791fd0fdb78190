package dev.lifeboat.simulator.gateway;

import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.device.Link;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.http.Service;
import java.util.Optional;

/**
 * Brings a request to its operation. The requests of one world are carried out one after the other, so that what is recorded
 * is the order in which things happened; worlds do not wait for each other.
 */
final class Dispatcher {

    Wire dispatch(World world, String phoneId, Route route, Request request) {
        synchronized (world.traffic()) {
            Optional<Phone> phone = world.phone(phoneId);
            Optional<Service> service = phone.flatMap(known -> world.service(route.service(), known));
            if (service.isEmpty()) {
                return Wire.whole(stray(world, phoneId, request));
            }
            Endpoint operation = arrived -> operation(service.get(), route).answer(arrived);
            return carry(world, phone.get(), new Call(route, request, phone.get(), operation));
        }
    }

    /** Answers a request that no route fits. */
    Reply stray(World world, String phoneId, Request request) {
        Reply notFound = Worlds.notFound();
        world.traffic().strayed(phoneId, request, notFound, world.clock().instant());
        return notFound;
    }

    private static Endpoint operation(Service service, Route route) {
        Endpoint operation = service.operations().get(route.operation());
        if (operation == null) {
            throw new IllegalStateException(
                    "a mapping names the operation '" + route.operation() + "', which the service '" + route.service()
                            + "' does not have; it has " + service.operations().keySet());
        }
        return operation;
    }

    /** A failure of our own is noted and never looks like one of the app's: it gets 500 and the example is void. */
    private static Wire carry(World world, Phone phone, Call call) {
        Optional<Fault> fault = acting(world, phone, call.route());
        Wire wire;
        try {
            wire = fault.map(acting -> acting.actOn(call)).orElseGet(() -> Wire.whole(call.carryOut()));
        } catch (RuntimeException defect) {
            world.report(new Defect(call.route(), call.request(), defect));
            wire = Wire.whole(Reply.empty(500));
        }
        try {
            world.traffic().passed(phone.id(), call, wire, fault, world.clock().instant());
        } catch (RuntimeException defect) {
            world.report(new Defect(call.route(), call.request(), defect));
        }
        return wire;
    }

    private static Optional<Fault> acting(World world, Phone phone, Route route) {
        Link.Passage passage = phone.link().admit(route.ownSystem(), route.counts());
        return switch (passage) {
            case KILLED -> Optional.of(new Killed());
            case KILLED_UNANSWERED -> Optional.of(new KilledUnanswered());
            case DOWN -> Optional.of(new Offline());
            case OPEN -> world.faults().next(phone.id(), route);
        };
    }
}
