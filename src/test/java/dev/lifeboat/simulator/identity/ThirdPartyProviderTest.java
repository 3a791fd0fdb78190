package dev.lifeboat.simulator.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThirdPartyProviderTest {

    private final SimulatedClock clock = new SimulatedClock();
    private final Secrets secrets = new Secrets();
    private final ThirdPartyProvider thirdParty =
            new ThirdPartyProvider(clock, Seed.of(5).dice("third-party"), secrets);

    @ParameterizedTest
    @CsvSource({"SHA1,6,30", "SHA256,6,30", "SHA512,6,30", "SHA1,8,30", "SHA256,8,60", "SHA512,8,15", "SHA1,7,30"})
    void verifiesCodesOfEveryAlgorithmLengthAndPeriod(TotpAlgorithm algorithm, int digits, int period) {
        Enrolment enrolment = thirdParty.enrol("Fabrikam", "ana", algorithm, digits, Duration.ofSeconds(period));
        Totp totp = enrolment.totp();
        Instant now = clock.instant();
        assertThat(enrolment.uri()).contains("algorithm=" + algorithm, "digits=" + digits, "period=" + period);
        assertThat(totp.code(now)).hasSize(digits);
        assertThat(thirdParty.checkCode("Fabrikam", "ana", totp.code(now))).contains(enrolment);
        assertThat(thirdParty.checkCode("Fabrikam", "ana", totp.code(now.minusSeconds(period))))
                .contains(enrolment);
        assertThat(thirdParty.checkCode("Fabrikam", "ana", totp.code(now.minusSeconds(2L * period))))
                .isEmpty();
        assertThat(thirdParty.checkCode("Fabrikam", "ana", totp.code(now.plusSeconds(period))))
                .isEmpty();
    }

    @Test
    void keepsTheSameNameAtTwoIssuersApart() {
        Enrolment mail = thirdParty.enrol("Contoso Mail", "ana");
        thirdParty.enrol("Fabrikam", "ana");
        String code = mail.totp().code(clock.instant());
        assertThat(thirdParty.checkCode("Contoso Mail", "ana", code)).contains(mail);
        assertThat(thirdParty.checkCode("Fabrikam", "ana", code)).isEmpty();
        assertThat(thirdParty.checkCode("Contoso Mail", "bob", code)).isEmpty();
        assertThat(secrets.all())
                .extracting(Secret::reference)
                .containsExactly("contoso-mail.ana.totp-seed", "fabrikam.ana.totp-seed");
    }

    @Test
    void countsEveryEnrolmentAndKeepsTheEarlierOnesGood() {
        List<ProviderEvent> events = new ArrayList<>();
        thirdParty.addListener(events::add);
        Enrolment first = thirdParty.enrol("Fabrikam", "ana");
        Enrolment second = thirdParty.enrol("Fabrikam", "ana");
        assertThat(thirdParty.enrolmentCount()).isEqualTo(2);
        assertThat(thirdParty.enrolments("Fabrikam", "ana")).containsExactly(first, second);
        assertThat(thirdParty.checkCode("Fabrikam", "ana", first.totp().code(clock.instant())))
                .contains(first);
        assertThat(thirdParty.checkCode("Fabrikam", "ana", second.totp().code(clock.instant())))
                .contains(second);
        assertThat(events)
                .hasExactlyElementsOfTypes(
                        ProviderEvent.Enrolled.class,
                        ProviderEvent.Enrolled.class,
                        ProviderEvent.CodeAccepted.class,
                        ProviderEvent.CodeAccepted.class);
    }

    @Test
    void takesNamesOfAnyScript() {
        Enrolment enrolment = thirdParty.enrol("★", "آنا");
        assertThat(thirdParty.checkCode("★", "آنا", enrolment.totp().code(clock.instant())))
                .contains(enrolment);
        assertThat(secrets.all().get(0).reference()).isEqualTo("unnamed.آنا.totp-seed");
    }
}
