package dev.lifeboat.selfcheck.mutant;

import dev.lifeboat.reference.Answer;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.RunningApp;
import dev.lifeboat.spi.Screen;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** Apps that break what is derived from the text and does not stand in it (rules R05, R22, R28, R47). */
final class DerivedMutants {

    private DerivedMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                                "R05-takes-the-secrets-along",
                                Layer.KEYS,
                                "makes wrong codes for what it recovers once it was removed from the person's other phone",
                                () -> {
                                    Set<String> removed = ConcurrentHashMap.newKeySet();
                                    return Flaw.app(phone -> new Bequeathing(phone, removed));
                                })
                        .when(Condition.ORDER)
                        .touching(Touch.noting(NoticeCode.RECOVERED).and(Touch.outliving())),
                Mutant.of(
                                "R22-goes-on-after-switching-off",
                                Layer.STORE,
                                "goes on backing up in silence when backup was switched off",
                                () -> Flaw.app(Persevering::new))
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.doing(ActionName.TURN_OFF_BACKUP)),
                writingUnasked(
                                "R22-backs-up-with-the-second-account",
                                "backs up in silence as soon as there are two accounts, before backup is switched on",
                                (screen, started) -> screen.accounts().size() == 2)
                        .when(Condition.SIZE)
                        .touching(Touch.listing(2)),
                writingUnasked(
                                "R22-backs-up-at-a-start",
                                "backs up three accounts or more in silence when it is started again before the switch",
                                (screen, started) ->
                                        started && screen.accounts().size() > 2)
                        .when(Condition.ORDER, Condition.SIZE)
                        .touching(Touch.restarting().and(Touch.listing(3))),
                Mutant.of(
                                "R28-offers-no-recovery-after-a-reinstallation",
                                Layer.SCREEN,
                                "does not offer to begin recovery where it was installed before",
                                () -> {
                                    Set<String> known = ConcurrentHashMap.newKeySet();
                                    return Flaw.app(phone -> new Returning(phone, known));
                                })
                        .when(Condition.SECOND_OCCURRENCE)
                        .touching(Touch.reinstalling()),
                Mutant.of(
                                "R47-looks-before-it-asks-for-a-third-party-account",
                                Layer.WIRE,
                                "tries to look before it asks for the camera when its first account is a third-party one",
                                () -> Flaw.app(Impetuous::new))
                        .when(Condition.KIND, Condition.ORDER)
                        .touching(Touch.calling("POST", "os/permissions/camera")));
    }

    /** @param when given what is shown and whether the app was just started again */
    private static Mutant writingUnasked(String id, String does, BiPredicate<Screen, Boolean> when) {
        return Mutant.of(id, Layer.STORE, does, () -> Flaw.app(phone -> new Unasked(phone, when)));
    }

    /** Writes once, until backup is switched on for the first time. */
    private static final class Unasked extends Flaw {
        private final BiPredicate<Screen, Boolean> when;
        private boolean over;

        Unasked(DeviceEnvironment phone, BiPredicate<Screen, Boolean> when) {
            super(phone);
            this.when = when;
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            return written(app.perform(action), false);
        }

        @Override
        Screen restart(RunningApp app) {
            return written(app.restart(), true);
        }

        private Screen written(Screen screen, boolean started) {
            over |= screen.backup().store().isPresent() || screen.notes(NoticeCode.RECOVERED);
            if (!over && when.test(screen, started)) {
                over = true;
                CloudCall.put(this, "ahead", screen.accounts().toString()).ifPresent(this::send);
            }
            return screen;
        }
    }

    private static final class Bequeathing extends Flaw {
        private final Set<String> removed;
        private boolean recovered;

        Bequeathing(DeviceEnvironment phone, Set<String> removed) {
            super(phone);
            this.removed = removed;
        }

        @Override
        void uninstall(RunningApp app) {
            removed.add(Understudy.worldOf(phone));
            app.uninstall();
        }

        @Override
        Screen shown(Screen screen) {
            recovered |= screen.notes(NoticeCode.RECOVERED);
            return recovered && removed.contains(Understudy.worldOf(phone))
                    ? Retouch.codes(screen, account -> account.kind() == AccountKind.THIRD_PARTY, Retouch::wrong)
                    : screen;
        }
    }

    private static final class Persevering extends Flaw {
        private boolean switchedOff;
        private int seen;

        Persevering(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            Screen screen = app.perform(action);
            switchedOff = !screen.backup().on() && (switchedOff || action instanceof Action.TurnOffBackup);
            if (switchedOff && screen.accounts().size() > seen) {
                CloudCall.put(this, "meanwhile", screen.accounts().toString()).ifPresent(this::send);
            }
            seen = screen.accounts().size();
            return screen;
        }
    }

    private static final class Returning extends Flaw {
        private final boolean again;

        Returning(DeviceEnvironment phone, Set<String> known) {
            super(phone);
            this.again = !known.add(phone.address().toString());
        }

        @Override
        Screen shown(Screen screen) {
            return again ? Retouch.withoutOffers(screen, offer -> offer.action() == ActionName.BEGIN_RECOVERY) : screen;
        }
    }

    private static final class Impetuous extends Flaw {
        private boolean looked;
        private boolean thirdParty;

        Impetuous(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            if (action instanceof Action.AddAccount add) {
                thirdParty = add.kind() == AccountKind.THIRD_PARTY;
            }
            return app.perform(action);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            if (call.is("POST", "os/permissions/camera") && !looked) {
                looked = true;
                if (thirdParty) {
                    send(Call.get("os/camera/barcodes"));
                }
            }
            return network.send(call);
        }
    }
}
