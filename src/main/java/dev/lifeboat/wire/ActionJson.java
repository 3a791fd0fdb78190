package dev.lifeboat.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.ProofChannel;

/** An action as the harness sends it ({@code protocol/action.schema.json}). */
public final class ActionJson {

    private ActionJson() {}

    /** @throws MalformedMessage if a field is missing or out of range, or the action is none of the closed set */
    public static Action read(JsonNode message) {
        Field action = Field.whole(message);
        ActionName name = action.field("action").one(ActionName.class);
        return action.made(() -> read(name, action));
    }

    private static Action read(ActionName name, Field action) {
        return switch (name) {
            case ADD_ACCOUNT -> new Action.AddAccount(action.field("kind").one(AccountKind.class));
            case ENTER_DETAILS ->
                new Action.EnterDetails(
                        action.field("uri").optional(Field::text).orElse(null),
                        action.field("code").optional(Field::text).orElse(null),
                        action.field("url").optional(Field::text).orElse(null));
            case SCAN_QR -> new Action.ScanQr();
            case SIGN_IN ->
                new Action.SignIn(
                        action.field("username").text(),
                        action.field("password").text());
            case CHOOSE_PROOF -> new Action.ChooseProof(action.field("channel").one(ProofChannel.class));
            case ENTER_PROOF -> new Action.EnterProof(action.field("code").text());
            case CONFIRM -> new Action.Confirm();
            case CANCEL -> new Action.Cancel();
            case TURN_ON_BACKUP -> new Action.TurnOnBackup();
            case TURN_OFF_BACKUP -> new Action.TurnOffBackup();
            case DELETE_BACKUP -> new Action.DeleteBackup();
            case BEGIN_RECOVERY -> new Action.BeginRecovery();
            case OPEN_ACCOUNT -> new Action.OpenAccount(action.field("account").text());
            case SIGN_IN_TO_RECOVER ->
                new Action.SignInToRecover(action.field("account").text());
            case SCAN_QR_TO_RECOVER ->
                new Action.ScanQrToRecover(action.field("account").text());
            case REMOVE_ACCOUNT ->
                new Action.RemoveAccount(action.field("account").text());
            case MOVE_ACCOUNT ->
                new Action.MoveAccount(
                        action.field("account").text(), action.field("position").count());
            case APPROVE_SIGN_IN ->
                new Action.ApproveSignIn(action.field("request").text());
            case DENY_SIGN_IN -> new Action.DenySignIn(action.field("request").text());
        };
    }

    /** The same action as a message, without the fields it does not have. */
    public static ObjectNode write(Action action) {
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("action", action.name().wireName());
        if (action instanceof Action.AddAccount add) {
            message.put("kind", add.kind().wireName());
        } else if (action instanceof Action.EnterDetails details && details.uri() != null) {
            message.put("uri", details.uri());
        } else if (action instanceof Action.EnterDetails details) {
            message.put("code", details.code()).put("url", details.url());
        } else if (action instanceof Action.SignIn signIn) {
            message.put("username", signIn.username()).put("password", signIn.password());
        } else if (action instanceof Action.ChooseProof choice) {
            message.put("channel", choice.channel().wireName());
        } else if (action instanceof Action.EnterProof proof) {
            message.put("code", proof.code());
        } else if (action instanceof Action.OpenAccount open) {
            message.put("account", open.account());
        } else if (action instanceof Action.SignInToRecover recover) {
            message.put("account", recover.account());
        } else if (action instanceof Action.ScanQrToRecover recover) {
            message.put("account", recover.account());
        } else if (action instanceof Action.RemoveAccount remove) {
            message.put("account", remove.account());
        } else if (action instanceof Action.MoveAccount move) {
            message.put("account", move.account()).put("position", move.position());
        } else if (action instanceof Action.ApproveSignIn approve) {
            message.put("request", approve.request());
        } else if (action instanceof Action.DenySignIn deny) {
            message.put("request", deny.request());
        }
        return message;
    }
}
