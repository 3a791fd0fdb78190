package dev.lifeboat.simulator.identity;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where proof codes arrive: everyone's alternate e-mail and phone, for their owners to look at. */
public final class Mailbox {

    private final List<ProofMessage> messages = new CopyOnWriteArrayList<>();

    void deliver(ProofMessage message) {
        messages.add(message);
    }

    /** The newest message about an account in one channel; user names compare without case. */
    public Optional<ProofMessage> latest(String username, Channel channel) {
        return messages.stream()
                .filter(message -> message.channel() == channel)
                .filter(message -> Provider.canonical(message.username()).equals(Provider.canonical(username)))
                .reduce((earlier, later) -> later);
    }

    /** Everything that arrived, oldest first. */
    public List<ProofMessage> messages() {
        return List.copyOf(messages);
    }
}
