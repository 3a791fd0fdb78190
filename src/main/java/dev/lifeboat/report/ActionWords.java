package dev.lifeboat.report;

import dev.lifeboat.spi.Action;

/** An action with what it was done with, in a line. */
final class ActionWords {

    private ActionWords() {}

    static String of(Action action, CastNames names) {
        String with = with(action, names);
        return action.name().wireName() + (with.isEmpty() ? "" : " " + with);
    }

    private static String with(Action action, CastNames names) {
        if (action instanceof Action.AddAccount add) {
            return add.kind().wireName();
        }
        if (action instanceof Action.EnterDetails details) {
            return details.uri() != null ? details.uri() : details.code() + " " + details.url();
        }
        if (action instanceof Action.SignIn signIn) {
            return signIn.username() + " " + signIn.password();
        }
        if (action instanceof Action.ChooseProof choose) {
            return choose.channel().wireName();
        }
        return action instanceof Action.EnterProof proof ? proof.code() : withAccount(action, names);
    }

    private static String withAccount(Action action, CastNames names) {
        if (action instanceof Action.OpenAccount open) {
            return names.account(open.account());
        }
        if (action instanceof Action.SignInToRecover recover) {
            return names.account(recover.account());
        }
        if (action instanceof Action.ScanQrToRecover recover) {
            return names.account(recover.account());
        }
        if (action instanceof Action.RemoveAccount remove) {
            return names.account(remove.account());
        }
        return action instanceof Action.MoveAccount move
                ? names.account(move.account()) + " to position " + move.position()
                : withRequest(action);
    }

    private static String withRequest(Action action) {
        if (action instanceof Action.ApproveSignIn approve) {
            return approve.request();
        }
        return action instanceof Action.DenySignIn deny ? deny.request() : "";
    }
}
