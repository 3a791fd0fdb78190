package dev.lifeboat.simulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.google.gson.JsonParser;
import com.microsoft.aad.msal4j.DeviceCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.RefreshTokenParameters;
import com.microsoft.aad.msal4j.UserNamePasswordParameters;
import dev.lifeboat.simulator.gateway.OpenWorld;
import dev.lifeboat.simulator.identity.NewPersonalAccount;
import dev.lifeboat.simulator.identity.SignInMethod;
import dev.lifeboat.spi.Platform;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Microsoft's own client for signing in, at a simulated phone's provider of personal accounts. It calls sign-in by password
 * outdated, and the simulated provider has it all the same.
 */
@SuppressWarnings("deprecation")
class Msal4jTest {

    private static final Set<String> SCOPES = Set.of("Files.ReadWrite.AppFolder");
    private static final String ANA = "ana@outlook.example";

    @RegisterExtension
    private final OpenWorld open = new OpenWorld(Platform.ANDROID);

    private TlsFront front;
    private PublicClientApplication client;

    @BeforeEach
    void begin() throws Exception {
        open.world().microsoft().create(NewPersonalAccount.of(ANA, "the password"));
        SSLContext tls = Certificate.context();
        front = new TlsFront(tls, URI.create(open.at("/net/microsoft")));
        client = PublicClientApplication.builder("lifeboat")
                .authority(front.address() + "consumers/")
                .validateAuthority(false)
                .instanceDiscovery(false)
                .sslSocketFactory(tls.getSocketFactory())
                .build();
    }

    @AfterEach
    void end() {
        front.close();
    }

    @Test
    void signsInByDeviceCodeOnceThePersonHasEnteredIt() throws Exception {
        Consumer<DeviceCode> shown = code -> open.world().microsoft().enterDeviceCode(code.userCode(), ANA);

        IAuthenticationResult session = client.acquireToken(
                        DeviceCodeFlowParameters.builder(SCOPES, shown).build())
                .get();

        assertThat(session.accessToken()).isNotEmpty();
        assertThat(open.exchanges())
                .extracting(exchange -> exchange.route().operation())
                .contains("device-code", "token");
    }

    @Test
    void tellsThatThePersonDeclined() {
        Consumer<DeviceCode> shown = code -> open.world().microsoft().declineDeviceCode(code.userCode());

        assertThatThrownBy(() -> client.acquireToken(
                                DeviceCodeFlowParameters.builder(SCOPES, shown).build())
                        .get())
                .isInstanceOf(ExecutionException.class)
                .cause()
                .asInstanceOf(type(MsalServiceException.class))
                .satisfies(refused -> assertThat(refused.errorCode()).isEqualTo("authorization_declined"));
    }

    @Test
    void signsInByPasswordAndRefreshes() throws Exception {
        IAuthenticationResult session =
                client.acquireToken(password(ANA, "the password")).get();

        IAuthenticationResult refreshed = client.acquireToken(
                        RefreshTokenParameters.builder(SCOPES, refreshToken()).build())
                .get();

        assertThat(session.accessToken()).isNotEmpty();
        assertThat(refreshed.accessToken()).isNotEmpty().isNotEqualTo(session.accessToken());
    }

    @Test
    void tellsThatAWorkIdentityIsNoPersonalOne() {
        open.world()
                .tenants()
                .found("contoso", "Contoso")
                .addMember("ana@contoso.example", "work password", SignInMethod.PUSH);

        assertThatThrownBy(() -> client.acquireToken(password("ana@contoso.example", "work password"))
                        .get())
                .isInstanceOf(ExecutionException.class)
                .cause()
                .asInstanceOf(type(MsalServiceException.class))
                .satisfies(refused -> {
                    assertThat(refused.errorCode()).isEqualTo("invalid_grant");
                    assertThat(refused).hasMessageContaining("AADSTS50020");
                });
    }

    private static UserNamePasswordParameters password(String username, String password) {
        return UserNamePasswordParameters.builder(SCOPES, username, password.toCharArray())
                .build();
    }

    /** MSAL keeps it to itself, so it is taken from what passed. */
    private String refreshToken() {
        return JsonParser.parseString(
                        new String(open.lastExchange().reply().orElseThrow().body()))
                .getAsJsonObject()
                .get("refresh_token")
                .getAsString();
    }
}
