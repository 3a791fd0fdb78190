package dev.lifeboat.check;

import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.wire.ActionJson;
import dev.lifeboat.wire.PhoneJson;
import java.util.List;
import java.util.Optional;

/** The app on one phone of the walk, and what it shows. */
final class OneApp {

    /** More prompts than any flow has. */
    private static final int PATIENCE = 8;

    private static final Expected ANSWER = Expected.of(
            "Answer 200 with the screen, 409 where the action does not fit it, 501 where the product never has it.",
            200,
            409,
            501);

    private final Walk walk;
    private final Visitor person;
    private final Phone phone;
    private final String address;
    private Screen screen;

    private OneApp(Walk walk, Visitor person, Phone phone, Screen screen) {
        this.walk = walk;
        this.person = person;
        this.phone = phone;
        this.address = "/v1/devices/" + phone.id();
        this.screen = screen;
    }

    /** Installs the app; empty if that was not answered as it should. */
    static Optional<OneApp> installed(Walk walk, Visitor person, Phone phone) {
        return walk.ask(
                        "install the app on the phone '" + phone.id() + "'",
                        "POST",
                        "/v1/devices",
                        PhoneJson.write(phone.environment()).toString(),
                        Expected.of("Install the app and answer 201 with its first screen.", 201))
                .screen()
                .map(first -> new OneApp(walk, person, phone, first));
    }

    Screen screen() {
        return screen;
    }

    Phone phone() {
        return phone;
    }

    /** Does something that fits what is shown. */
    Heard act(Action action) {
        return act(action, ANSWER);
    }

    Heard act(Action action, Expected expected) {
        Heard heard = walk.ask(
                named(action),
                "POST",
                address + "/actions",
                ActionJson.write(action).toString(),
                expected);
        walk.note(action.name(), outcome(action, heard));
        heard.screen().ifPresent(shown -> screen = shown);
        return heard;
    }

    private static String named(Action action) {
        String name = action.name().wireName();
        return action instanceof Action.AddAccount add
                ? name + ", " + add.kind().wireName()
                : name;
    }

    /** How many accounts of a kind it shows. */
    long accounts(AccountKind kind) {
        return screen.accounts().stream()
                .filter(account -> account.kind() == kind)
                .count();
    }

    private Outcome outcome(Action action, Heard heard) {
        return switch (heard.status()) {
            case 200 ->
                heard.screen().map(after -> Effect.of(action, screen, after)).orElse(Outcome.NO_EFFECT);
            case 409 -> Outcome.REFUSED;
            case 501 -> Outcome.NOT_IN_PRODUCT;
            default -> Outcome.BROKEN;
        };
    }

    /** Answers every prompt that is open until none is, or until one stays as it is. */
    void answerPrompts() {
        for (int i = 0; i < PATIENCE && screen.prompt().isPresent(); i++) {
            Screen.Prompt before = screen.prompt().get();
            act(answerTo(before));
            if (screen.prompt().filter(before::equals).isPresent()) {
                return;
            }
        }
    }

    private Action answerTo(Screen.Prompt prompt) {
        return switch (prompt.asksFor()) {
            case SIGN_IN -> new Action.SignIn(person.username(), person.password());
            case PROOF_CHANNEL -> new Action.ChooseProof(prompt.channels().get(0));
            case PROOF_CODE -> new Action.EnterProof(person.proof());
            case QR_CODE -> scan(person.activation().uri());
            case CONFIRM -> new Action.Confirm();
        };
    }

    /** Holds a QR code in front of the camera. */
    Action scan(String text) {
        phone.camera().showQrCodes(text);
        return new Action.ScanQr();
    }

    boolean asksFor(PromptFor what) {
        return screen.prompt().filter(prompt -> prompt.asksFor() == what).isPresent();
    }

    /** Leaves whatever is open. */
    void leave() {
        if (screen.prompt().isPresent()) {
            act(new Action.Cancel());
        }
    }

    void look() {
        walk.ask("look at the screen", "GET", address + "/screen", "", Expected.of("Answer 200 with the screen.", 200))
                .screen()
                .ifPresent(shown -> screen = shown);
    }

    /** Whether it gives a picture of its screen. */
    boolean givesPicture() {
        return walk.askForPicture("a picture of the screen", address + "/screenshot");
    }

    void restart() {
        Screen before = screen;
        walk.ask(
                        "kill it and start it again",
                        "POST",
                        address + "/restart",
                        "",
                        Expected.of("Answer 200 with the screen of the app started anew.", 200))
                .screen()
                .ifPresent(shown -> screen = shown);
        if (!ids(before).equals(ids(screen))
                || before.backup().on() != screen.backup().on()) {
            walk.add(
                    "a restart keeps what is saved",
                    "POST " + address + "/restart",
                    "the accounts in their order, and backup switched as before",
                    ids(screen).size() + " of " + ids(before).size() + " accounts, backup "
                            + (screen.backup().on() ? "on" : "off"),
                    "Keep accounts, their ids, states and order, and the backup switch through a restart.");
        }
    }

    void uninstall() {
        walk.ask("remove the app", "DELETE", address, "", Expected.of("Remove the app and answer 204.", 204));
    }

    private static List<String> ids(Screen screen) {
        return screen.accounts().stream().map(Screen.Account::id).toList();
    }
}
