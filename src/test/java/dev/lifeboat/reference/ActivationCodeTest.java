package dev.lifeboat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationCodeTest {

    private static final String URL = "https://activation.invalid/net/work/contoso/activate/9x";

    @Test
    void aQrCodeNamesTenantTicketAndCode() {
        assertThat(
                        ActivationCode.scanned(
                                "phonefactor://activate_account?code=123&url=https%3A%2F%2Factivation.invalid%2Fnet%2Fwork%2Fcontoso%2Factivate%2F9x"))
                .contains(new ActivationCode("contoso", "9x", "123"));
    }

    @Test
    void typedCodesMayHaveSpaces() {
        assertThat(ActivationCode.typed(" 12 3 ", " " + URL + " "))
                .contains(new ActivationCode("contoso", "9x", "123"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://activation.invalid/net/mail/messages",
                "https://activation.invalid/net/work/contoso/activate/../../../mail",
                "https://activation.invalid/x?y=/net/work/contoso/activate/9x",
                "https://activation.invalid/net/work/contoso/activate/9x?to=elsewhere",
                "https://activation.invalid/net/work/contoso/activate/",
                "ftp://activation.invalid/net/work/contoso/activate/9x",
                ""
            })
    void anAddressThatIsNoActivationIsOfNoUse(String url) {
        assertThat(ActivationCode.typed("123", url)).isEmpty();
    }
}
