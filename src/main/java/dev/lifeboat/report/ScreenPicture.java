package dev.lifeboat.report;

import static dev.lifeboat.report.Html.text;

import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.Place;
import dev.lifeboat.spi.Screen;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A screen as a box with what the person sees on it. */
final class ScreenPicture {

    private static final int LONGEST_LIST = 12;

    private ScreenPicture() {}

    static String of(Screen screen) {
        StringBuilder box = new StringBuilder("<div class=s><b>")
                .append(screen.view().wireName())
                .append("</b>");
        screen.notices().stream()
                .limit(LONGEST_LIST)
                .forEach(notice -> box.append("<p class=n>")
                        .append(text(notice.code().code()))
                        .append(notice.text().isEmpty() ? "" : ": “" + text(Abbreviation.to(200, notice.text())) + "”")
                        .append("</p>"));
        more(box, screen.notices());
        screen.prompt()
                .ifPresent(prompt -> box.append("<p class=q>asks for ")
                        .append(prompt.asksFor().wireName())
                        .append(", because of ")
                        .append(prompt.why().wireName())
                        .append(prompt.channels().isEmpty() ? "" : ": " + channels(prompt))
                        .append("</p>"));
        accounts(box, screen.accounts());
        screen.requests()
                .forEach(request -> box.append("<p class=q>sign-in request: ")
                        .append(text(Abbreviation.to(200, request.text())))
                        .append("</p>"));
        box.append("<p><small>").append(backup(screen.backup())).append("</small></p>");
        line(box, "offers", offers(screen));
        line(
                box,
                "way taken",
                screen.path().stream().map(step -> step.element().wireName()).toList());
        return box.append(screen.busy() ? "<p>busy</p>" : "").append("</div>").toString();
    }

    private static String channels(Screen.Prompt prompt) {
        return prompt.channels().stream().map(channel -> channel.wireName()).collect(Collectors.joining(" or "));
    }

    private static void accounts(StringBuilder box, List<Screen.Account> accounts) {
        box.append("<table>");
        accounts.stream()
                .limit(LONGEST_LIST)
                .forEach(account -> box.append("<tr><td>")
                        .append(text(Abbreviation.to(80, account.issuer())))
                        .append("<td>")
                        .append(text(Abbreviation.to(80, account.username())))
                        .append("<td>")
                        .append(account.kind().wireName())
                        .append("<td>")
                        .append(account.state().wireName())
                        .append(account.push() ? ", push" : "")
                        .append("<td>")
                        .append(text(account.code().orElse(""))));
        box.append("</table>");
        if (accounts.isEmpty()) {
            box.append("<p><small>no accounts</small></p>");
        }
        more(box, accounts);
    }

    private static void more(StringBuilder box, List<?> list) {
        if (list.size() > LONGEST_LIST) {
            box.append("<p><small>and ").append(list.size() - LONGEST_LIST).append(" more</small></p>");
        }
    }

    private static String backup(Screen.Backup backup) {
        return "backup " + (backup.on() ? "on" : "off")
                + backup.store().map(store -> ", " + store.wireName()).orElse("")
                + backup.recoveryAccount()
                        .map(account -> ", recovery account " + text(account))
                        .orElse("")
                + backup.lastSuccess().map(at -> ", last success " + at).orElse("");
    }

    /** Each action once, however many accounts it is offered for. */
    private static List<String> offers(Screen screen) {
        Map<ActionName, Place> places = new EnumMap<>(ActionName.class);
        screen.offers().forEach(offer -> places.putIfAbsent(offer.action(), offer.place()));
        return places.entrySet().stream()
                .map(offer ->
                        offer.getKey().wireName() + " (" + offer.getValue().wireName() + ")")
                .toList();
    }

    private static void line(StringBuilder box, String what, List<String> words) {
        if (!words.isEmpty()) {
            String all = String.join(" · ", words);
            box.append("<p><small>").append(what).append(": ").append(text(all)).append("</small></p>");
        }
    }
}
