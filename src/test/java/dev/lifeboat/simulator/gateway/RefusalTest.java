package dev.lifeboat.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.lifeboat.simulator.device.CameraPermission;
import dev.lifeboat.simulator.identity.Activation;
import dev.lifeboat.simulator.identity.Enrolment;
import dev.lifeboat.simulator.identity.NewPersonalAccount;
import dev.lifeboat.simulator.identity.SignInMethod;
import dev.lifeboat.simulator.identity.SignInRequest;
import dev.lifeboat.simulator.identity.WorkTenant;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Wrong tokens, passwords, codes and signatures are refused over HTTP by every service, and right ones are not. */
class RefusalTest {

    private static final String ANA = "ana@outlook.example";
    private static final String PASSWORD = "right horse";

    @RegisterExtension
    private final OpenWorld open = new OpenWorld(Platform.IOS);

    @Test
    void icloudTakesOnlyATokenOfItsOwnThatIsStillGood() {
        open.phone().signInToCloud(open.world().icloud().account("ana@icloud"));
        String good = lentToken();

        assertThat(icloudCaller(good).statusCode()).isEqualTo(200);
        assertThat(Http.json(icloudCaller("made-up")).get("serverErrorCode").textValue())
                .isEqualTo("AUTHENTICATION_REQUIRED");
        assertThat(icloudCaller(driveToken()).statusCode()).isEqualTo(421);

        open.phone().expireCloudSession();
        assertThat(icloudCaller(lentToken()).statusCode()).isEqualTo(421);

        open.phone().signInToCloud(open.world().icloud().account("ana@icloud"));
        assertThat(icloudCaller(lentToken()).statusCode()).isEqualTo(200);
        assertThat(icloudCaller(good).statusCode()).isEqualTo(421);
    }

    @Test
    void googleDriveTakesOnlyATokenOfItsOwnThatIsStillGood() {
        String good = driveToken();
        open.phone().signInToCloud(open.world().icloud().account("ana@icloud"));

        assertThat(driveFiles(good).statusCode()).isEqualTo(200);
        assertThat(driveFiles("made-up").statusCode()).isEqualTo(401);
        assertThat(driveFiles(lentToken()).statusCode()).isEqualTo(401);
        assertThat(Http.json(driveFiles("made-up")).at("/error/errors/0/reason").textValue())
                .isEqualTo("authError");

        open.world().googleDrive().signOut(good);
        assertThat(driveFiles(good).statusCode()).isEqualTo(401);
    }

    @Test
    void thePersonalProviderTakesOnlyTheRightPasswordAndItsOwnTokens() {
        open.world().microsoft().create(NewPersonalAccount.of(ANA, PASSWORD).withEmail("ana@home.example"));

        assertThat(Http.json(signIn("wrong horse")).get("error").textValue()).isEqualTo("invalid_grant");
        String good = Http.json(signIn(PASSWORD)).get("access_token").textValue();

        assertThat(proofs(good).statusCode()).isEqualTo(200);
        assertThat(proofs("made-up").statusCode()).isEqualTo(401);
        assertThat(proofs(good + "x").statusCode()).isEqualTo(401);
        open.world().clock().advance(Duration.ofSeconds(3601));
        assertThat(proofs(good).statusCode()).isEqualTo(401);
    }

    @Test
    void aProofMustBeTheCodeThatWasSentAndOnlyThenADeviceIsRegistered() throws JOSEException {
        open.world().microsoft().create(NewPersonalAccount.of(ANA, PASSWORD).withEmail("ana@home.example"));
        String weak = Http.json(signIn(PASSWORD)).get("access_token").textValue();
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();

        assertThat(register(weak, key).statusCode()).isEqualTo(403);
        assertThat(call("POST", "/net/microsoft/proofs/email", weak, "").statusCode())
                .isEqualTo(202);
        String code = open.world().mailbox().messages().get(0).code();
        String wrong = code.charAt(0) == '1' ? "2" + code.substring(1) : "1" + code.substring(1);
        assertThat(verify(weak, wrong).statusCode()).isEqualTo(400);
        String strong = Http.json(verify(weak, code)).get("access_token").textValue();

        assertThat(register(strong, key).statusCode()).isEqualTo(201);
    }

    @Test
    void aWorkTenantTakesOnlyItsOwnCodesAndSignatures() throws JOSEException {
        WorkTenant contoso = open.world().tenants().found("contoso", "Contoso");
        contoso.addMember("ana@contoso.example", "pw", SignInMethod.PUSH_AND_CODE);
        Activation activation = contoso.issueActivation("ana@contoso.example");
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();

        assertThat(activate("fabrikam", activation, activation.code(), key).statusCode())
                .isEqualTo(404);
        assertThat(Http.json(activate("contoso", activation, "0", key))
                        .get("error")
                        .textValue())
                .isEqualTo("unknown_code");
        HttpResponse<byte[]> activated = activate("contoso", activation, activation.code(), key);
        assertThat(activated.statusCode()).isEqualTo(201);
        String credential = Http.json(activated).get("credentialId").textValue();

        SignInRequest request = contoso.askForSignIn("ana@contoso.example");
        JsonNode pending = Http.json(
                        open.http().get(open.at("/net/work/contoso/sign-in-requests?credential=" + credential)))
                .at("/requests/0");
        String nonce = pending.get("nonce").textValue();
        ECKey foreign = new ECKeyGenerator(Curve.P_256).generate();

        assertThat(approve(request, signed(foreign, credential, request.id(), nonce))
                        .statusCode())
                .isEqualTo(403);
        assertThat(approve(request, signed(key, credential, request.id(), "another nonce"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(request.outcome().state()).isEqualTo(SignInRequest.State.PENDING);
        assertThat(approve(request, signed(key, credential, request.id(), nonce))
                        .statusCode())
                .isEqualTo(200);
        assertThat(request.outcome().state()).isEqualTo(SignInRequest.State.APPROVED);
    }

    @Test
    void aThirdPartyTakesOnlyTheCodeOfItsOwnQrCode() {
        Enrolment enrolment = open.world().thirdParties().enrol("Fabrikam", "ana");
        open.phone().permissions().setCamera(CameraPermission.GRANTED);
        open.phone().camera().showQrCodes(enrolment.uri());

        String scanned = Http.json(open.http().get(open.at("/os/camera/barcodes")))
                .at("/0/text")
                .textValue();
        assertThat(scanned).isEqualTo(enrolment.uri());

        String right = enrolment.totp().code(open.world().clock().instant());
        String wrong = right.charAt(0) == '1' ? "2" + right.substring(1) : "1" + right.substring(1);
        assertThat(open.world().thirdParties().checkCode("Fabrikam", "ana", wrong))
                .isEmpty();
        assertThat(open.world().thirdParties().checkCode("Fabrikam", "ana", right))
                .contains(enrolment);
    }

    private String lentToken() {
        return Http.json(open.http().get(open.at("/os/cloud-account")))
                .get("token")
                .textValue();
    }

    private String driveToken() {
        return open.world().googleDrive().signIn(open.world().googleDrive().account("ana@google"));
    }

    private HttpResponse<byte[]> icloudCaller(String token) {
        String query = "?ckAPIToken=a&ckWebAuthToken=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return open.http()
                .post(open.at("/net/icloud/database/1/iCloud.test/production/private/users/caller" + query), "{}");
    }

    private HttpResponse<byte[]> driveFiles(String token) {
        return call("GET", "/net/google-drive/drive/v3/files?spaces=appDataFolder", token, "");
    }

    private HttpResponse<byte[]> signIn(String password) {
        String form = "grant_type=password&client_id=c&scope=x&username=" + ANA + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(
                "POST",
                "/net/microsoft/consumers/oauth2/v2.0/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form);
    }

    private HttpResponse<byte[]> proofs(String token) {
        return call("GET", "/net/microsoft/proofs", token, "");
    }

    private HttpResponse<byte[]> verify(String token, String code) {
        return call("POST", "/net/microsoft/proofs/email/verify", token, "{\"code\":\"" + code + "\"}");
    }

    private HttpResponse<byte[]> register(String token, ECKey key) {
        String body = "{\"publicKey\":" + key.toPublicJWK() + ",\"deviceName\":\"p1\"}";
        return call("POST", "/net/microsoft/credentials", token, body);
    }

    private HttpResponse<byte[]> activate(String tenant, Activation activation, String code, ECKey key) {
        String body = "{\"code\":\"" + code + "\",\"publicKey\":" + key.toPublicJWK() + ",\"deviceName\":\"p1\"}";
        return open.http().post(open.at("/net/work/" + tenant + "/activate/" + activation.ticket()), body);
    }

    private HttpResponse<byte[]> approve(SignInRequest request, String signature) {
        return open.http()
                .post(
                        open.at("/net/work/contoso/sign-in-requests/" + request.id() + "/approve"),
                        "{\"signature\":\"" + signature + "\"}");
    }

    private static String signed(ECKey key, String credential, String request, String nonce) throws JOSEException {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("id", request);
        payload.put("decision", "approve");
        payload.put("nonce", nonce);
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(credential).build(), new Payload(payload));
        jws.sign(new ECDSASigner(key));
        return jws.serialize();
    }

    private HttpResponse<byte[]> call(String method, String path, String token, String body) {
        return send(method, path, Map.of("Authorization", "Bearer " + token), body);
    }

    private HttpResponse<byte[]> send(String method, String path, Map<String, String> headers, String body) {
        try {
            return open.http().send(method, open.at(path), headers, body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
