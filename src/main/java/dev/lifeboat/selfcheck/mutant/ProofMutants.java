package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.reference.Answer;
import dev.lifeboat.reference.DeviceKeys;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Apps that let a personal account be proven otherwise than by its password and then a code (rules R37, R38, R39, R43). */
final class ProofMutants {

    private static final Touch PROVING = Touch.doing(ActionName.SIGN_IN_TO_RECOVER);

    private ProofMutants() {}

    static List<Mutant> all() {
        return Stream.of(before(), password(), channels(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> before() {
        return List.of(
                Mutant.of(
                                "R37-asks-with-the-password-alone-on-android",
                                Layer.WIRE,
                                "asks for the credential on Android phones as soon as the password was right",
                                () -> Flaw.app(Hasty::new))
                        .when(Condition.PLATFORM)
                        .touching(Touch.on(Platform.ANDROID).and(PROVING)),
                Mutant.of(
                                "R37-tries-the-last-code-before-it-looks",
                                Layer.WIRE,
                                "tries the code that a work account was added with before it scans a new one",
                                () -> {
                                    Map<String, Call> used = new ConcurrentHashMap<>();
                                    return Flaw.app(phone -> new Retrying(phone, used));
                                })
                        .when(Condition.ORDER, Condition.KIND)
                        .touching(Touch.doing(ActionName.SCAN_QR_TO_RECOVER)),
                Mutant.of(
                                "R37-forgives-a-wrong-proof",
                                Layer.KEYS,
                                "gets the credential by an older proof when the new one was wrong and no other account is there",
                                Registrar.knowing((phone, registrar) -> new Lenient(phone, registrar) {
                                    @Override
                                    boolean enough(Action action, Screen before, Screen after) {
                                        return after.accounts().size() == 1
                                                && after.notes(NoticeCode.PROOF_FAILED)
                                                && action instanceof Action.EnterProof;
                                    }
                                }))
                        .when(Condition.TROUBLE, Condition.SIZE)
                        .costing(
                                "R39", "an account with a credential in spite of a wrong proof waits for none any more")
                        .touching(PROVING.and(Touch.noting(NoticeCode.PROOF_FAILED))));
    }

    private static List<Mutant> password() {
        return List.of(
                Mutant.of(
                                "R38-takes-an-older-proof-for-the-one-that-was-left",
                                Layer.KEYS,
                                "gets the credential by an older proof when the person leaves after the password",
                                Registrar.knowing((phone, registrar) -> new Lenient(phone, registrar) {
                                    @Override
                                    boolean enough(Action action, Screen before, Screen after) {
                                        return action instanceof Action.Cancel && asks(before, PromptFor.PROOF_CHANNEL);
                                    }
                                }))
                        .when(Condition.ORDER)
                        .touching(PROVING.and(Touch.doing(ActionName.CANCEL))),
                Mutant.of(
                                "R38-takes-another-account-of-the-person",
                                Layer.KEYS,
                                "gets the credential when the person signs in with another account",
                                Registrar.knowing((phone, registrar) -> new Lenient(phone, registrar) {
                                    @Override
                                    boolean enough(Action action, Screen before, Screen after) {
                                        return action instanceof Action.SignIn && after.notes(NoticeCode.WRONG_ACCOUNT);
                                    }
                                }))
                        .when(Condition.NAME)
                        .touching(PROVING.and(Touch.noting(NoticeCode.WRONG_ACCOUNT))),
                Mutant.of(
                                "R38-completes-at-a-restart-what-was-left",
                                Layer.KEYS,
                                "gets the credential at a restart for which a password was right before",
                                Registrar.knowing(Completing::new))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(PROVING.and(Touch.restarting())));
    }

    private static List<Mutant> channels() {
        return List.of(
                Mutant.of(
                                "R39-sends-by-e-mail-what-should-go-by-phone",
                                Layer.WIRE,
                                "has the code sent by e-mail when the person chose the phone",
                                Flaw.onTheWire((call, network) -> network.send(
                                        call.withName(call.name().replace("proofs/phone", "proofs/email")))))
                        .when(Condition.KIND)
                        .touching(Touch.calling("POST", "net/microsoft/proofs/phone")),
                Mutant.of(
                                "R39-knows-no-phone-without-an-e-mail-address",
                                Layer.WIRE,
                                "finds no way to prove an account that has a phone number and no e-mail address",
                                Flaw.onTheWire((call, network) -> withoutLonePhone(call, network.send(call))))
                        .when(Condition.KIND)
                        .touching(Touch.calling("GET", "net/microsoft/proofs")),
                Mutant.of(
                                "R39-asks-no-proof-where-there-is-none",
                                Layer.KEYS,
                                "gets the credential by the password where an account has no way to be proven",
                                Registrar.knowing((phone, registrar) -> new Lenient(phone, registrar) {
                                    @Override
                                    boolean enough(Action action, Screen before, Screen after) {
                                        return action instanceof Action.SignIn && after.notes(NoticeCode.PROOF_FAILED);
                                    }
                                }))
                        .when(Condition.SIZE)
                        .touching(PROVING.and(Touch.noting(NoticeCode.PROOF_FAILED))),
                Mutant.of(
                                "R39-takes-a-late-proof",
                                Layer.WIRE,
                                "takes an account for proven when the code came too late",
                                () -> Flaw.app(Unhurried::new))
                        .when(Condition.TIME)
                        .touching(PROVING.and(Touch.noting(NoticeCode.PROOF_EXPIRED))));
    }

    private static List<Mutant> others() {
        return List.of(
                Mutant.of(
                                "R43-asks-where-to-send-the-proof-first-on-android",
                                Layer.BEHAVIOUR,
                                "asks on Android phones where to send the proof, and then for the password",
                                () -> Flaw.app(UpsideDown::new))
                        .when(Condition.PLATFORM)
                        .costing("R39", "there too the password has to come before the proof")
                        .touching(Touch.on(Platform.ANDROID).and(PROVING)),
                Mutant.of(
                                "R43-sends-a-proof-after-a-wrong-password",
                                Layer.WIRE,
                                "has a proof sent although the password was wrong",
                                Registrar.knowing(Forthcoming::new))
                        .when(Condition.TROUBLE)
                        .touching(PROVING.and(Touch.noting(NoticeCode.SIGN_IN_FAILED))),
                Mutant.of(
                                "R43-proves-all-accounts-of-the-person-at-once",
                                Layer.KEYS,
                                "gets credentials for every other personal account, too, when one is proven",
                                Registrar.knowing(Generous::new))
                        .when(Condition.SIZE, Condition.KIND)
                        .touching(PROVING.and(Touch.listing(2))),
                Mutant.of(
                                "R43-drops-other-accounts-after-a-wrong-proof",
                                Layer.BEHAVIOUR,
                                "removes third-party accounts when a proof was wrong",
                                Flaw.acting(ProofMutants::dropping))
                        .when(Condition.TROUBLE, Condition.KIND)
                        .touching(PROVING.and(Touch.noting(NoticeCode.PROOF_FAILED))));
    }

    private static boolean asks(Screen screen, PromptFor question) {
        return screen.prompt()
                .filter(prompt -> prompt.why() == PromptReason.RECOVER_ACCOUNT && prompt.asksFor() == question)
                .isPresent();
    }

    private static boolean signsIn(Call call) {
        return call.is("POST", "net/microsoft/consumers/") && call.text().contains("grant_type=password");
    }

    /** Gets the credential by a proof that the person gave before, on whichever phone. */
    private abstract static class Lenient extends Registrar.Client {
        Lenient(DeviceEnvironment phone, Registrar registrar) {
            super(phone, registrar);
        }

        abstract boolean enough(Action action, Screen before, Screen after);

        @Override
        Screen perform(Action action, RunningApp app) {
            Screen before = app.screen();
            Screen after = app.perform(action);
            before.prompt()
                    .filter(prompt -> prompt.why() == PromptReason.RECOVER_ACCOUNT)
                    .filter(prompt -> enough(action, before, after))
                    .flatMap(Screen.Prompt::account)
                    .flatMap(before::account)
                    .ifPresent(account -> registrar.register(this, account.username(), phone.device()));
            return after;
        }
    }

    private static final class Hasty extends Flaw {
        private boolean proving;

        Hasty(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            proving = asks(app.screen(), PromptFor.SIGN_IN);
            return app.perform(action);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = network.send(call);
            if (phone.platform() == Platform.ANDROID && proving && signsIn(call)) {
                ObjectNode body = Json.object();
                body.set("publicKey", DeviceKeys.onThisPhone().create().publicJwk());
                body.put("deviceName", phone.device());
                String token = Json.read(answer.body()).path("access_token").asText();
                send(Call.post("net/microsoft/credentials", body).withHeader("Authorization", "Bearer " + token));
            }
            return answer;
        }
    }

    /** Remembers how the work account of the person was first added. */
    private static final class Retrying extends Flaw {
        private final Map<String, Call> used;

        Retrying(DeviceEnvironment phone, Map<String, Call> used) {
            super(phone);
            this.used = used;
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            Call first = used.get(Understudy.worldOf(phone));
            if (action instanceof Action.ScanQrToRecover && first != null) {
                ObjectNode body = (ObjectNode) first.json();
                body.set("publicKey", DeviceKeys.onThisPhone().create().publicJwk());
                body.put("deviceName", phone.device());
                send(first.withBody(body));
            }
            return app.perform(action);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = network.send(call);
            if (answer.ok() && call.activates()) {
                used.putIfAbsent(Understudy.worldOf(phone), call);
            }
            return answer;
        }
    }

    private static final class Completing extends Registrar.Client {
        private Optional<String> halfway = Optional.empty();

        Completing(DeviceEnvironment phone, Registrar registrar) {
            super(phone, registrar);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            Screen screen = app.perform(action);
            if (action instanceof Action.SignIn && asks(screen, PromptFor.PROOF_CHANNEL)) {
                halfway = screen.prompt()
                        .flatMap(Screen.Prompt::account)
                        .flatMap(screen::account)
                        .map(Screen.Account::username);
            } else if (action instanceof Action.EnterProof) {
                halfway = Optional.empty();
            }
            return screen;
        }

        @Override
        Screen restart(RunningApp app) {
            halfway.ifPresent(username -> registrar.register(this, username, phone.device()));
            return app.restart();
        }
    }

    private static Answer withoutLonePhone(Call call, Answer answer) {
        if (!call.is("GET", "net/microsoft/proofs") || !answer.ok()) {
            return answer;
        }
        ObjectNode body = (ObjectNode) Json.read(answer.body());
        ArrayNode proofs = (ArrayNode) body.path("proofs");
        boolean lone =
                proofs.size() == 1 && proofs.get(0).path("channel").asText().equals(ProofChannel.PHONE.wireName());
        if (lone) {
            proofs.removeAll();
        }
        return Interception.answer(answer.status(), body.toString());
    }

    /** Takes the word that a code is too old for one that it was right, and goes on without the provider. */
    private static final class Unhurried extends Flaw {
        private String username = "";
        private boolean late;

        Unhurried(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            if (action instanceof Action.SignIn signIn) {
                username = signIn.username();
            }
            return app.perform(action);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = network.send(call);
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            if (call.name().endsWith("/verify") && body.contains("proof_expired")) {
                late = true;
                ObjectNode session = Json.object().put("access_token", "late").put("refresh_token", "late");
                session.putObject("account").put("id", "late").put("username", username);
                return Interception.answer(200, session.toString());
            }
            if (late && call.is("POST", "net/microsoft/credentials") && !answer.ok()) {
                ObjectNode issued = Json.object()
                        .put("credentialId", "late")
                        .put("issuer", "Microsoft")
                        .put("username", username)
                        .put("push", true);
                return Interception.answer(201, issued.toString());
            }
            return answer;
        }
    }

    private static final class UpsideDown extends Flaw {
        private Optional<Screen.Prompt> asked = Optional.empty();
        private Optional<ProofChannel> chosen = Optional.empty();

        UpsideDown(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            if (asked.isPresent() && action instanceof Action.ChooseProof choice) {
                asked = Optional.empty();
                chosen = Optional.of(choice.channel());
                return app.screen();
            }
            asked = Optional.empty();
            Screen screen = app.perform(action);
            if (phone.platform() == Platform.ANDROID && action instanceof Action.SignInToRecover) {
                asked = screen.prompt();
            } else if (chosen.isPresent() && asks(screen, PromptFor.PROOF_CHANNEL)) {
                ProofChannel channel = screen.prompt().orElseThrow().channels().contains(chosen.get())
                        ? chosen.get()
                        : screen.prompt().orElseThrow().channels().get(0);
                chosen = Optional.empty();
                return app.perform(new Action.ChooseProof(channel));
            }
            return screen;
        }

        @Override
        Screen shown(Screen screen) {
            return asked.map(prompt -> Retouch.prompt(
                            screen,
                            new Screen.Prompt(
                                    PromptFor.PROOF_CHANNEL,
                                    prompt.why(),
                                    List.of(ProofChannel.EMAIL, ProofChannel.PHONE),
                                    prompt.account())))
                    .orElse(screen);
        }
    }

    private static final class Forthcoming extends Registrar.Client {
        Forthcoming(DeviceEnvironment phone, Registrar registrar) {
            super(phone, registrar);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            boolean proving = asks(app.screen(), PromptFor.SIGN_IN);
            Screen screen = app.perform(action);
            if (proving && action instanceof Action.SignIn signIn && screen.notes(NoticeCode.SIGN_IN_FAILED)) {
                registrar
                        .proofOf(signIn.username())
                        .ifPresent(token -> send(Call.post("net/microsoft/proofs/email", Json.object())
                                .withHeader("Authorization", "Bearer " + token)));
            }
            return screen;
        }
    }

    private static final class Generous extends Registrar.Client {
        Generous(DeviceEnvironment phone, Registrar registrar) {
            super(phone, registrar);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            boolean proving = asks(app.screen(), PromptFor.PROOF_CODE);
            Screen screen = app.perform(action);
            if (proving
                    && action instanceof Action.EnterProof
                    && screen.prompt().isEmpty()) {
                screen.accounts().stream()
                        .filter(account -> account.kind() == AccountKind.PERSONAL
                                && account.state() == AccountState.NEEDS_VERIFICATION)
                        .forEach(account -> registrar.register(this, account.username(), phone.device()));
            }
            return screen;
        }
    }

    private static Screen dropping(Action action, RunningApp app) {
        boolean proving = asks(app.screen(), PromptFor.PROOF_CODE);
        Screen screen = app.perform(action);
        if (!proving || !screen.notes(NoticeCode.PROOF_FAILED)) {
            return screen;
        }
        screen.accounts().stream()
                .filter(account -> account.kind() == AccountKind.THIRD_PARTY)
                .forEach(account -> app.perform(new Action.RemoveAccount(account.id())));
        return app.screen();
    }
}
