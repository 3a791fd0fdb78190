package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.time.Dice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Assets on their way: {@code assets/upload} hands out an address for each, the bytes go there, and the receipt that
 * comes back makes them the value of a field. The addresses carry no session: whoever knows one may use it.
 */
final class AssetFiles implements DatabaseCall.Operation {

    /** How large an asset may be. */
    static final int LARGEST = 50_000_000;

    /** How long an upload address and a receipt are good for. */
    static final Duration LIFETIME = Duration.ofMinutes(15);

    private final Map<String, Ticket> tickets = new HashMap<>();
    private final Map<String, Upload> uploads = new HashMap<>();
    private final Clock clock;
    private final Dice dice;

    AssetFiles(Clock clock, Dice dice) {
        this.clock = clock;
        this.dice = dice;
    }

    private record Ticket(CloudAccount account, String recordType, String field, Instant until) {}

    private record Upload(Ticket ticket, AssetFile file) {}

    /** What an account may put into fields. */
    interface Claims {
        AssetFile file(JsonBody dictionary, String recordType, String field, Optional<FieldValue> present);
    }

    /** Where assets are read, as the phone reaches it. */
    static String downloads(Request request) {
        return request.base() + "/net/icloud/asset-downloads/";
    }

    /** {@code assets/upload}. */
    @Override
    public Reply answer(DatabaseCall call) {
        call.shelf().now().zone(call.zone());
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode tokens = body.putArray("tokens");
        for (JsonBody token : call.batch("tokens")) {
            String field = token.requiredText("fieldName");
            String key = dice.hex(24);
            Instant until = clock.instant().plus(LIFETIME);
            tickets.put(key, new Ticket(call.account(), token.requiredText("recordType"), field, until));
            tokens.addObject()
                    .put("recordName", token.text("recordName").orElseGet(() -> Uuid.random(dice)))
                    .put("fieldName", field)
                    .put("url", call.request().base() + "/net/icloud/asset-uploads/" + key);
        }
        return Reply.json(200, body);
    }

    /** The bytes arrive; sent again they make another receipt. */
    Reply receive(Request request) {
        Ticket ticket = Optional.ofNullable(tickets.get(request.parameter("upload")))
                .filter(this::isGood)
                .orElseThrow(() -> CloudKitError.NOT_FOUND.because(
                        "this upload address is not known or older than " + LIFETIME.toMinutes() + " minutes"));
        if (request.body().length > LARGEST) {
            throw CloudKitError.BAD_REQUEST.because("an asset may have " + LARGEST + " bytes at most");
        }
        AssetFile file = new AssetFile(
                dice.hex(24),
                checksum(request.body()),
                base64(16),
                base64(21),
                request.body().clone());
        String receipt = base64(33);
        uploads.put(receipt, new Upload(ticket, file));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("singleFile", file.json().put("receipt", receipt));
        return Reply.json(200, body);
    }

    Claims claims(CloudAccount account) {
        return (dictionary, recordType, field, present) -> dictionary
                .text("receipt")
                .map(receipt -> claimed(account, receipt, recordType, field))
                .orElseGet(() -> kept(dictionary, present));
    }

    private AssetFile claimed(CloudAccount account, String receipt, String recordType, String field) {
        return Optional.ofNullable(uploads.get(receipt))
                .filter(upload -> upload.ticket().account().equals(account) && isGood(upload.ticket()))
                .filter(upload -> upload.ticket().recordType().equals(recordType))
                .filter(upload -> upload.ticket().field().equals(field))
                .map(Upload::file)
                .orElseThrow(() -> CloudKitError.BAD_REQUEST.because(
                        "the receipt for field '" + field + "' is not known, is for another field, or is older than "
                                + LIFETIME.toMinutes() + " minutes"));
    }

    /** An app may send back what it read: the same asset stays. */
    private static AssetFile kept(JsonBody dictionary, Optional<FieldValue> present) {
        String checksum = dictionary.requiredText("fileChecksum");
        return present.map(FieldValue::only)
                .filter(Scalar.Asset.class::isInstance)
                .map(asset -> ((Scalar.Asset) asset).file())
                .filter(file -> file.checksum().equals(checksum))
                .orElseThrow(() -> CloudKitError.BAD_REQUEST.because(
                        "missing required field '" + dictionary.place("receipt") + "': upload the asset first"));
    }

    private boolean isGood(Ticket ticket) {
        return clock.instant().isBefore(ticket.until());
    }

    private String base64(int bytes) {
        return Base64.getEncoder().encodeToString(dice.bytes(bytes));
    }

    private static String checksum(byte[] content) {
        byte[] sha1 = Digests.of("SHA-1", content);
        byte[] signature = new byte[1 + sha1.length];
        signature[0] = 1;
        System.arraycopy(sha1, 0, signature, 1, sha1.length);
        return Base64.getEncoder().encodeToString(signature);
    }
}
