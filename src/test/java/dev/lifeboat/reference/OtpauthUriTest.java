package dev.lifeboat.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtpauthUriTest {

    private static final String SECRET = "secret=JBSWY3DPEHPK3PXP";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Shop:ana?, Shop, ana",
                "Shop%3Aana?, Shop, ana",
                "Shop:%20ana?, Shop, ana",
                "ana?, \"\", ana",
                "ana?issuer=Shop&, Shop, ana",
                "Old:ana?issuer=New&, New, ana",
                "A%3AB:ana?issuer=A%3AB&, A:B, ana",
                "Shop:ana%3Aops?issuer=Shop&, Shop, ana:ops",
                "Shop:ana+work%40x?issuer=Big%20Shop&, Big Shop, ana+work@x",
                "%E5%BA%97:%D7%A2%D7%A0%D7%94?, 店, ענה"
            })
    void namesAreReadExactly(String label, String issuer, String username) {
        OtpauthUri uri = OtpauthUri.parse("otpauth://totp/" + label + SECRET).orElseThrow();

        assertThat(uri.entry()).isEqualTo(Entry.thirdParty(issuer, username));
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        Otp otp = OtpauthUri.parse("OTPAUTH://TOTP/ana?" + SECRET).orElseThrow().otp();

        assertThat(otp).isEqualTo(new Otp("JBSWY3DPEHPK3PXP", Otp.Algorithm.SHA1, 6, Duration.ofSeconds(30)));
    }

    @Test
    void everyParameterIsRead() {
        String text = "otpauth://totp/ana?" + SECRET + "&algorithm=sha512&digits=8&period=60&image=x";

        assertThat(OtpauthUri.parse(text).orElseThrow().otp())
                .isEqualTo(new Otp("JBSWY3DPEHPK3PXP", Otp.Algorithm.SHA512, 8, Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "otpauth://hotp/ana?secret=JBSWY3DPEHPK3PXP&counter=1",
                "otpauth://totp/ana",
                "otpauth://totp/ana?digits=6",
                "otpauth://totp/ana?secret=!",
                "otpauth://totp/ana?secret=JBSWY3DPEHPK3PXP&digits=5",
                "otpauth://totp/ana?secret=JBSWY3DPEHPK3PXP&digits=six",
                "otpauth://totp/ana?secret=JBSWY3DPEHPK3PXP&period=0",
                "otpauth://totp/ana?secret=JBSWY3DPEHPK3PXP&algorithm=MD5",
                "otpauth://totp/%zz?secret=JBSWY3DPEHPK3PXP",
                "phonefactor://activate_account?code=1&url=https://activation.invalid/net/work/contoso/activate/1"
            })
    void anythingElseIsOfNoUse(String text) {
        assertThat(OtpauthUri.parse(text)).isEmpty();
    }
}
