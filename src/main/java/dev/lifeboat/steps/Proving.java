package dev.lifeboat.steps;

import dev.lifeboat.driver.Handset;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.simulator.device.CameraPermission;
import dev.lifeboat.simulator.identity.Activation;
import dev.lifeboat.simulator.identity.Channel;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.verdict.AccountName;
import java.time.Duration;

/** A person proves a recovered account on a phone: opens it there and answers what the app asks for. */
final class Proving {

    /** Longer than any proof is good for. */
    private static final Duration TOO_LONG = Duration.ofMinutes(11);

    private final Stage stage;
    private final Person person;
    private final Handset phone;
    private final AccountName name;

    Proving(Stage stage, Person person, Handset phone, AccountName name) {
        this.stage = stage;
        this.person = person;
        this.phone = phone;
        this.name = name;
    }

    /** The last answer of the app; an account without push that came back ready has nothing to prove (reading A4). */
    Answer with(Evidence evidence) {
        Answer seen = stage.heard(phone.id(), phone.look());
        Screen.Account entry = Accounts.on(seen, name).orElse(null);
        stage.arranged(entry != null, "finding " + name + " on " + phone.id(), "R29");
        if (entry.state() == AccountState.READY && !entry.push()) {
            return seen;
        }
        stage.heard(phone.id(), phone.perform(new Action.OpenAccount(entry.id())));
        return name.kind() == AccountKind.PERSONAL || evidence == Evidence.PASSWORD_INSTEAD
                ? talk(signingIn(evidence), new Action.SignInToRecover(entry.id()))
                : show(evidence, new Action.ScanQrToRecover(entry.id()));
    }

    private Answer talk(Manner manner, Action beginning) {
        return new Conversation(stage, phone, manner).begin(beginning);
    }

    private Manner signingIn(Evidence evidence) {
        Manner usual =
                name.kind() == AccountKind.PERSONAL ? person.signingInAs(name.username()) : person.memberOf(name);
        return switch (evidence) {
            case USUAL, BY_EMAIL, PASSWORD_INSTEAD -> usual;
            case NOTHING -> usual.leaving();
            case BY_PHONE -> usual.provingBy(ProofChannel.PHONE);
            case BY_NEW_EMAIL -> {
                stage.world().microsoft().setProof(name.username(), Channel.EMAIL, "new." + name.username());
                yield usual;
            }
            case PASSWORD_ALONE -> usual.leavingAt(PromptFor.PROOF_CHANNEL).leavingAt(PromptFor.PROOF_CODE);
            case WRONG_PASSWORD -> usual.withPassword("not-the-password");
            case OTHER_ACCOUNT -> person.signingInAs("other." + name.username());
            case WRONG_PROOF -> usual.provingWrongly();
            case LATE_PROOF -> usual.doing(PromptFor.PROOF_CODE, this::lateProof);
            default -> throw unfit(evidence);
        };
    }

    private Action lateProof() {
        stage.letPass(TOO_LONG);
        stage.note(TOO_LONG.toMinutes() + " minutes pass before the proof is entered");
        return new Action.EnterProof(Conversation.arrivedCode(stage, name.username()));
    }

    /** Scans what the evidence puts before the camera, or does without. */
    private Answer show(Evidence evidence, Action beginning) {
        Manner usual = person.usual();
        return switch (evidence) {
            case NOTHING -> talk(usual.leavingAt(PromptFor.QR_CODE), beginning);
            case NOTHING_IN_SIGHT -> talk(usual, beginning);
            case TYPED -> talk(usual.doing(PromptFor.QR_CODE, () -> typed(fresh(), "")), beginning);
            case WRONGLY_TYPED -> talk(usual.doing(PromptFor.QR_CODE, () -> typed(fresh(), "0")), beginning);
            default -> scan(usual, beginning, codes(evidence));
        };
    }

    private Answer scan(Manner manner, Action beginning, String... codes) {
        phone.phone().camera().showQrCodes(codes);
        Answer answer = talk(manner, beginning);
        phone.phone().camera().showNothing();
        return answer;
    }

    private String[] codes(Evidence evidence) {
        return switch (evidence) {
            case USUAL -> one(fresh());
            case AFTER_ALLOWING_CAMERA -> {
                phone.phone().permissions().setCamera(CameraPermission.GRANTED);
                stage.note("the camera of " + phone.id() + " is allowed in its settings");
                yield one(fresh());
            }
            case CODE_OF_OTHER_PAGE -> one(ofOtherPage());
            case OLD_CODE_OF_OTHER_PAGE -> one(expired(ofOtherPage()));
            case EXPIRED_CODE -> one(expired(fresh()));
            case USED_CODE -> one(person.providers().lastActivation(name));
            case COLLEAGUES_CODE ->
                one(fresh(name.issuer(), "colleague@" + Providers.slug(name.issuer()) + ".example"));
            case OTHER_ORGANISATIONS_CODE -> one(fresh(stage.issuer("Northwind"), stage.user("ana@northwind.example")));
            case THIRD_PARTY_CODE -> new String[] {thirdParty()};
            case ONE_OF_TWO_CODES -> new String[] {thirdParty(), fresh().uri()};
            case UNKNOWN_CODE -> new String[] {neverIssued()};
            default -> throw unfit(evidence);
        };
    }

    private Activation fresh() {
        return person.providers().activation(name);
    }

    private Activation fresh(String organisation, String username) {
        return person.providers().activation(new AccountName(AccountKind.WORK_OR_SCHOOL, organisation, username));
    }

    /** R50: the other of the two pages that issue codes. */
    private Activation ofOtherPage() {
        person.providers().tenant(name.issuer()).setSecurityInformation(false);
        stage.note("the administrator of " + name.issuer() + " switches security information off");
        return fresh();
    }

    private Activation expired(Activation activation) {
        person.providers().tenant(name.issuer()).expire(activation);
        return activation;
    }

    private String thirdParty() {
        return person.providers()
                .enrolment(new AccountName(AccountKind.THIRD_PARTY, stage.issuer("Lantern"), stage.user("ana")))
                .uri();
    }

    private String neverIssued() {
        return "phonefactor://activate_account?code=123456789&url=https%3A%2F%2Factivation.invalid%2Fnet%2Fwork%2F"
                + Providers.slug(name.issuer()) + "%2Factivate%2F0000000000000000";
    }

    private static Action typed(Activation activation, String surplus) {
        return Action.EnterDetails.codeAndUrl(activation.code() + surplus, activation.url());
    }

    private static String[] one(Activation activation) {
        return new String[] {activation.uri()};
    }

    private IllegalStateException unfit(Evidence evidence) {
        return new IllegalStateException(name + " cannot be proven in the manner " + evidence);
    }
}
