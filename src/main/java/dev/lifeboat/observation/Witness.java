package dev.lifeboat.observation;

import dev.lifeboat.observation.Observation.AdministratorLooked;
import dev.lifeboat.observation.Observation.PrivateKeysSearched;
import dev.lifeboat.observation.Observation.Told;
import dev.lifeboat.observation.Observation.Touch;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.cloud.CloudAccount;
import dev.lifeboat.simulator.cloud.StoreListener;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.device.PhoneEvent;
import dev.lifeboat.simulator.gateway.Exchange;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.identity.AdministratorView;
import dev.lifeboat.simulator.identity.BackupKey;
import dev.lifeboat.simulator.identity.Credential;
import dev.lifeboat.simulator.identity.Received;
import dev.lifeboat.simulator.identity.WorkTenant;
import dev.lifeboat.spi.Store;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sees what happens in a world and has it recorded, with the secrets in it replaced by their references. */
public final class Witness {

    private final Recorder recorder;
    private final Redactor redactor;
    private final References references;
    private final List<Exchange> sent = new CopyOnWriteArrayList<>();

    private Witness(Recorder recorder, Redactor redactor, References references) {
        this.recorder = recorder;
        this.redactor = redactor;
        this.references = references;
    }

    /** Begins to watch a world: its traffic, stores and providers. Its phones are watched one by one. */
    public static Witness of(World world, Recorder recorder, Redactor redactor) {
        Witness witness = new Witness(recorder, redactor, new References(world.secrets()));
        world.traffic().addListener(witness::exchanged);
        for (Store store : Store.values()) {
            world.store(store).addListener(witness.listenerFor(store));
        }
        world.microsoft().addListener(event -> recorder.record(new Observation.ProviderNoted(event)));
        world.tenants().addListener(event -> recorder.record(new Observation.ProviderNoted(event)));
        world.thirdParties().addListener(event -> recorder.record(new Observation.ProviderNoted(event)));
        return witness;
    }

    /** Begins to watch what happens on a phone beside the app. */
    public void watch(Phone phone) {
        phone.addListener(event -> recorder.record(new Observation.PhoneNoted(redacted(event))));
    }

    /**
     * Looks for private keys in everything that was sent so far. Only here are the requests still as they were sent.
     *
     * @param registered the public keys that providers know
     */
    public PrivateKeysSearched searchPrivateKeys(World world, Collection<ECPublicKey> registered) {
        return new PrivateKeySearch(keyId -> world.microsoft().backupKey(keyId).map(BackupKey::key), registered)
                .search(sent);
    }

    /** What the administrator of an organisation can see by now. */
    public AdministratorLooked lookAsAdministrator(WorkTenant tenant) {
        AdministratorView view = tenant.administratorView();
        return new AdministratorLooked(
                view.tenant(),
                view.members(),
                view.credentials().stream().map(Credential::deviceName).toList(),
                view.received().stream().map(this::told).toList());
    }

    private Told told(Received received) {
        return new Told(
                received.operation(),
                redactor.redact(target(received.path(), received.query())),
                redacted(received.headers()),
                redactor.redact(received.body()));
    }

    private StoreListener listenerFor(Store store) {
        return new StoreListener() {
            @Override
            public void written(CloudAccount account, String object) {
                touched(store, account, object, Touch.WRITTEN);
            }

            @Override
            public void read(CloudAccount account, String object) {
                touched(store, account, object, Touch.READ);
            }

            @Override
            public void deleted(CloudAccount account, String object) {
                touched(store, account, object, Touch.DELETED);
            }
        };
    }

    private void touched(Store store, CloudAccount account, String object, Touch touch) {
        recorder.record(new Observation.StoreTouched(store, account.name(), redactor.redact(object), touch));
    }

    private PhoneEvent redacted(PhoneEvent event) {
        if (event instanceof PhoneEvent.FrameTaken frame) {
            return new PhoneEvent.FrameTaken(
                    frame.phone(),
                    frame.at(),
                    frame.permission(),
                    frame.somethingInFront(),
                    frame.codes()
                            .map(codes -> codes.stream().map(redactor::redact).toList()));
        }
        return event;
    }

    private void exchanged(Exchange exchange) {
        Request request = exchange.request();
        boolean ownSystem = exchange.route().ownSystem();
        if (!ownSystem) {
            sent.add(exchange);
        }
        Observation.Exchanged exchanged = new Observation.Exchanged(
                exchange.phone(),
                exchange.unknownEgress()
                        ? Optional.empty()
                        : Optional.of(exchange.route().service()),
                exchange.unknownEgress()
                        ? Optional.empty()
                        : Optional.of(exchange.route().operation()),
                request.method(),
                redactor.redact(target(request.path(), request.query())),
                redacted(request.headers()),
                body(request.body()),
                exchange.status(),
                exchange.reply()
                        .map(reply -> ownSystem && isPicture(reply) ? "⟨picture⟩" : body(reply.body()))
                        .orElse(""),
                exchange.carriedOut(),
                exchange.fault().map(Object::toString));
        recorder.record(exchanged, recorder.isKept() ? exact(request, exchanged) : Optional.empty());
    }

    private Optional<ExactRequest> exact(Request request, Observation.Exchanged told) {
        SentRequest sent = SentRequest.of(request);
        return ExactRequest.of(sent, told, () -> redactor.holds(sent), references);
    }

    private Map<String, String> redacted(Map<String, String> headers) {
        Map<String, String> redacted = new LinkedHashMap<>();
        headers.forEach((name, value) -> redacted.put(name, redactor.redact(value)));
        return redacted;
    }

    /** What the camera sees is noted elsewhere, and the pixels of a QR code would give its secret away. */
    private static boolean isPicture(Reply reply) {
        return reply.headers().getOrDefault("Content-Type", "").startsWith("image/");
    }

    private static String target(String path, Map<String, List<String>> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, values) -> values.forEach(value -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(value)));
        return path + query;
    }

    /** Text as it is, anything else in base64; redacted before it is encoded. */
    private String body(byte[] raw) {
        byte[] redacted = redactor.redact(raw);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(redacted))
                    .toString();
        } catch (CharacterCodingException notText) {
            return SentRequest.BASE64 + Base64.getEncoder().encodeToString(redacted);
        }
    }
}
