package dev.lifeboat.selfcheck.mutant;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Apps that go wrong about the camera, or where a code is typed in its place (rules R48, R49). */
final class CameraMutants {

    private static final String PERMISSION = "os/permissions/camera";
    private static final String FRAME = "os/camera/barcodes";
    private static final Touch RECOVERING = Touch.doing(ActionName.SCAN_QR_TO_RECOVER);
    private static final Touch TYPING = Touch.doing(ActionName.ENTER_DETAILS);

    private CameraMutants() {}

    static List<Mutant> all() {
        return Stream.of(looking(), typing()).flatMap(List::stream).toList();
    }

    private static List<Mutant> looking() {
        return List.of(
                Mutant.of(
                                "R48-looks-before-it-asks",
                                Layer.WIRE,
                                "tries to look before it asks for the camera when it recovers its first account",
                                () -> Flaw.app(Curious::new))
                        .when(Condition.ORDER)
                        .costing("R47", "what looks before it asks has not asked before it looks")
                        .touching(RECOVERING.and(Touch.calling("POST", PERMISSION))),
                Mutant.of(
                                "R48-keeps-a-frame-of-the-time-when-it-was-allowed",
                                Layer.WIRE,
                                "takes an account for recovered when the permission for the camera was taken back",
                                () -> Flaw.app(Remembering::new))
                        .when(Condition.TROUBLE, Condition.SECOND_OCCURRENCE)
                        .touching(RECOVERING.and(Touch.noting(NoticeCode.CAMERA_DENIED))),
                Mutant.of(
                                "R48-never-asks-for-an-account-added-after-a-recovery",
                                Layer.WIRE,
                                "looks without ever asking when the first scan after a recovery adds a work account",
                                () -> Flaw.app(Unasked::new))
                        .when(Condition.ORDER, Condition.KIND)
                        .touching(Touch.inTurn(ActionName.BEGIN_RECOVERY, ActionName.ADD_ACCOUNT)),
                Mutant.of(
                                "R48-shows-an-account-as-recovered-while-it-may-not-look",
                                Layer.SCREEN,
                                "shows an account as recovered while it tells the person that it may not use the camera",
                                Flaw.showing(screen -> screen.notes(NoticeCode.CAMERA_DENIED)
                                        ? Retouch.ready(
                                                screen,
                                                account -> screen.prompt()
                                                        .flatMap(Screen.Prompt::account)
                                                        .equals(Optional.of(account.id())))
                                        : screen))
                        .when(Condition.TROUBLE)
                        .touching(RECOVERING.and(Touch.noting(NoticeCode.CAMERA_DENIED))));
    }

    private static List<Mutant> typing() {
        return List.of(
                Mutant.of(
                                "R49-knows-no-push-for-typed-accounts",
                                Layer.WIRE,
                                "takes a work account for one without push when its code was typed",
                                () -> Flaw.app(phone -> new Typing(phone) {
                                    @Override
                                    Answer activated(Answer answer) {
                                        ObjectNode issued = (ObjectNode) Json.read(answer.body());
                                        return Interception.answer(
                                                answer.status(),
                                                issued.put("push", false).toString());
                                    }
                                }))
                        .when(Condition.KIND)
                        .touching(TYPING),
                Mutant.of(
                                "R49-forgives-surplus-digits",
                                Layer.WIRE,
                                "cuts a code that is typed with too many digits to the nine it should have",
                                () -> Flaw.app(Obliging::new))
                        .when(Condition.SIZE)
                        .touching(TYPING),
                Mutant.of(
                                "R49-takes-no-typing-after-a-refused-scan",
                                Layer.BEHAVIOUR,
                                "takes no typed code for an account that was tried to scan without the camera",
                                () -> Flaw.app(Sulking::new))
                        .when(Condition.ORDER, Condition.TROUBLE)
                        .touching(TYPING.and(Touch.noting(NoticeCode.CAMERA_DENIED))),
                Mutant.of(
                                "R49-spoils-typed-seeds-where-the-camera-is-denied",
                                Layer.KEYS,
                                "loses the last part of a third-party seed that is typed because the camera is denied",
                                () -> Flaw.app(Shortening::new))
                        .when(Condition.KIND, Condition.TROUBLE)
                        .touching(TYPING.and(Touch.noting(NoticeCode.CAMERA_DENIED))));
    }

    private static final class Curious extends Flaw {
        private boolean recovering;
        private boolean looked;

        Curious(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            recovering |= action instanceof Action.ScanQrToRecover;
            return app.perform(action);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            if (call.is("POST", PERMISSION) && recovering && !looked) {
                send(Call.get(FRAME));
            }
            looked |= call.is("POST", PERMISSION);
            return network.send(call);
        }
    }

    /** Goes on as if it still saw the code of the account that it recovers, and its provider had taken it. */
    private static final class Remembering extends WorkRecovery {
        private static final String KEPT = "kept";
        private boolean allowedOnce;

        Remembering(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = super.carry(call, network);
            if (call.is("POST", PERMISSION)) {
                boolean granted = Json.read(answer.body()).path("granted").asBoolean();
                boolean takenBack = allowedOnce && !granted && recovering().isPresent();
                allowedOnce |= granted;
                return takenBack ? Interception.answer(200, "{\"granted\":true}") : answer;
            }
            boolean blind = call.is("GET", FRAME) && answer.status() == 403;
            return blind && allowedOnce && recovering().isPresent() ? frame() : answer;
        }

        @Override
        Answer activated(Call call, Answer answer) {
            return call.name().endsWith(KEPT) ? pretended() : answer;
        }

        private Answer frame() {
            String tenant = recovering().orElseThrow().issuer().toLowerCase(Locale.ROOT);
            String url = "https%3A%2F%2Factivation.invalid%2Fnet%2Fwork%2F" + tenant + "%2Factivate%2F" + KEPT;
            return Interception.answer(
                    200, "[{\"format\":\"qr\",\"text\":\"phonefactor://activate_account?code=1&url=" + url + "\"}]");
        }
    }

    private static final class Unasked extends AfterRecovery {
        private boolean scanned;
        private boolean addingWork;

        Unasked(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            scanned |= action instanceof Action.ScanQrToRecover;
            addingWork = action instanceof Action.AddAccount add && add.kind() == AccountKind.WORK_OR_SCHOOL
                    || addingWork && action instanceof Action.ScanQr;
            return app.perform(action);
        }

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            boolean silent = call.is("POST", PERMISSION) && hasRecovered() && addingWork && !scanned;
            return silent ? Interception.answer(200, "{\"granted\":true}") : network.send(call);
        }
    }

    /** Knows whether the code that it trades in was typed. */
    private abstract static class Typing extends Flaw {
        private boolean typed;

        Typing(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            typed = action instanceof Action.EnterDetails;
            return app.perform(action);
        }

        abstract Answer activated(Answer answer);

        @Override
        Answer carry(Call call, Interception.Network network) throws IOException, InterruptedException {
            Answer answer = network.send(call);
            return typed && call.activates() && answer.ok() ? activated(answer) : answer;
        }
    }

    private static final class Obliging extends Flaw {
        private static final int DIGITS = 9;

        Obliging(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            boolean surplus = action instanceof Action.EnterDetails details
                    && details.code() != null
                    && details.code().length() > DIGITS;
            return app.perform(surplus ? cut((Action.EnterDetails) action) : action);
        }

        private static Action cut(Action.EnterDetails details) {
            return Action.EnterDetails.codeAndUrl(details.code().substring(0, DIGITS), details.url());
        }
    }

    private static final class Sulking extends Flaw {
        private boolean denied;

        Sulking(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            boolean sulks = denied && action instanceof Action.EnterDetails details && details.code() != null;
            Screen screen = sulks ? Retouch.with(app.screen(), NoticeCode.QR_INVALID) : app.perform(action);
            denied |= screen.notes(NoticeCode.CAMERA_DENIED)
                    && screen.prompt().flatMap(Screen.Prompt::account).isPresent();
            return screen;
        }
    }

    private static final class Shortening extends Flaw {
        private boolean denied;

        Shortening(DeviceEnvironment phone) {
            super(phone);
        }

        @Override
        Screen perform(Action action, RunningApp app) {
            boolean shortened = denied && action instanceof Action.EnterDetails details && details.uri() != null;
            Screen screen = app.perform(shortened ? shorter((Action.EnterDetails) action) : action);
            denied |= screen.notes(NoticeCode.CAMERA_DENIED);
            return screen;
        }

        private static Action shorter(Action.EnterDetails details) {
            return Action.EnterDetails.uri(details.uri().replaceFirst("(secret=[A-Z2-7]{16})[A-Z2-7]+", "$1"));
        }
    }
}
