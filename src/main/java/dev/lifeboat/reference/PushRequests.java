package dev.lifeboat.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.NoticeCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Looks for sign-in requests and answers them with signatures of this phone's keys (rule R61). */
final class PushRequests {

    /** A notice of this app's own: the request is answered elsewhere, too old or unknown. */
    private static final NoticeCode GONE = new NoticeCode("sign-in-request-gone");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeviceEnvironment environment;
    private final Wire wire;

    PushRequests(DeviceEnvironment environment, Wire wire) {
        this.environment = environment;
        this.wire = wire;
    }

    /** Asks once for each ready push account, in the order shown. */
    List<PushRequest> waiting(List<Account> accounts) {
        List<PushRequest> waiting = new ArrayList<>();
        for (Account account : accounts) {
            if (account.entry().push()) {
                account.device().ifPresent(device -> waiting.addAll(waiting(account.id(), device)));
            }
        }
        return waiting;
    }

    private List<PushRequest> waiting(String account, DeviceCredential device) {
        List<PushRequest> waiting = new ArrayList<>();
        try {
            Answer answer = wire.get(address(device, "?credential=" + Wire.encoded(device.id())));
            for (JsonNode request : answer.explanation().path("requests")) {
                waiting.add(new PushRequest(
                        request.path("id").asText(),
                        account,
                        request.path("nonce").asText(),
                        request.path("text").asText()));
            }
        } catch (Setback lookedInVain) {
            return List.of();
        }
        return waiting;
    }

    /**
     * Says yes or no.
     *
     * @param decision {@code approve} or {@code deny}
     * @return false if the request is gone
     * @throws Setback if the answer did not arrive or was refused; the request still waits
     */
    boolean answer(PushRequest request, DeviceCredential device, String decision) {
        ObjectNode payload = JSON.createObjectNode()
                .put("id", request.id())
                .put("decision", decision)
                .put("nonce", request.nonce());
        ObjectNode body = JSON.createObjectNode().put("signature", device.key().sign(device.id(), payload));
        Answer answer = wire.post(address(device, "/" + Wire.encoded(request.id()) + "/" + decision), body);
        return switch (answer.status()) {
            case 404, 409, 410 -> false;
            default -> {
                if (!answer.ok()) {
                    throw new Setback(NoticeCode.SIGN_IN_FAILED, "The answer to the sign-in request was not taken.");
                }
                yield true;
            }
        };
    }

    static Setback gone() {
        return new Setback(GONE, "This sign-in request was answered already or is too old.");
    }

    private URI address(DeviceCredential device, String below) {
        return environment.address(device.provider() + "/sign-in-requests" + below);
    }
}
