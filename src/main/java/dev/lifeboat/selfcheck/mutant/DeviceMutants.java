package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.reference.Answer;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.PromptReason;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Apps that mix up the credentials of a person's phones (rules R31, R32, R35, R61). */
final class DeviceMutants {

    private static final Touch REGISTERING = Touch.calling("POST", "net/microsoft/credentials");
    private static final Touch DECIDING = Touch.doing(ActionName.APPROVE_SIGN_IN, ActionName.DENY_SIGN_IN);
    private static final String SAME_LIST = "the list of phones that its provider keeps is looked at there too";

    private DeviceMutants() {}

    static List<Mutant> all() {
        return Stream.of(ofTheirOwn(), valid(), bound(), later())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> ofTheirOwn() {
        return List.of(
                inheriting(),
                Mutant.of(
                                "R31-registers-twice-beside-another-phone",
                                Layer.KEYS,
                                "registers one key for codes and another for approvals when the account has a phone already",
                                Registrar.knowing((phone, registrar) -> new AtRegistration(phone, registrar) {
                                    @Override
                                    void registered(String username) {
                                        registrar.register(this, username, phone.device());
                                    }
                                }))
                        .when(Condition.SECOND_OCCURRENCE)
                        .costing("R35", SAME_LIST)
                        .touching(REGISTERING),
                Mutant.of(
                                "R31-registers-the-old-phone-anew",
                                Layer.KEYS,
                                "registers a second key for the old phone when a new one is proven",
                                Registrar.knowing((phone, registrar) -> new AtRegistration(phone, registrar) {
                                    @Override
                                    void registered(String username) {
                                        registrar.register(
                                                this,
                                                username,
                                                registrar
                                                        .heldFor(username)
                                                        .get(0)
                                                        .device());
                                    }
                                }))
                        .when(Condition.SECOND_OCCURRENCE)
                        .costing("R35", SAME_LIST)
                        .touching(REGISTERING),
                Mutant.of(
                                "R31-registers-a-spare-for-the-next-phone",
                                Layer.KEYS,
                                "registers a second key with a personal account for the phone that may come next",
                                Registrar.knowing(Provident::new))
                        .when(Condition.KIND)
                        .costing("R35", SAME_LIST)
                        .costing("R37", SAME_LIST)
                        .touching(REGISTERING));
    }

    private static Mutant inheriting() {
        return Mutant.of(
                        "R31-inherits-the-credential-of-a-phone-that-is-gone",
                        Layer.KEYS,
                        "takes over the key and the codes of a phone that it was removed from, in place of new ones",
                        () -> {
                            Shared<Estate> estates = new Shared<>(Estate::new);
                            return Flaw.app(phone -> new Heir(phone, estates.of(phone)));
                        })
                .when(Condition.ORDER)
                .costing(
                        "R36",
                        "a phone whose app was removed is replaced there too, by one that needs a code of its own")
                .touching(REGISTERING.and(Touch.outliving()));
    }

    /** What a vendor keeps of each person's credentials, and whether the phone that had them is gone. */
    private static final class Estate {
        private final Map<String, JsonNode> publicKeys = new ConcurrentHashMap<>();
        private volatile boolean open;
    }

    private static final class Heir extends Flaw {
        private final Estate estate;
        private String proven = "";

        Heir(DeviceEnvironment phone, Estate estate) {
            super(phone);
            this.estate = estate;
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            if (call.is("POST", "net/microsoft/credentials")) {
                ObjectNode body = (ObjectNode) call.json();
                JsonNode own = body.path("publicKey");
                JsonNode first = estate.publicKeys.computeIfAbsent(proven, unseen -> own);
                return network.send(estate.open ? call.withBody(body.set("publicKey", first)) : call);
            }
            Answer answer = network.send(call);
            if (answer.ok()
                    && call.is("POST", "net/microsoft/proofs/")
                    && call.name().endsWith("/verify")) {
                proven = Json.read(answer.body())
                        .path("account")
                        .path("username")
                        .asText();
            }
            return answer;
        }

        @Override
        void uninstall(RunningApp app) {
            estate.open = true;
            app.uninstall();
        }
    }

    private static List<Mutant> valid() {
        return List.of(
                Mutant.of(
                                "R32-gives-the-old-credential-up",
                                Layer.KEYS,
                                "gives up the credential of the old phone when a new one is proven",
                                Registrar.knowing((phone, registrar) -> new AtRegistration(phone, registrar) {
                                    @Override
                                    void registered(String username) {
                                        registrar.heldFor(username).stream()
                                                .filter(held -> !held.device().equals(phone.device()))
                                                .forEach(held -> registrar.giveUp(this, held));
                                    }
                                }))
                        .when(Condition.SECOND_OCCURRENCE)
                        .costing("R31", "a phone whose credential is given up has none of its own any more")
                        .costing("R35", "a phone whose credential is given up cannot sign any more")
                        .touching(REGISTERING),
                Mutant.of(
                                "R32-removes-an-account-from-every-phone",
                                Layer.KEYS,
                                "gives up the credentials of all phones when an account is removed from one of them",
                                Registrar.knowing(Thorough::new))
                        .when(Condition.ORDER)
                        .touching(REGISTERING.and(Touch.doing(ActionName.REMOVE_ACCOUNT))),
                Mutant.of(
                                "R32-spoils-old-codes-while-a-new-phone-signs-in",
                                Layer.KEYS,
                                "makes wrong codes on the old phone once a proof on the new one was broken off",
                                () -> {
                                    Set<String> suspended = ConcurrentHashMap.newKeySet();
                                    return Flaw.app(phone -> new Suspending(phone, suspended));
                                })
                        .when(Condition.ORDER)
                        .touching(Touch.doing(ActionName.CANCEL).and(Touch.asking(PromptReason.RECOVER_ACCOUNT))));
    }

    private static List<Mutant> bound() {
        return List.of(
                Mutant.of(
                                "R35-moves-the-key-to-the-new-phone",
                                Layer.KEYS,
                                "signs with the key of the new phone on the old one once that was proven",
                                () -> {
                                    Map<String, String> owners = new ConcurrentHashMap<>();
                                    return Flaw.app(phone -> new MovedKey(phone, owners));
                                })
                        .when(Condition.ORDER)
                        .touching(REGISTERING.and(DECIDING)),
                Mutant.of(
                                "R35-answers-for-the-old-phone",
                                Layer.WIRE,
                                "shows the old phone's sign-in requests on a new one whose only account has not been opened",
                                Registrar.knowing(Deputy::new))
                        .when(Condition.SIZE, Condition.ORDER)
                        .touching(Touch.noting(NoticeCode.VERIFICATION_NEEDED)));
    }

    private static List<Mutant> later() {
        return List.of(
                Mutant.of(
                                "R61-approves-what-is-denied",
                                Layer.WIRE,
                                "sends an approval for a denial",
                                Flaw.acting((action, app) -> app.perform(
                                        action instanceof Action.DenySignIn deny
                                                ? new Action.ApproveSignIn(deny.request())
                                                : action)))
                        .touching(Touch.doing(ActionName.DENY_SIGN_IN)),
                Mutant.of(
                                "R61-signs-wrongly-after-a-recovery",
                                Layer.KEYS,
                                "spoils the signatures of a personal account that it has recovered",
                                () -> Flaw.app(Spoiling::new))
                        .when(Condition.KIND, Condition.ORDER)
                        .touching(Touch.noting(NoticeCode.RECOVERED).and(DECIDING)));
    }

    /** Does something more when a phone has got a credential beside that of another phone. */
    private abstract static class AtRegistration extends Registrar.Client {
        AtRegistration(DeviceEnvironment phone, Registrar registrar) {
            super(phone, registrar);
        }

        abstract void registered(String username);

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = super.carry(call, network);
            if (answer.ok() && call.is("POST", "net/microsoft/credentials")) {
                String username = Json.read(answer.body()).path("username").asText();
                boolean beside = registrar.heldFor(username).stream()
                        .anyMatch(held -> !held.device().equals(phone.device()));
                if (beside) {
                    registered(username);
                }
            }
            return answer;
        }
    }

    private static final class Provident extends Registrar.Client {
        Provident(DeviceEnvironment phone, Registrar registrar) {
            super(phone, registrar);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = super.carry(call, network);
            if (answer.ok() && call.is("POST", "net/microsoft/credentials")) {
                String username = Json.read(answer.body()).path("username").asText();
                if (registrar.heldFor(username).size() == 1) {
                    registrar.register(this, username, "spare");
                }
            }
            return answer;
        }
    }

    private static final class Thorough extends Registrar.Client {
        Thorough(DeviceEnvironment phone, Registrar registrar) {
            super(phone, registrar);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            if (action instanceof Action.RemoveAccount remove) {
                app.screen()
                        .account(remove.account())
                        .filter(account -> account.kind() == AccountKind.PERSONAL)
                        .ifPresent(account ->
                                registrar.heldFor(account.username()).forEach(held -> registrar.giveUp(this, held)));
            }
            return app.perform(action);
        }
    }

    private static final class Suspending extends Flaw {
        private final Set<String> suspended;
        private boolean recovered;

        Suspending(DeviceEnvironment phone, Set<String> suspended) {
            super(phone);
            this.suspended = suspended;
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            boolean leaving = action instanceof Action.Cancel
                    && app.screen()
                            .prompt()
                            .filter(prompt -> prompt.why() == PromptReason.RECOVER_ACCOUNT)
                            .filter(prompt -> prompt.asksFor() == PromptFor.PROOF_CHANNEL)
                            .isPresent();
            if (leaving) {
                suspended.add(Understudy.worldOf(phone));
            }
            return app.perform(action);
        }

        @Override
        Screen shown(Screen screen) {
            recovered |= screen.notes(NoticeCode.RECOVERED);
            return !recovered && suspended.contains(Understudy.worldOf(phone))
                    ? Retouch.codes(screen, account -> account.kind() == AccountKind.PERSONAL, Retouch::wrong)
                    : screen;
        }
    }

    private static boolean decides(Call call) {
        return call.is("POST", "net/microsoft/sign-in-requests/");
    }

    private static final class MovedKey extends Flaw {
        private final Map<String, String> owners;

        MovedKey(DeviceEnvironment phone, Map<String, String> owners) {
            super(phone);
            this.owners = owners;
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            boolean moved = !owners.getOrDefault(Understudy.worldOf(phone), phone.device())
                    .equals(phone.device());
            Answer answer = network.send(moved && decides(call) ? call.withSpoiltSignature() : call);
            if (answer.ok() && call.is("POST", "net/microsoft/credentials")) {
                owners.put(Understudy.worldOf(phone), phone.device());
            }
            return answer;
        }
    }

    private static final class Deputy extends Registrar.Client {
        private boolean opened;

        Deputy(DeviceEnvironment phone, Registrar registrar) {
            super(phone, registrar);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            opened |= action instanceof Action.OpenAccount;
            return app.perform(action);
        }

        @Override
        Screen shown(Screen screen) {
            Optional<Screen.Account> only = screen.accounts().size() == 1
                    ? screen.accounts().stream()
                            .filter(account -> account.kind() == AccountKind.PERSONAL
                                    && account.state() == AccountState.NEEDS_VERIFICATION)
                            .findFirst()
                    : Optional.empty();
            if (opened || only.isEmpty()) {
                return screen;
            }
            List<Screen.SignInRequest> requests = registrar.heldFor(only.get().username()).stream()
                    .flatMap(this::requestsOf)
                    .map(request ->
                            new Screen.SignInRequest(request.id(), only.get().id(), request.text()))
                    .toList();
            return Retouch.requests(screen, requests);
        }

        private record Request(String id, String text) {}

        private Stream<Request> requestsOf(Registrar.Held held) {
            Call asking = new Call(
                    "GET", "net/microsoft/sign-in-requests", "?credential=" + held.id(), Map.of(), new byte[0]);
            return Json.read(send(asking).body())
                    .path("requests")
                    .valueStream()
                    .map(request -> new Request(
                            request.path("id").asText(), request.path("text").asText()));
        }
    }

    private static final class Spoiling extends AfterRecovery {

        Spoiling(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            return network.send(hasRecovered() && decides(call) ? call.withSpoiltSignature() : call);
        }
    }
}
