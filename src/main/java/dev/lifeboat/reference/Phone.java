package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Store;
import dev.lifeboat.spi.WireName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the phone's own system offers an app. */
final class Phone {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeviceEnvironment environment;
    private final Wire wire;

    Phone(DeviceEnvironment environment, Wire wire) {
        this.environment = environment;
        this.wire = wire;
    }

    /** The phone's own time, right or wrong. */
    Instant now() {
        return Instant.parse(get("os/clock").json().path("now").asText());
    }

    /**
     * The cloud account that the phone is signed in to, if it belongs to the phone's own system.
     *
     * @throws Setback {@code cloud-account-needed} if there is none (rules R18, R51)
     */
    CloudAccount cloudAccount() {
        Answer answer = get("os/cloud-account");
        return Optional.of(answer)
                .filter(Answer::ok)
                .map(Answer::json)
                .map(Phone::cloudAccount)
                .filter(account -> account.store() == environment.platform().store())
                .orElseThrow(() -> new Setback(
                        NoticeCode.CLOUD_ACCOUNT_NEEDED,
                        "This phone is not signed in to " + cloudName() + ". Sign in in the phone's settings."));
    }

    private static CloudAccount cloudAccount(JsonNode json) {
        return new CloudAccount(
                WireName.parse(Store.class, json.path("store").asText()),
                json.path("account").asText(),
                json.path("token").asText());
    }

    /** How people call the cloud of this phone's system. */
    String cloudName() {
        return switch (environment.platform().store()) {
            case ICLOUD -> "iCloud";
            case GOOGLE_DRIVE -> "Google Drive";
        };
    }

    /** Asks to use the camera; the system shows its dialog the first time only (rule R47). */
    boolean mayUseCamera() {
        Answer answer = wire.post(environment.address("os/permissions/camera"), JSON.createObjectNode());
        return answer.ok() && answer.json().path("granted").asBoolean();
    }

    /**
     * The text of every QR code in front of the camera.
     *
     * @throws Setback {@code camera-denied} without permission, {@code nothing-to-scan} without a code in sight
     */
    List<String> qrCodes() {
        Answer answer = get("os/camera/barcodes");
        if (answer.status() == 403) {
            throw cameraDenied();
        }
        List<String> texts = new ArrayList<>();
        if (answer.ok()) {
            answer.json().forEach(code -> texts.add(code.path("text").asText()));
        }
        if (texts.isEmpty()) {
            throw new Setback(NoticeCode.NOTHING_TO_SCAN, "No QR code is in sight. Point the camera at one.");
        }
        return texts;
    }

    /** R49: the person is told that typing works as well. */
    static Setback cameraDenied() {
        return new Setback(
                NoticeCode.CAMERA_DENIED,
                "The app may not use the camera. Allow it in the phone's settings, or type in the details of the code.");
    }

    private Answer get(String name) {
        return wire.get(environment.address(name));
    }
}
