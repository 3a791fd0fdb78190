package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.reference.Account;
import dev.lifeboat.reference.Answer;
import dev.lifeboat.reference.Policies;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Apps that an interruption leaves with every name and with something else amiss (properties X06, X09, X16). */
final class InterruptionMutants {

    private static final Touch CUT =
            Touch.exchanging(exchange -> exchange.fault().isPresent());
    private static final Touch CUT_WRITE =
            Touch.exchanging(exchange -> exchange.fault().isPresent() && writes(exchange));

    private InterruptionMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "X06-stores-other-secrets-after-a-cut",
                                Layer.STORE,
                                "stores every name and none of the secrets when it writes again what was cut",
                                InterruptionMutants::storingOtherSecrets)
                        .when(Condition.TROUBLE, Condition.SECOND_OCCURRENCE)
                        .touching(CUT_WRITE),
                Mutant.of(
                                "X09-recovers-other-secrets-after-a-cut",
                                Layer.KEYS,
                                "recovers every name and none of the secrets when the recovery before was cut",
                                InterruptionMutants::recoveringOtherSecrets)
                        .when(Condition.TROUBLE, Condition.SECOND_OCCURRENCE)
                        .touching(CUT.and(Touch.doing(ActionName.BEGIN_RECOVERY))),
                Mutant.of(
                                "X09-loses-the-other-secrets-at-a-cut-proof",
                                Layer.KEYS,
                                "makes wrong codes for the other accounts once the proof of one was cut",
                                () -> Flaw.app(phone ->
                                        new Cut(phone, ActionName.SIGN_IN_TO_RECOVER, ActionName.SCAN_QR_TO_RECOVER) {
                                            @Override
                                            Screen shown(Screen screen) {
                                                return isCut() ? withWrongCodes(screen) : screen;
                                            }
                                        }))
                        .when(Condition.TROUBLE)
                        .touching(CUT.and(Touch.doing(ActionName.SIGN_IN_TO_RECOVER, ActionName.SCAN_QR_TO_RECOVER))),
                Mutant.of(
                                "X16-loses-the-secrets-in-a-crash",
                                Layer.KEYS,
                                "makes wrong codes after it was killed in the middle of a call",
                                afterACrash(InterruptionMutants::withWrongCodes))
                        .when(Condition.TROUBLE)
                        .touching(CUT.and(Touch.restarting())),
                Mutant.of(
                                "X16-turns-the-list-round-in-a-crash",
                                Layer.BEHAVIOUR,
                                "lists the accounts from the last to the first after it was killed in the middle of a call",
                                afterACrash(screen -> Retouch.list(screen, InterruptionMutants::turnedRound)))
                        .when(Condition.TROUBLE)
                        .touching(CUT.and(Touch.restarting())),
                Mutant.of(
                                "X16-takes-back-what-was-not-answered",
                                Layer.WIRE,
                                "removes at its start a backup that it wrote and had no answer to when it was killed",
                                () -> Flaw.app(TakesBack::new))
                        .when(Condition.TROUBLE)
                        .touching(CUT_WRITE.and(Touch.restarting())));
    }

    private static boolean writes(Exchanged exchange) {
        return exchange.operation()
                .filter(Set.of("records-modify", "upload-create")::contains)
                .isPresent();
    }

    private static Implementation storingOtherSecrets() {
        Set<String> cut = ConcurrentHashMap.newKeySet();
        UnaryOperator<List<Account>> written = accounts ->
                cut.contains(AccountList.phone(accounts.get(0))) ? AccountList.withOtherSecrets(accounts) : accounts;
        return Flaw.app(AccountList.writing(Policies.correct(), written), phone -> new Flaw(phone) {
            @Override
            Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
                try {
                    return network.send(call);
                } catch (IOException reset) {
                    if (CloudCall.writes(call)) {
                        cut.add(phone.device());
                    }
                    throw reset;
                }
            }
        });
    }

    private static Implementation recoveringOtherSecrets() {
        Set<String> cut = ConcurrentHashMap.newKeySet();
        UnaryOperator<List<Account>> restored = accounts ->
                cut.contains(AccountList.phone(accounts.get(0))) ? AccountList.withOtherSecrets(accounts) : accounts;
        return Flaw.app(Policies.correct().with(AccountList.restoring(restored)), phone -> {
            cut.remove(phone.device());
            return new Cut(phone, ActionName.BEGIN_RECOVERY) {
                @Override
                void happens() {
                    cut.add(phone.device());
                }
            };
        });
    }

    private static Supplier<Implementation> afterACrash(UnaryOperator<Screen> change) {
        return () -> Flaw.app(phone -> new Flaw(phone) {
            private boolean cut;
            private boolean crashed;

            @Override
            Screen perform(Action action, RunningApp app) {
                cut = false;
                return app.perform(action);
            }

            @Override
            Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
                cut = true;
                Answer answer = network.send(call);
                cut = false;
                return answer;
            }

            @Override
            Screen restart(RunningApp app) {
                crashed |= cut;
                return app.restart();
            }

            @Override
            Screen shown(Screen screen) {
                return crashed ? change.apply(screen) : screen;
            }
        });
    }

    private static Screen withWrongCodes(Screen screen) {
        return Retouch.codes(screen, account -> account.kind() == AccountKind.THIRD_PARTY, Retouch::wrong);
    }

    private static List<Screen.Account> turnedRound(List<Screen.Account> accounts) {
        List<Screen.Account> turned = new ArrayList<>(accounts);
        Collections.reverse(turned);
        return turned;
    }

    /** Notices that a call of a flow came to nothing. */
    private static class Cut extends Flaw {
        private static final Set<ActionName> BEGINNINGS = Set.of(
                ActionName.ADD_ACCOUNT,
                ActionName.TURN_ON_BACKUP,
                ActionName.BEGIN_RECOVERY,
                ActionName.SIGN_IN_TO_RECOVER,
                ActionName.SCAN_QR_TO_RECOVER);

        private final Set<ActionName> flow;
        private boolean inFlow;
        private boolean cut;

        /** @param flow the actions that begin the flows that count */
        Cut(DeviceEnvironment phone, ActionName... flow) {
            super(phone);
            this.flow = Set.of(flow);
        }

        /** What comes of it at once. */
        void happens() {}

        final boolean isCut() {
            return cut;
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            if (BEGINNINGS.contains(action.name())) {
                inFlow = flow.contains(action.name());
            }
            return app.perform(action);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            try {
                return network.send(call);
            } catch (IOException reset) {
                if (inFlow) {
                    cut = true;
                    happens();
                }
                throw reset;
            }
        }
    }

    /** Keeps what it writes in mind until there is an answer, and clears up behind itself when it is started. */
    private static final class TakesBack extends Flaw {
        private Optional<Call> unanswered = Optional.empty();

        TakesBack(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            if (!CloudCall.writes(call)) {
                return network.send(call);
            }
            unanswered = Optional.of(call);
            Answer answer = network.send(call);
            unanswered = Optional.empty();
            return answer;
        }

        @Override
        Screen restart(RunningApp app) {
            unanswered.ifPresent(write -> CloudCall.takeBack(this, write));
            unanswered = Optional.empty();
            return app.restart();
        }
    }
}
