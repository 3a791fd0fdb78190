package dev.lifeboat.simulator.device;

import dev.lifeboat.spi.AccountState;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.Screen.Offer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an app shows, from the top to the bottom: notices, the open question, sign-in requests, accounts, backup, controls. */
final class ScreenSketch {

    /** Of longer lists so many are drawn and the rest is counted. */
    static final int LONGEST_LIST = 8;

    /** So many of the accounts that are drawn are the last ones: what was added or restored wrongly often is. */
    private static final int LAST = 2;

    static final int WIDTH = 272;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static final int MARGIN = 10;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int NAME = MARGIN + 38;
    private static final int RIGHT = WIDTH - MARGIN - 24;
    private static final int ROW = 44;
    private static final int MORE = 20;
    private static final int BUTTON = 42;

    private final Screen screen;
    private final DeviceProfile make;
    private final Drawing drawing = new Drawing();
    private double y = 10;

    private ScreenSketch(Screen screen, DeviceProfile make) {
        this.screen = screen;
        this.make = make;
    }

    static ScreenSketch of(Screen screen, DeviceProfile make) {
        ScreenSketch sketch = new ScreenSketch(screen, make);
        sketch.notices();
        screen.prompt().ifPresent(prompt -> sketch.lower(new PromptSketch(screen, prompt, INNER).drawn()));
        sketch.requests();
        sketch.accounts();
        sketch.backup();
        sketch.menu();
        return sketch;
    }

    Drawing drawing() {
        return drawing;
    }

    double height() {
        return y;
    }

    private void lower(PromptSketch.Drawn prompt) {
        drawing.moved("", 0, y, prompt.drawing());
        y += prompt.height() + 8;
    }

    private void notices() {
        for (Screen.Notice notice : first(screen.notices())) {
            List<String> lines = notice.text().isBlank() ? List.of() : Drawing.lines(notice.text(), 12, INNER - 20, 4);
            double height = 22 + 15.0 * lines.size();
            drawing.box("notice", MARGIN, y, INNER, height, 8)
                    .text("small", MARGIN + 10, y + 15, about(notice), 10, INNER - 20);
            for (int i = 0; i < lines.size(); i++) {
                drawing.text("", MARGIN + 10, y + 31 + 15 * i, lines.get(i), 12, INNER - 16);
            }
            y += height + 6;
        }
        more(screen.notices());
    }

    private String about(Screen.Notice notice) {
        return notice.code()
                + notice.account()
                        .flatMap(screen::account)
                        .map(account -> " · " + account.username())
                        .orElse("");
    }

    private void requests() {
        for (Screen.SignInRequest request : first(screen.requests())) {
            List<String> lines = Drawing.lines(request.text(), 12, INNER - 20, 3);
            List<Offer> answers = answersTo(request);
            double height = (answers.isEmpty() ? 26 : 50) + 15.0 * lines.size();
            drawing.box("ask", MARGIN, y, INNER, height, 10)
                    .text("strong", MARGIN + 10, y + 18, "Sign-in request", 13, INNER - 20);
            for (int i = 0; i < lines.size(); i++) {
                drawing.text("", MARGIN + 10, y + 34 + 15 * i, lines.get(i), 12, INNER - 16);
            }
            for (int i = 0; i < answers.size(); i++) {
                double x = i == 0 ? MARGIN + 10 : WIDTH - MARGIN - 10;
                drawing.text(
                        i == 0 ? "link strong" : "link right",
                        x,
                        y + height - 11,
                        answers.get(i).label(),
                        13,
                        110);
            }
            y += height + 8;
        }
        more(screen.requests());
    }

    /** Approving and denying, where they are offered. */
    private List<Offer> answersTo(Screen.SignInRequest request) {
        return screen.offers().stream()
                .filter(offer ->
                        offer.action() == ActionName.APPROVE_SIGN_IN || offer.action() == ActionName.DENY_SIGN_IN)
                .filter(offer ->
                        offer.account().filter(request.account()::equals).isPresent())
                .distinct()
                .limit(2)
                .toList();
    }

    private void accounts() {
        List<Screen.Account> shown = firstAndLast(screen.accounts());
        int hidden = screen.accounts().size() - shown.size();
        if (shown.isEmpty()) {
            drawing.text("small middle", WIDTH / 2.0, y + 16, "no accounts", 10, INNER);
            y += 28;
            return;
        }
        Drawing list = new Drawing();
        double height = 0;
        double top = y;
        list.box("card", MARGIN, 0, INNER, rows(shown) + (hidden > 0 ? MORE : 0), 10);
        for (int i = 0; i < shown.size(); i++) {
            if (i > 0) {
                list.box("rule", NAME, height, INNER - 38, 0.7, 0);
            }
            if (hidden > 0 && i == LONGEST_LIST - LAST) {
                list.text("small middle", WIDTH / 2.0, height + 14, "and " + hidden + " more", 10, INNER);
                height += MORE;
                list.box("rule", NAME, height, INNER - 38, 0.7, 0);
            }
            height += account(list, shown.get(i), height);
        }
        drawing.moved(screen.prompt().isPresent() ? "behind" : "", 0, top, list);
        y += height + 6;
    }

    private double rows(List<Screen.Account> shown) {
        return shown.stream()
                .mapToDouble(account -> ROW + 26.0 * opened(account).size())
                .sum();
    }

    private double account(Drawing list, Screen.Account account, double top) {
        boolean named = !account.issuer().isEmpty();
        String first = named ? account.issuer() : account.username();
        String code = account.code().map(ScreenSketch::grouped).orElse("");
        double room = RIGHT - NAME - Math.max(78, 10.5 * code.length());
        list.circle(account.kind().wireName(), MARGIN + 20, top + 22, 13)
                .text("bright strong middle", MARGIN + 20, top + 26.5, initial(first), 13, 20)
                .text("strong", NAME, top + 19, first, 13, room)
                .text("small", NAME, top + 33, named ? account.username() : "", 10, room)
                .text("code right", RIGHT, top + 27, code, 16, 110);
        if (account.state() == AccountState.NEEDS_VERIFICATION) {
            list.text("wait right", RIGHT, top + 26, "needs proof", 11, 90);
        } else if (account.push()) {
            list.text("small right", RIGHT, top + 39, "push", 10, 60);
        }
        if (offered(ActionName.OPEN_ACCOUNT, account)) {
            list.path("line", "M%s %sl4.5 5 4.5-5".formatted(WIDTH - MARGIN - 17, top + 19.5));
        }
        double height = ROW;
        for (Offer offer : opened(account)) {
            list.text("link", NAME, top + height + 12, offer.label(), 13, INNER - 60);
            height += 26;
        }
        return height;
    }

    /** What shows beside an account once it is opened. */
    private List<Offer> opened(Screen.Account account) {
        return screen.offers().stream()
                .filter(offer -> offer.place() == Place.BESIDE_ACCOUNT)
                .filter(offer -> offer.action() != ActionName.OPEN_ACCOUNT)
                .filter(offer -> offer.account().equals(Optional.of(account.id())))
                .toList();
    }

    private boolean offered(ActionName action, Screen.Account account) {
        return screen.offers().stream()
                .anyMatch(offer -> offer.action() == action && offer.account().equals(Optional.of(account.id())));
    }

    private static String initial(String name) {
        return name.isEmpty() ? "?" : Character.toString(Character.toUpperCase(name.codePointAt(0)));
    }

    private static String grouped(String code) {
        return code.length() == 6 || code.length() == 8
                ? code.substring(0, code.length() / 2) + " " + code.substring(code.length() / 2)
                : code;
    }

    private void backup() {
        Screen.Backup backup = screen.backup();
        List<String> lines = backed(backup);
        double height = 30 + 14.0 * lines.size();
        drawing.box("card", MARGIN, y, INNER, height, 10)
                .text(
                        "",
                        MARGIN + 10,
                        y + 19,
                        backup.store().map(DeviceSketch::cloud).orElse("Cloud") + " backup",
                        13,
                        170);
        for (int i = 0; i < lines.size(); i++) {
            drawing.text("small", MARGIN + 10, y + 34 + 14 * i, lines.get(i), 10, INNER - 66);
        }
        DeviceSketch.of(make.platform()).toggle(drawing, WIDTH - MARGIN - 48, y + height / 2 - 11, backup.on());
        y += height + 8;
    }

    private static List<String> backed(Screen.Backup backup) {
        return Stream.of(
                        backup.recoveryAccount(),
                        backup.lastSuccess().map(at -> "last on " + DAY.format(at.atOffset(ZoneOffset.UTC))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Each control of the menu once, however many accounts it is there for. */
    private void menu() {
        List<String> labels = labels(Place.MENU);
        if (!labels.isEmpty()) {
            for (String line : Drawing.lines("☰ " + String.join(" · ", labels), 10, INNER, 3)) {
                drawing.text("small", MARGIN, y + 11, line, 10, INNER);
                y += 14;
            }
            y += 6;
        }
    }

    /** What stands at the bottom of the screen; the answers to an open question stand with the question. */
    Drawing bottom() {
        Drawing buttons = new Drawing();
        double top = 0;
        for (String label : bottomLabels()) {
            buttons.box(
                            "button",
                            MARGIN,
                            top,
                            INNER,
                            34,
                            DeviceSketch.of(make.platform()).corner())
                    .text("bright strong middle", WIDTH / 2.0, top + 22, label, 13, INNER - 20);
            top += BUTTON;
        }
        return buttons;
    }

    double bottomHeight() {
        return (double) BUTTON * bottomLabels().size();
    }

    private List<String> bottomLabels() {
        return screen.prompt().isPresent() ? List.of() : labels(Place.BOTTOM);
    }

    private List<String> labels(Place place) {
        return screen.offers().stream()
                .filter(offer -> offer.place() == place)
                .map(Offer::label)
                .distinct()
                .toList();
    }

    private static <T> List<T> firstAndLast(List<T> all) {
        return all.size() <= LONGEST_LIST
                ? all
                : Stream.concat(
                                all.subList(0, LONGEST_LIST - LAST).stream(),
                                all.subList(all.size() - LAST, all.size()).stream())
                        .toList();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(LONGEST_LIST, all.size()));
    }

    private void more(List<?> all) {
        if (all.size() > LONGEST_LIST) {
            drawing.text(
                    "small middle", WIDTH / 2.0, y + 10, "and " + (all.size() - LONGEST_LIST) + " more", 10, INNER);
            y += MORE;
        }
    }
}
