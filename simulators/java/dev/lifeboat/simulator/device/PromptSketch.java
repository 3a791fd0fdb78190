package dev.lifeboat.simulator.device;

import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.PromptFor;
import dev.lifeboat.spi.ProofChannel;
import dev.lifeboat.spi.Screen;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The open question as a card: what is asked for and why, the fields to fill, and the controls that answer it. */
final class PromptSketch {

    private static final Set<ActionName> ANSWERS = EnumSet.of(
            ActionName.ENTER_DETAILS,
            ActionName.SCAN_QR,
            ActionName.SIGN_IN,
            ActionName.CHOOSE_PROOF,
            ActionName.ENTER_PROOF,
            ActionName.CONFIRM);

    /** A drawing and how high it is. */
    record Drawn(Drawing drawing, double height) {}

    private final Screen screen;
    private final Screen.Prompt prompt;
    private final int width;
    private final Drawing parts = new Drawing();
    private double y = 58;

    PromptSketch(Screen screen, Screen.Prompt prompt, int width) {
        this.screen = screen;
        this.prompt = prompt;
        this.width = width;
    }

    Drawn drawn() {
        middle("strong", 24, title(prompt.asksFor()), 13);
        middle("small", 40, why(), 10);
        switch (prompt.asksFor()) {
            case SIGN_IN -> {
                field("User name");
                field("Password");
            }
            case PROOF_CHANNEL -> prompt.channels().forEach(channel -> field(words(channel)));
            case PROOF_CODE -> field("Code");
            case QR_CODE -> viewfinder();
            case CONFIRM -> y -= 6;
        }
        answers().forEach(this::button);
        double height = y + 2;
        Drawing card = new Drawing();
        card.box("ask", left(), 0, width, height, 12).moved("", 0, 0, parts);
        return new Drawn(card, height);
    }

    private static double left() {
        return (ScreenSketch.WIDTH - 252) / 2.0;
    }

    private void middle(String look, double at, String said, int size) {
        parts.text(look + " middle", ScreenSketch.WIDTH / 2.0, at, said, size, width - 24);
    }

    private void field(String name) {
        parts.box("field", left() + 12, y - 6, width - 24, 26, 6)
                .text("small", left() + 20, y + 11, name, 10, width - 40);
        y += 32;
    }

    private void viewfinder() {
        double x = ScreenSketch.WIDTH / 2.0 - 28;
        double top = y - 4;
        parts.path(
                "line",
                ("M%1$s %3$sv-12h12M%2$s %3$sv-12h-12M%1$s %4$sv12h12M%2$s %4$sv12h-12")
                        .formatted(x, x + 56, top + 12, top + 44));
        parts.box("ink", x + 18, top + 18, 8, 8, 0)
                .box("ink", x + 30, top + 18, 8, 8, 0)
                .box("ink", x + 18, top + 30, 8, 8, 0);
        y += 66;
    }

    private void button(String label) {
        middle("link strong", y + 12, label, 13);
        y += 26;
    }

    /** The controls that answer this question; those at the top are drawn there. */
    private List<String> answers() {
        return screen.offers().stream()
                .filter(offer -> ANSWERS.contains(offer.action()) && offer.place() != Place.TOP)
                .map(Screen.Offer::label)
                .distinct()
                .limit(ScreenSketch.LONGEST_LIST)
                .toList();
    }

    private String why() {
        return switch (prompt.why()) {
            case RECOVERY -> "to recover what was backed up";
            case BACKUP -> "for the backup";
            case ADD_ACCOUNT -> "to add an account";
            case RECOVER_ACCOUNT ->
                "to recover "
                        + prompt.account()
                                .flatMap(screen::account)
                                .map(Screen.Account::username)
                                .orElse("an account");
        };
    }

    private static String title(PromptFor asked) {
        return switch (asked) {
            case SIGN_IN -> "Sign in";
            case PROOF_CHANNEL -> "Where shall the code go?";
            case PROOF_CODE -> "Enter the code that came";
            case QR_CODE -> "Scan a QR code";
            case CONFIRM -> "Are you sure?";
        };
    }

    private static String words(ProofChannel channel) {
        return channel.wireName();
    }
}
