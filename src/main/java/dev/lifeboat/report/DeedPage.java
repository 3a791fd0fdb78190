package dev.lifeboat.report;

import static dev.lifeboat.report.Html.element;
import static dev.lifeboat.report.Html.text;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Observation;
import dev.lifeboat.observation.Observation.Entry;
import dev.lifeboat.observation.Observation.Exchanged;
import java.util.Map;
import java.util.Optional;

/** A deed on a page of its own: what was done, the screen that came of it, and what went over the network meanwhile. */
final class DeedPage {

    private static final String STYLE = "<!DOCTYPE html><meta charset=utf-8><style>"
            + "body{font:14px/1.45 system-ui,sans-serif;margin:10px;color:#222;background:#fff}"
            + "h1{font-size:15px;margin:0 0 8px}h2{font-size:13px;margin:12px 0 4px;color:#555}"
            + "pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f4f6;padding:6px;margin:4px 0;font-size:12px}"
            + "summary{cursor:pointer}summary,p{margin:3px 0}table{border-collapse:collapse}"
            + "td{padding:2px 12px 2px 0;vertical-align:top}.s{border:2px solid #667;border-radius:12px;"
            + "padding:8px 12px;max-width:28em}.n{background:#fff3cd}.q{background:#dbe9ff}.n,.q{padding:2px 6px}"
            + ".b{color:#b00020}small{color:#666}</style>";

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
                        .filter(entry -> answer(entry.observation()).isPresent()
                                || !LookWords.detail(entry.observation()).isEmpty())
                        .isPresent();
    }

    String of(Deed deed) {
        StringBuilder page = new StringBuilder(STYLE);
        page.append(element("h1", DeedWords.of(deed, names)));
        deed.done().ifPresent(done -> {
            page.append("<small>").append(done.at()).append("</small>");
            answer(done.observation()).ifPresent(answer -> page.append(answer(answer)));
            page.append(names.in(LookWords.detail(done.observation())));
        });
        if (!deed.effects().isEmpty()) {
            page.append("<h2>Meanwhile</h2>");
            deed.effects().forEach(effect -> page.append(effect(effect)));
        }
        return page.toString();
    }

    private static Optional<Answer> answer(Observation done) {
        if (done instanceof Observation.ActionTaken taken) {
            return Optional.of(taken.answer());
        }
        if (done instanceof Observation.AppStarted started) {
            return Optional.of(started.answer());
        }
        return done instanceof Observation.ScreenRead read ? Optional.of(read.answer()) : Optional.empty();
    }

    private static String answer(Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            return "<p class=b>" + text(DeedWords.of(answer)) + "</p>" + element("pre", refused.message());
        }
        if (answer instanceof Answer.Broken broken) {
            return "<p class=b>no usable answer</p>" + element("pre", broken.what());
        }
        return answer.screen().map(ScreenPicture::of).orElse("");
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
