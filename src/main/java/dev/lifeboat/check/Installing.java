package dev.lifeboat.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.simulator.World;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.DeviceEnvironment;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.wire.PhoneJson;
import java.util.Optional;

/** What concerns the devices themselves, and messages that no app may swallow. */
final class Installing {

    private static final String DEVICES = "/v1/devices";
    /** Of every character that an id may have. */
    private static final String DEVICE = "Aa0._~-z";

    private static final String UNKNOWN = "an extra field";

    private final Walk walk;
    private final World world;
    private final Platform platform;

    Installing(Walk walk, World world, Platform platform) {
        this.walk = walk;
        this.world = world;
        this.platform = platform;
    }

    void take() {
        DeviceEnvironment phone = world.addPhone(DEVICE, platform).environment();
        notInstalledYet();
        malformedInstallations(phone);
        Heard fresh = install("install the app", PhoneJson.write(phone));
        if (fresh.status() == 0) {
            return;
        }
        walk.ask(
                "install it again",
                "POST",
                DEVICES,
                PhoneJson.write(phone).toString(),
                Expected.of("Refuse a device that has the app with 409, and leave the app as it is.", 409));
        Optional<Screen> seen = look("look at the screen").screen();
        malformedActions();
        misfits();
        unchanged(seen);
        extraFields();
        restart();
        remove(phone);
    }

    private void notInstalledYet() {
        Expected notThere = Expected.of("Answer 404 for a device without the app.", 404);
        String nobody = DEVICES + "/nobody";
        walk.ask("look at a device without the app", "GET", nobody + "/screen", "", notThere);
        walk.ask("an action there", "POST", nobody + "/actions", "{\"action\":\"cancel\"}", notThere);
        walk.ask("a restart there", "POST", nobody + "/restart", "", notThere);
        walk.ask("remove the app there", "DELETE", nobody, "", notThere);
    }

    private void malformedInstallations(DeviceEnvironment phone) {
        Expected malformed = Expected.of("Answer 400 where a field is missing or out of range, and do nothing.", 400);
        ObjectNode without = PhoneJson.write(phone);
        without.remove("environment");
        walk.ask("install without an environment", "POST", DEVICES, without.toString(), malformed);
        ObjectNode symbian = PhoneJson.write(phone).put("platform", "no-such-system");
        walk.ask("install on a system that nobody knows", "POST", DEVICES, symbian.toString(), malformed);
        walk.ask("install with something that is no JSON", "POST", DEVICES, "{\"device\":", malformed);
    }

    private Heard install(String what, ObjectNode message) {
        Heard heard = walk.ask(
                what,
                "POST",
                DEVICES,
                message.toString(),
                Expected.of("Install the app and answer 201 with its first screen.", 201));
        heard.screen()
                .filter(screen -> !screen.accounts().isEmpty())
                .ifPresent(screen -> walk.add(
                        what,
                        "POST " + DEVICES,
                        "a screen without accounts",
                        screen.accounts().size() + " accounts",
                        "Begin with nothing at each installation, whatever was on that device before."));
        return heard;
    }

    private void malformedActions() {
        Expected malformed =
                Expected.of("Answer 400 where a field is missing or out of range, and change nothing.", 400, 501);
        act("something that is no JSON", "[\"cancel\"", Expected.of(malformed.change(), 400));
        act("a message without an action", "{}", Expected.of(malformed.change(), 400));
        act("an action that nobody knows", "{\"action\":\"no-such-action\"}", malformed);
        act("add-account without its kind", "{\"action\":\"add-account\"}", malformed);
        act("add-account of no kind that is known", "{\"action\":\"add-account\",\"kind\":\"no-such\"}", malformed);
        Expected either = Expected.of(malformed.change(), 400, 409, 501);
        act("sign-in without its fields", "{\"action\":\"sign-in\"}", either);
        act("open-account without its account", "{\"action\":\"open-account\"}", either);
        act(
                "move-account to a place before the first",
                "{\"action\":\"move-account\",\"account\":\"x\",\"position\":-1}",
                either);
    }

    private void misfits() {
        Expected refused = Expected.of(
                "Refuse what does not fit the screen with 409, what the product never has with 501.", 409, 501);
        misfit(ActionName.SIGN_IN, ",\"username\":\"ana\",\"password\":\"x\"", refused);
        misfit(ActionName.CHOOSE_PROOF, ",\"channel\":\"email\"", refused);
        misfit(ActionName.ENTER_PROOF, ",\"code\":\"123456\"", refused);
        misfit(ActionName.CONFIRM, "", refused);
        misfit(ActionName.CANCEL, "", refused);
        misfit(ActionName.SCAN_QR, "", refused);
        misfit(
                ActionName.ENTER_DETAILS,
                ",\"uri\":\"otpauth://totp/Harbour:ana?secret=GEZDGNBVGY3TQOJQ&issuer=Harbour\"",
                refused);
        misfit(ActionName.OPEN_ACCOUNT, ",\"account\":\"no-such-account\"", refused);
        misfit(ActionName.SIGN_IN_TO_RECOVER, ",\"account\":\"no-such-account\"", refused);
        misfit(ActionName.SCAN_QR_TO_RECOVER, ",\"account\":\"no-such-account\"", refused);
        misfit(ActionName.REMOVE_ACCOUNT, ",\"account\":\"no-such-account\"", refused);
        misfit(ActionName.MOVE_ACCOUNT, ",\"account\":\"no-such-account\",\"position\":0", refused);
        misfit(ActionName.APPROVE_SIGN_IN, ",\"request\":\"no-such-request\"", refused);
        misfit(ActionName.DENY_SIGN_IN, ",\"request\":\"no-such-request\"", refused);
        misfit(ActionName.DELETE_BACKUP, "", Expected.of(refused.change(), 200, 409, 501));
    }

    private void misfit(ActionName action, String fields, Expected expected) {
        Heard heard = act(
                action.wireName() + " where it does not fit",
                "{\"action\":\"" + action.wireName() + "\"" + fields + "}",
                expected);
        if (heard.status() == 501) {
            walk.note(action, Outcome.NOT_IN_PRODUCT);
        }
    }

    private void unchanged(Optional<Screen> before) {
        Optional<Screen> after = look("look again: nothing has changed").screen();
        if (before.isPresent()
                && after.isPresent()
                && !(before.get().accounts().equals(after.get().accounts())
                        && before.get().prompt().equals(after.get().prompt())
                        && before.get().backup().equals(after.get().backup()))) {
            walk.add(
                    "nothing has changed",
                    "GET /screen",
                    "the screen from before what was refused",
                    "another one",
                    "Change nothing where an action is refused.");
        }
    }

    private void extraFields() {
        act(
                "an action with " + UNKNOWN,
                "{\"action\":\"add-account\",\"kind\":\"third-party\",\"" + UNKNOWN + "\":{\"a\":[1]}}",
                Expected.of("Ignore fields that you do not know.", 200, 409, 501));
    }

    private void restart() {
        Heard heard = walk.ask(
                "kill it and start it again",
                "POST",
                DEVICES + "/" + DEVICE + "/restart",
                "",
                Expected.of("Answer 200 with the screen of the app started anew.", 200));
        heard.screen()
                .flatMap(Screen::prompt)
                .ifPresent(prompt -> walk.add(
                        "a restart loses the prompt",
                        "POST /restart",
                        "a screen without a prompt",
                        "the prompt " + prompt.asksFor().wireName(),
                        "Forget the open prompt and what was typed when the process is killed."));
    }

    private void remove(DeviceEnvironment phone) {
        walk.ask(
                "remove the app",
                "DELETE",
                DEVICES + "/" + DEVICE,
                "",
                Expected.of("Remove the app with all it kept on that device, and answer 204.", 204));
        walk.ask(
                "look at it after that",
                "GET",
                DEVICES + "/" + DEVICE + "/screen",
                "",
                Expected.of("Answer 404 for a device from which the app was removed.", 404));
        install("install it anew, with " + UNKNOWN, PhoneJson.write(phone).put(UNKNOWN, true));
        walk.ask(
                "remove it again",
                "DELETE",
                DEVICES + "/" + DEVICE,
                "",
                Expected.of("Remove the app with all it kept on that device, and answer 204.", 204));
    }

    private Heard look(String what) {
        return walk.ask(
                what,
                "GET",
                DEVICES + "/" + DEVICE + "/screen",
                "",
                Expected.of("Answer 200 with what the app shows.", 200));
    }

    private Heard act(String what, String message, Expected expected) {
        return walk.ask(what, "POST", DEVICES + "/" + DEVICE + "/actions", message, expected);
    }
}
