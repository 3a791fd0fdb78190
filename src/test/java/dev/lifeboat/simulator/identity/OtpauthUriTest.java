package dev.lifeboat.simulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.http.Request;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OtpauthUriTest {

    private static final Totp USUAL =
            new Totp(Base32.decode("JBSWY3DPEHPK3PXP"), TotpAlgorithm.SHA1, 6, Duration.ofSeconds(30));

    @Test
    void writesEveryParameterOut() {
        assertThat(new OtpauthUri("Fabrikam", "ana", USUAL).full())
                .isEqualTo("otpauth://totp/Fabrikam:ana"
                        + "?secret=JBSWY3DPEHPK3PXP&issuer=Fabrikam&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void leavesDefaultsOutWhenBrief() {
        assertThat(new OtpauthUri("Fabrikam", "ana", USUAL).brief())
                .isEqualTo("otpauth://totp/Fabrikam:ana?secret=JBSWY3DPEHPK3PXP&issuer=Fabrikam");
        Totp rare = new Totp(new byte[] {1, 2, 3}, TotpAlgorithm.SHA512, 8, Duration.ofSeconds(60));
        assertThat(new OtpauthUri("Fabrikam", "ana", rare).brief()).endsWith("&algorithm=SHA512&digits=8&period=60");
    }

    @Test
    void encodesWhatHasAMeaningInUris() {
        String uri = new OtpauthUri("A&B: Söhne", "ana+1@x.example/?#%", USUAL).full();
        assertThat(uri).startsWith("otpauth://totp/A%26B%3A%20S%C3%B6hne:ana%2B1%40x.example%2F%3F%23%25?secret=");
        Map<String, List<String>> query = Request.pairs(URI.create(uri).getRawQuery());
        assertThat(query.get("issuer")).containsExactly("A&B: Söhne");
        assertThat(URI.create(uri).getPath()).isEqualTo("/A&B: Söhne:ana+1@x.example/?#%");
    }

    @Test
    void saysNothingOfAnIssuerThatIsEmpty() {
        assertThat(new OtpauthUri("", "ana", USUAL).brief()).isEqualTo("otpauth://totp/ana?secret=JBSWY3DPEHPK3PXP");
    }
}
