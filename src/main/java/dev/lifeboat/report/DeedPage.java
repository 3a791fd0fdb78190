package dev.lifeboat.report;

import static dev.lifeboat.report.Html.element;
import static dev.lifeboat.report.Html.text;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.Exchanged;
import java.time.Instant;
import java.util.Map;

/** A deed on a page of its own: what was done, the screen that came of it, and what went over the network meanwhile. */
final class DeedPage {

    private final CastNames names;
    private final int longestBody;

    /** @param longestBody how many characters of a body are shown */
    DeedPage(CastNames names, int longestBody) {
        this.names = names;
        this.longestBody = longestBody;
    }

    /** Whether there is more to show than the line that names the deed. */
    static boolean worthIt(Deed deed) {
        return !deed.effects().isEmpty()
                || deed.done()
                        .filter(entry -> Answered.in(entry.observation()).isPresent()
                                || !LookWords.detail(entry.observation()).isEmpty())
                        .isPresent();
    }

    String of(Deed deed) {
        StringBuilder page = new StringBuilder(element("h1", DeedWords.of(deed, names)));
        deed.done().ifPresent(done -> {
            page.append("<small>").append(done.at()).append("</small>");
            Answered.in(done.observation()).ifPresent(answered -> page.append(answer(answered, PhoneTime.of(deed))));
        });
        page.append("<main>");
        deed.done().ifPresent(done -> page.append(names.in(LookWords.detail(done.observation()))));
        if (!deed.effects().isEmpty()) {
            page.append("<h2>Meanwhile</h2>");
            deed.effects().forEach(effect -> page.append(effect(effect)));
        }
        return page.append("</main>").toString();
    }

    private String answer(Answered answered, Instant now) {
        if (answered.answer() instanceof Answer.Refused refused) {
            return "<p class=b>" + text(DeedWords.of(refused)) + "</p>" + element("pre", refused.message());
        }
        if (answered.answer() instanceof Answer.Broken broken) {
            return "<p class=b>no usable answer</p>" + element("pre", broken.what());
        }
        return answered.answer()
                .screen()
                .flatMap(screen -> names.make(answered.phone()).map(make -> ScreenFigure.of(screen, make, now)))
                .orElse("");
    }

    private String effect(Entry effect) {
        String line = names.in(EffectWords.of(effect.observation()));
        return effect.observation() instanceof Exchanged exchanged
                ? "<details>" + element("summary", line) + exchange(exchanged) + "</details>"
                : element("p", line);
    }

    private String exchange(Exchanged exchanged) {
        StringBuilder request = new StringBuilder(exchanged.method() + " " + Abbreviation.to(300, exchanged.target()));
        for (Map.Entry<String, String> header : exchanged.requestHeaders().entrySet()) {
            if (Headers.tell(header.getKey())) {
                request.append('\n')
                        .append(header.getKey())
                        .append(": ")
                        .append(Abbreviation.to(200, header.getValue()));
            }
        }
        if (!exchanged.requestBody().isEmpty()) {
            request.append("\n\n").append(Abbreviation.to(longestBody, exchanged.requestBody()));
        }
        String answer = (exchanged.status() == 0 ? "no answer" : exchanged.status())
                + (exchanged.responseBody().isEmpty()
                        ? ""
                        : "\n\n" + Abbreviation.to(longestBody, exchanged.responseBody()));
        return element("pre", request.toString()) + element("pre", answer);
    }
}
