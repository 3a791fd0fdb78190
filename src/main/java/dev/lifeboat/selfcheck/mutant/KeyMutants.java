package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.reference.Answer;
import dev.lifeboat.reference.BackupFormat;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.reference.ReferenceImplementation;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.RunningApp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.util.encoders.Base32;

/** Apps that let a private key out of the phone, each in another disguise (rule R36). */
final class KeyMutants {

    private static final String LOG = "net/analytics/events";

    private KeyMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>(atRegistration());
        all.addAll(later());
        return all;
    }

    /** What the app does while it registers a public key. */
    private interface Leak {
        Answer register(Call call, byte[] secret, Registering flaw) throws IOException, InterruptedException;
    }

    private static List<Mutant> atRegistration() {
        return List.of(
                leaking(
                        "R36-sends-the-private-part-in-the-jwk",
                        "registers its key with the private part beside the public one",
                        (call, secret, flaw) -> {
                            ObjectNode body = (ObjectNode) call.json();
                            ((ObjectNode) body.path("publicKey")).put("d", base64Url(secret));
                            return flaw.pass(call.withBody(body));
                        }),
                leaking(
                        "R36-logs-the-key-in-base64",
                        "writes the new key in base64 into a line of its log, which goes to the vendor",
                        (call, secret, flaw) -> flaw.after(
                                log("debug: key " + Base64.getEncoder().encodeToString(secret) + " registered"), call)),
                leaking(
                                "R36-keeps-a-key-file-in-the-cloud",
                                "puts the new key into the cloud as a PEM file beside the backup",
                                (call, secret, flaw) -> {
                                    CloudCall.put(flaw, "keychain", KnownKeys.pem(secret))
                                            .ifPresent(flaw::send);
                                    return flaw.pass(call);
                                })
                        .costing("R22", "the file is written whether backup is switched on or not"),
                leaking(
                        "R36-sends-raw-bytes",
                        "sends the key among the bytes of a crash dump",
                        (call, secret, flaw) -> {
                            ByteBuffer dump = ByteBuffer.allocate(200).putLong(0xdeadbeefL);
                            dump.position(77);
                            dump.put(secret);
                            return flaw.after(new Call("POST", LOG, "", Map.of(), dump.array()), call);
                        }),
                leaking(
                        "R36-names-the-key-in-a-header",
                        "shows the key to a work provider as a header in hexadecimal",
                        (call, secret, flaw) -> flaw.pass(
                                call.name().contains("/activate/")
                                        ? call.withHeader(
                                                "X-Device-Check", HexFormat.of().formatHex(secret))
                                        : call)),
                leaking(
                                "R36-asks-in-base32-for-a-second-phone",
                                "asks its vendor for settings under the key in base32 when the account has a phone already",
                                (call, secret, flaw) -> flaw.second()
                                        ? flaw.after(
                                                new Call(
                                                        "GET",
                                                        "net/analytics/settings",
                                                        "?device="
                                                                + Base32.toBase32String(secret)
                                                                        .replace("=", ""),
                                                        Map.of(),
                                                        new byte[0]),
                                                call)
                                        : flaw.pass(call))
                        .when(Condition.SECOND_OCCURRENCE));
    }

    private static List<Mutant> later() {
        return List.of(
                Mutant.of(
                                "R36-backs-up-work-keys",
                                Layer.KEYS,
                                "seals the keys of work accounts into the backup",
                                KeyMutants::backingUpWorkKeys)
                        .when(Condition.KIND)
                        .touching(Touch.opening()),
                leakingWhen(
                                "R36-shows-the-key-when-signing",
                                "sends the key along with the first signature that it makes",
                                keys -> phone -> new Registering(phone, keys) {
                                    @Override
                                    Answer carry(Call call, Interception.Network network)
                                            throws IOException, InterruptedException {
                                        if (!call.name().endsWith("/approve")) {
                                            return super.carry(call, network);
                                        }
                                        ObjectNode body = (ObjectNode) call.json();
                                        return network.send(call.withBody(
                                                body.put("key", HexFormat.of().formatHex(last()))));
                                    }
                                })
                        .when(Condition.ORDER)
                        .touching(Touch.doing(ActionName.APPROVE_SIGN_IN)),
                leakingWhen(
                                "R36-hands-the-key-over-on-removal",
                                "hands its key over to the vendor when it is removed from the phone",
                                keys -> phone -> new Registering(phone, keys) {
                                    @Override
                                    void uninstall(RunningApp app) {
                                        send(log("goodbye " + base64Url(last())));
                                        super.uninstall(app);
                                    }
                                })
                        .when(Condition.ORDER));
    }

    private static Mutant leaking(String id, String does, Leak leak) {
        return leakingWhen(
                        id,
                        does,
                        keys -> phone -> new Registering(phone, keys) {
                            @Override
                            Answer register(Call call, byte[] secret) throws IOException, InterruptedException {
                                return leak.register(call, secret, this);
                            }
                        })
                .touching(Touch.calling("POST", "net/microsoft/credentials"), Touch.calling("POST", "net/work/"));
    }

    private interface Knowing {
        Flaw.Casting by(Flawed keys);
    }

    private static Mutant leakingWhen(String id, String does, Knowing knowing) {
        return Mutant.of(id, Layer.KEYS, does, () -> {
            Flawed known = new Flawed(new KnownKeys(), new Shared<>(ConcurrentHashMap::newKeySet));
            return Flaw.app(Policies.correct().withKeys(known.keys()), knowing.by(known));
        });
    }

    /** The keys of an app, and for which accounts each world has registered one. */
    private record Flawed(KnownKeys keys, Shared<Set<String>> registered) {}

    private static class Registering extends Flaw {
        private final Flawed known;
        private byte[] last = new byte[0];
        private boolean second;

        Registering(DeviceEnvironment phone, Flawed known) {
            super(phone);
            this.known = known;
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            byte[] secret = known.keys().registeredBy(call).orElse(null);
            if (secret == null) {
                return network.send(call);
            }
            last = secret;
            String provider = call.name().replaceFirst("/activate/.*", "");
            second = !known.registered().of(phone).add(provider);
            return register(call, secret);
        }

        Answer register(Call call, byte[] secret) throws IOException, InterruptedException {
            return pass(call);
        }

        final Answer pass(Call call) throws IOException, InterruptedException {
            return network().send(call);
        }

        final Answer after(Call leak, Call call) throws IOException, InterruptedException {
            send(leak);
            return pass(call);
        }

        final byte[] last() {
            return last;
        }

        /** Whether the provider has a phone of this world already. */
        final boolean second() {
            return second;
        }
    }

    private static ReferenceImplementation backingUpWorkKeys() {
        KnownKeys keys = new KnownKeys();
        BackupFormat format = SealedExtras.beside(accounts -> accounts.stream()
                .filter(account -> account.entry().kind() == AccountKind.WORK_OR_SCHOOL)
                .flatMap(account -> account.device().stream())
                .map(device -> base64Url(keys.of(device.key()))));
        return new ReferenceImplementation(Policies.correct().withKeys(keys).with(format));
    }

    private static Call log(String line) {
        return new Call("POST", LOG, "", Map.of("Content-Type", "text/plain"), line.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64Url(byte[] secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
