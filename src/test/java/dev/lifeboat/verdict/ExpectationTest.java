package dev.lifeboat.verdict;

import static dev.lifeboat.verdict.Proof.ANA;
import static dev.lifeboat.verdict.Proof.CONTOSO;
import static dev.lifeboat.verdict.Proof.HARBOUR;
import static dev.lifeboat.verdict.Proof.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.ProofChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader is told that each check asks for. */
class ExpectationTest {

    static Stream<Arguments> checks() {
        return Stream.of(
                says(
                        new AdministratorLearnsNothing("contoso", List.of(), List.of()),
                        "the administrator of contoso to learn of no other account and of no backup"),
                says(new AsksNoProof(PHONE, HARBOUR), "the phone to ask no proof of Harbour (third-party, ana)"),
                says(new CameraAskedFirst(PHONE), "the app to ask for the camera before it takes the first frame"),
                says(
                        new DeviceKeys("microsoft", "ana", List.of("p1", "p2")),
                        "microsoft to know ana on 2 phones, each by a key of its own"),
                says(new NoCodeShown(PHONE, HARBOUR), "the phone to list Harbour (third-party, ana) without a code"),
                says(new NotEnrolledAnew(0), "no provider to enrol the person anew"),
                says(
                        new NothingPassedOn(List.of(), Set.of()),
                        "traffic with identity, key and storage services only, and no account named to anyone else"),
                says(new NothingPassedOn(List.of(), Set.of("mail")), "no account to be named to mail"),
                says(
                        new NoticeGiven(PHONE, Set.of(NoticeCode.OFFLINE, NoticeCode.BACKUP_DONE), 0, true),
                        "the app to say backup-done or offline"),
                says(new NoticeGiven(PHONE, Set.of(NoticeCode.OFFLINE), 0, false), "the app not to say offline"),
                says(
                        new OffersRecovery(PHONE, Optional.of(Place.BOTTOM), false),
                        "the app to offer to begin recovery at the bottom"),
                says(
                        new OffersRecovery(PHONE, Optional.empty(), true),
                        "the app to offer to begin recovery, with no account and backup off"),
                says(new OldOrNew(0), "each cut attempt to leave the state from before or the whole new one"),
                says(new OnlyCodesStored(), "nothing secret in the stored data but what makes codes"),
                says(
                        new OthersUnchanged(PHONE, HARBOUR, 0),
                        "no account but Harbour (third-party, ana) to have changed"),
                says(
                        new PasswordFirst(PHONE, HARBOUR, Optional.of(ProofChannel.PHONE), 0),
                        "the password of Harbour (third-party, ana) to be asked for before a proof by phone"),
                says(
                        new PasswordFirst(PHONE, HARBOUR, Optional.empty(), 0),
                        "the password of Harbour (third-party, ana) to be asked for before a proof"),
                says(new PrivateKeysKept(), "no private key of a registered credential in anything that was sent"),
                says(
                        new ProofFirst(PHONE, HARBOUR, 0),
                        "the proof for Harbour (third-party, ana) to come before its new credential is asked for"),
                says(
                        new ProofNoticed(PHONE, HARBOUR),
                        "the phone to say once that Harbour (third-party, ana) has to be proven"),
                says(
                        new RetryCompletes(0),
                        "a second try to complete what was cut, with nothing missing and nothing doubled"),
                says(
                        new SameEndState(PHONE, "p3", HARBOUR, "harbour"),
                        "Harbour (third-party, ana) to be ready, and the same on both phones"),
                says(new SecretsKeptOnRoute(true), "what mail, files and the like hold to be seen nowhere else"),
                says(new SecretsKeptOnRoute(false), "every secret to be seen only where it is meant to go"),
                says(
                        new ShowsCodes(PHONE, Map.of(HARBOUR, Set.of("1"))),
                        "the right code for Harbour (third-party, ana)"),
                says(
                        new ShowsCodes(PHONE, Map.of(HARBOUR, Set.of("1"), ANA, Set.of("2"))),
                        "the right code for each of 2 accounts"),
                says(
                        new WaitsForProof(PHONE, CONTOSO, "contoso"),
                        "the phone to wait for proof of Contoso (work-or-school, ana@contoso.example), and to be"
                                + " unable to use it until then"),
                says(
                        new WayTaken(
                                PHONE,
                                HARBOUR,
                                ActionName.OPEN_ACCOUNT,
                                Optional.of(Place.BESIDE_ACCOUNT),
                                List.of(PathElement.ACCOUNTS, PathElement.ACCOUNT_MENU)),
                        "open-account to be offered for Harbour (third-party, ana) beside-account and used by the way"
                                + " accounts > account-menu"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void isSaidInWords(Check check, String words) {
        assertThat(check.expectation()).isEqualTo(words);
    }

    private static Arguments says(Check check, String words) {
        return Arguments.of(check, words);
    }
}
