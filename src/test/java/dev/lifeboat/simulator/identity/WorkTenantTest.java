package dev.lifeboat.simulator.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.simulator.http.Request;
import dev.lifeboat.simulator.identity.Caller.Answer;
import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkTenantTest {

    private static final String ANA = "ana@contoso.example";

    private final SimulatedClock clock = new SimulatedClock();
    private final Secrets secrets = new Secrets();
    private final WorkTenants tenants = new WorkTenants(clock, Seed.of(3).dice("work"), secrets);
    private final WorkTenant contoso = tenants.found("contoso", "Contoso");
    private final List<ProviderEvent> events = new ArrayList<>();
    private final Caller app = new Caller(tenants);
    private final TestDevice oldPhone = TestDevice.named("old");
    private final TestDevice newPhone = TestDevice.named("new");

    @BeforeEach
    void anaWorksAtContoso() {
        contoso.addListener(events::add);
        contoso.addMember(ANA, "work password", SignInMethod.PUSH_AND_CODE);
    }

    @Test
    void issuesAQrCodeWhosePartsCanBeTyped() {
        Activation activation = contoso.issueActivation(ANA);
        assertThat(activation.uri()).startsWith("phonefactor://activate_account?code=");
        Map<String, List<String>> query =
                Request.pairs(URI.create(activation.uri()).getRawQuery());
        assertThat(query.get("code")).containsExactly(activation.code());
        assertThat(query.get("url")).containsExactly(activation.url());
        assertThat(activation.code()).matches("[0-9]{6,12}");
        assertThat(activation.url()).matches("https://activation\\.invalid/net/work/contoso/activate/[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @EnumSource(SignInMethod.class)
    void makesThePhoneADeviceOfTheTenant(SignInMethod method) {
        contoso.addMember("bob@contoso.example", "pw of bob", method);
        Activation activation = contoso.issueActivation("bob@contoso.example");
        Answer created = activate(activation, oldPhone.activation(activation.code()));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("issuer")).isEqualTo("Contoso");
        assertThat(created.text("username")).isEqualTo("bob@contoso.example");
        assertThat(created.json().get("push").asBoolean()).isEqualTo(method.push());
        assertThat(created.json().has("totp")).isEqualTo(method.code());
        assertThat(contoso.credentials("bob@contoso.example"))
                .extracting(Credential::deviceName)
                .containsExactly("old");
    }

    @ParameterizedTest
    @CsvSource({"true, SECURITY_INFORMATION", "false, GETTING_STARTED"})
    void acceptsCodesOfBothIssuingRoutesAlike(boolean securityInformation, IssuingRoute route) {
        contoso.setSecurityInformation(securityInformation);
        Activation activation = contoso.issueActivation(ANA);
        assertThat(activation.issuedBy()).isEqualTo(route);
        assertThat(activate(activation, oldPhone.activation(activation.code())).status())
                .isEqualTo(201);
        assertThat(events(ProviderEvent.ActivationUsed.class))
                .extracting(ProviderEvent.ActivationUsed::issuedBy)
                .containsExactly(route);
    }

    @Test
    void givesTheFirstAnswerAgainToTheSameKeyAndRefusesAnyOther() {
        Activation activation = contoso.issueActivation(ANA);
        Answer first = activate(activation, oldPhone.activation(activation.code()));
        clock.advance(Duration.ofDays(1));
        Answer again = activate(activation, oldPhone.activation(activation.code()));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.reply().body()).isEqualTo(first.reply().body());
        Answer other = activate(activation, newPhone.activation(activation.code()));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.error()).isEqualTo("code_used");
        assertThat(contoso.credentials(ANA)).hasSize(1);
    }

    @Test
    void refusesAnUnknownCodeWithoutUsingTheRightOne() {
        Activation activation = contoso.issueActivation(ANA);
        Answer wrong = activate(activation, oldPhone.activation("000000000"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.error()).isEqualTo("unknown_code");
        assertThat(app.post(
                                "activate",
                                Map.of("tenant", "contoso", "ticket", "x"),
                                oldPhone.activation(activation.code()))
                        .error())
                .isEqualTo("unknown_code");
        assertThat(activate(activation, oldPhone.activation(activation.code())).status())
                .isEqualTo(201);
        assertThat(events(ProviderEvent.ActivationRefused.class)).hasSize(2);
    }

    @Test
    void leavesACodeOfAnotherAccountUnused() {
        contoso.addMember("bob@contoso.example", "pw of bob", SignInMethod.PUSH);
        Activation bobs = contoso.issueActivation("bob@contoso.example");
        Answer refused = activate(bobs, oldPhone.activation(bobs.code(), ANA));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.error()).isEqualTo("wrong_account");
        assertThat(activate(bobs, oldPhone.activation(bobs.code(), "BOB@contoso.example"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void letsACodeExpireByTimeOrAtOnce() {
        Activation byTime = contoso.issueActivation(ANA);
        clock.advance(Duration.between(clock.instant(), byTime.expires()));
        Activation atOnce = contoso.issueActivation(ANA);
        contoso.expire(atOnce);
        for (Activation expired : List.of(byTime, atOnce)) {
            Answer late = activate(expired, oldPhone.activation(expired.code()));
            assertThat(late.status()).isEqualTo(410);
            assertThat(late.error()).isEqualTo("code_expired");
        }
        Activation fresh = contoso.issueActivation(ANA);
        assertThat(activate(fresh, oldPhone.activation(fresh.code())).status()).isEqualTo(201);
    }

    @Test
    void findsTheSameCredentialForTheSameKeyWithAFreshCode() {
        Activation first = contoso.issueActivation(ANA);
        Activation second = contoso.issueActivation(ANA);
        Answer created = activate(first, oldPhone.activation(first.code()));
        Answer found = activate(second, oldPhone.activation(second.code()));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text("credentialId")).isEqualTo(created.text("credentialId"));
    }

    @Test
    void keepsTheOldPhoneValidBesideTheNewOne() {
        String oldSecret = secretOf(oldPhone);
        String newSecret = secretOf(newPhone);
        assertThat(deviceOf(oldSecret)).isEqualTo("old");
        assertThat(deviceOf(newSecret)).isEqualTo("new");
        assertThat(contoso.checkCode(ANA, "000000").accepted()).isFalse();
    }

    @Test
    void asksThePhoneAtASignInAndVerifiesItsSignature() {
        Activation activation = contoso.issueActivation(ANA);
        String credential =
                activate(activation, oldPhone.activation(activation.code())).text("credentialId");
        SignInRequest asked = contoso.askForSignIn(ANA);
        assertThat(app.query(
                                "sign-in-requests-list",
                                Map.of("tenant", "contoso"),
                                Map.of("credential", List.of(credential)))
                        .json()
                        .get("requests"))
                .hasSize(1);
        Map<String, String> route = Map.of("tenant", "contoso", "request", asked.id());
        assertThat(app.post(
                                "sign-in-requests-approve",
                                route,
                                newPhone.decision(credential, asked.id(), "approve", asked.nonce()))
                        .status())
                .isEqualTo(403);
        assertThat(app.post(
                                "sign-in-requests-deny",
                                route,
                                oldPhone.decision(credential, asked.id(), "deny", asked.nonce()))
                        .status())
                .isEqualTo(200);
        assertThat(asked.outcome().state()).isEqualTo(SignInRequest.State.DENIED);
    }

    @Test
    void showsTheAdministratorEveryWordTheTenantWasTold() {
        Activation activation = contoso.issueActivation(ANA);
        app.bearing("a personal token");
        activate(activation, oldPhone.activation(activation.code(), ANA));
        AdministratorView view = contoso.administratorView();
        assertThat(view.tenant()).isEqualTo("contoso");
        assertThat(view.members()).containsExactly(ANA);
        assertThat(view.credentials()).hasSize(1);
        assertThat(view.received()).hasSize(1);
        assertThat(view.received().get(0).operation()).isEqualTo("activate");
        assertThat(view.received().get(0).body()).contains(ANA, activation.code());
        assertThat(view.received().get(0).headers().get("authorization")).contains("a personal token");
    }

    @Test
    void keepsTenantsApart() {
        WorkTenant fabrikam = tenants.found("fabrikam", "Fabrikam");
        fabrikam.addMember("eve@fabrikam.example", "pw of eve", SignInMethod.CODE);
        Activation foreign = fabrikam.issueActivation("eve@fabrikam.example");
        assertThat(activate(foreign, oldPhone.activation(foreign.code())).error())
                .isEqualTo("unknown_code");
        assertThat(fabrikam.administratorView().received()).isEmpty();
        assertThat(app.post("activate", Map.of("tenant", "nowhere", "ticket", "x"), oldPhone.activation(foreign.code()))
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> tenants.tenant("nowhere")).hasMessageContaining("[contoso, fabrikam]");
        assertThatThrownBy(() -> contoso.issueActivation("eve@fabrikam.example"))
                .hasMessageContaining(ANA);
    }

    @Test
    void registersItsSecretsUnderTheTenantsName() {
        secretOf(oldPhone);
        assertThat(secrets.all())
                .extracting(Secret::reference)
                .containsExactly("contoso.ana.password", "contoso.ana.activation-code", "contoso.ana.totp-seed");
    }

    @Test
    void doesNotSayTheCodeWhereAnActivationIsPrinted() {
        Activation activation = contoso.issueActivation(ANA);
        assertThat(activation.toString()).contains(activation.ticket(), ANA).doesNotContain(activation.code());
    }

    private Answer activate(Activation activation, Map<String, Object> body) {
        return app.post("activate", Map.of("tenant", "contoso", "ticket", activation.ticket()), body);
    }

    private String secretOf(TestDevice device) {
        Activation activation = contoso.issueActivation(ANA);
        return activate(activation, device.activation(activation.code()))
                .json()
                .at("/totp/secret")
                .asText();
    }

    private String deviceOf(String secret) {
        Totp totp = new Totp(Base32.decode(secret), TotpAlgorithm.SHA1, 6, Duration.ofSeconds(30));
        return contoso.checkCode(ANA, totp.code(clock.instant()))
                .by()
                .orElseThrow()
                .deviceName();
    }

    private <E extends ProviderEvent> List<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
