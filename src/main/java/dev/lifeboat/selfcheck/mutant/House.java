package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Answer;
import dev.lifeboat.spi.DeviceEnvironment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What a vendor's servers come to know of the backups that the phones of one world write. */
final class House {

    /**
     * A backup as it was written.
     *
     * @param cloudAccount the store's name for the cloud account that the phone was signed in to
     * @param user the personal account that was signed in with
     */
    record Write(Call call, String cloudAccount, String user) {}

    private final List<Write> writes = new CopyOnWriteArrayList<>();

    /** The first one that is like this. */
    Optional<Write> first(Predicate<Write> like) {
        return writes.stream().filter(like).findFirst();
    }

    /** An app on one phone that tells the house what it writes. */
    abstract static class Resident extends Flaw {
        final House house;
        private String cloudAccount = "";
        private String user = "";

        Resident(DeviceEnvironment phone, House house) {
            super(phone);
            this.house = house;
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            if (CloudCall.writes(call)) {
                Write write = new Write(call, cloudAccount, user);
                Answer answer = write(write);
                house.writes.add(write);
                return answer;
            }
            Answer answer = network.send(call);
            if (answer.ok() && call.is("GET", "os/cloud-account")) {
                cloudAccount = Json.read(answer.body()).path("account").asText();
            }
            if (answer.ok() && call.name().endsWith("/token")) {
                user = Json.read(answer.body()).path("account").path("id").asText();
            }
            return answer;
        }

        /** How a backup is written. */
        abstract Answer write(Write write) throws IOException, InterruptedException;

        final Answer pass(Call call) throws IOException, InterruptedException {
            return network().send(call);
        }

        /** The first backup of the same person in another cloud account. */
        final Optional<Write> elsewhere(Write write) {
            return house.first(first ->
                    first.user().equals(write.user()) && !first.cloudAccount().equals(write.cloudAccount()));
        }

        /** The first backup of another person in another cloud account. */
        final Optional<Write> ofSomebodyElse(Write write) {
            return house.first(first ->
                    !first.user().equals(write.user()) && !first.cloudAccount().equals(write.cloudAccount()));
        }
    }
}
