package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Answer;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.reference.Transport;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Sits between the reference and its HTTP client on one phone, as a vendor's middleware does: it may change what is sent
 * and what comes back, ask twice, keep silent, or send something of its own. What it sends is sent by HTTP.
 */
@FunctionalInterface
interface Interception {

    Answer carry(Call call, Network network) throws IOException, InterruptedException;

    /** Who sits there, on each phone. */
    @FunctionalInterface
    interface Casting {
        Interception on(DeviceEnvironment phone);
    }

    /** The phone's way to everything that can be called. */
    @FunctionalInterface
    interface Network {
        Answer send(Call call) throws IOException, InterruptedException;
    }

    /** The reference with this on the wire, the same on all phones. */
    static Implementation by(Interception interception) {
        return by(phone -> interception);
    }

    /** The reference with this on the wire of each phone. */
    static Implementation by(Casting casting) {
        return new ReferenceImplementation(Policies.correct().withTransport(wrapping(casting)));
    }

    /** For those that swap another policy as well. */
    static Transport.Wrapping wrapping(Casting casting) {
        return (http, phone) -> {
            URI address = phone.address();
            Interception interception = casting.on(phone);
            Network network = call -> http.send(call.to(address));
            return request -> interception.carry(Call.of(request, address), network);
        };
    }

    /** An answer with another body. */
    static Answer answer(int status, String body) {
        return new Answer(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
