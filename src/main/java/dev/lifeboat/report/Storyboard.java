package dev.lifeboat.report;

import static dev.lifeboat.report.Html.element;
import static dev.lifeboat.report.Html.text;

import dev.lifeboat.observation.Answer;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.simulator.device.PhonePicture;
import dev.lifeboat.verdict.Verdict;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The story of an example in pictures, a group for each step: of what was done in it, every screen on the way, and of what
 * was arranged or looked at only the screen that each phone ended on. Where it went wrong is framed in red.
 */
final class Storyboard {

    /** Of a step with more screens the first, the last and those that show the failure are drawn. */
    private static final int LONGEST_GROUP = 6;

    private record Frame(Deed deed, Answered answered) {
        static Stream<Frame> in(Deed deed) {
            return deed.done().flatMap(done -> Answered.in(done.observation())).stream()
                    .map(answered -> new Frame(deed, answered));
        }
    }

    private final ExampleResult run;
    private final CastNames names;

    private final List<byte[]> screenshots;

    /** @param screenshots what the phones really showed at the end, as PNG */
    Storyboard(ExampleResult run, CastNames names, List<byte[]> screenshots) {
        this.run = run;
        this.names = names;
        this.screenshots = screenshots;
    }

    String page(List<Scene> scenes) {
        List<List<Frame>> groups = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            List<Frame> frames =
                    scenes.get(i).deeds().stream().flatMap(Frame::in).toList();
            groups.add(keyword(i).equals("When") ? frames : lastOfEachPhone(frames));
        }
        Set<Frame> wrong = wrong(groups.stream().flatMap(List::stream).toList());
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < groups.size(); i++) {
            page.append("<section>").append(element("h2", title(i))).append("<div>");
            page.append(figures(groups.get(i), wrong));
            page.append("</div></section>");
        }
        return page.append(outcome()).append(real()).toString();
    }

    /** Whatever they show, they are dots: the driver painted them anew. */
    private String real() {
        if (screenshots.isEmpty()) {
            return "";
        }
        StringBuilder section = new StringBuilder("<section><h2>What the real screens showed at the end</h2><div>");
        screenshots.forEach(
                picture -> section.append("<figure><img width=180 alt=screenshot src=\"data:image/png;base64,")
                        .append(Base64.getEncoder().encodeToString(picture))
                        .append("\"></figure>"));
        return section.append("</div></section>").toString();
    }

    private String keyword(int step) {
        List<Example.Step> script = run.example().steps();
        return step < script.size() ? script.get(step).keyword() : "";
    }

    private String title(int step) {
        return step < run.example().steps().size()
                ? keyword(step) + " " + run.example().steps().get(step).text()
                : "Afterwards";
    }

    /** Those that show the failure; where none of them does, the last before it. */
    private Set<Frame> wrong(List<Frame> shown) {
        if (!(run.verdict() instanceof Verdict.Fail) || shown.isEmpty()) {
            return Set.of();
        }
        Set<Frame> wrong = shown.stream().filter(this::telling).collect(Collectors.toSet());
        return wrong.isEmpty() ? Set.of(shown.get(shown.size() - 1)) : wrong;
    }

    private String outcome() {
        return run.verdict().message().isEmpty()
                ? ""
                : "<p class=b><b>" + run.verdict().word() + "</b> "
                        + text(names.in(run.verdict().message())) + "</p>";
    }

    private List<Frame> lastOfEachPhone(List<Frame> frames) {
        Map<String, Frame> last = new LinkedHashMap<>();
        frames.forEach(frame -> last.put(frame.answered().phone(), frame));
        return frames.stream()
                .filter(frame -> telling(frame) || last.containsValue(frame))
                .toList();
    }

    private String figures(List<Frame> frames, Set<Frame> wrong) {
        StringBuilder figures = new StringBuilder();
        int left = 0;
        for (int i = 0; i < frames.size(); i++) {
            boolean isEnd = i < LONGEST_GROUP / 2 || i >= frames.size() - LONGEST_GROUP / 2;
            if (isEnd || wrong.contains(frames.get(i))) {
                figures.append(leftOut(left)).append(figure(frames.get(i), wrong.contains(frames.get(i))));
                left = 0;
            } else {
                left++;
            }
        }
        return figures.toString();
    }

    private static String leftOut(int screens) {
        return screens == 0 ? "" : element("p", "… and " + screens + (screens == 1 ? " more screen" : " more screens"));
    }

    private String figure(Frame frame, boolean wrong) {
        Answered answered = frame.answered();
        String picture = answered.answer()
                .screen()
                .flatMap(screen -> names.make(answered.phone())
                        .map(make -> PhonePicture.of(make, PhoneTime.of(frame.deed()), screen)))
                .orElseGet(() -> "<p class=b>" + text(said(answered.answer())) + "</p>");
        return "<figure" + (wrong ? " class=wrong" : "") + ">" + picture + "<figcaption>"
                + text(DeedWords.of(frame.deed(), names)) + "</figcaption></figure>";
    }

    private static String said(Answer answer) {
        return answer instanceof Answer.Broken broken ? Abbreviation.to(300, broken.what()) : DeedWords.of(answer);
    }

    private boolean telling(Frame frame) {
        return run.verdict() instanceof Verdict.Fail fail && frame.deed().holds(fail.evidence());
    }
}
