package dev.lifeboat.report;

import dev.lifeboat.observation.Observation;
import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.run.Example;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.verdict.Verdict;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An example as Allure knows it: its steps, and below each what was done in it. */
final class AllureExample {

    /** Keeps a page and answers the name of its file. */
    interface Pages extends Function<String, String> {}

    private static final int SHOWN_AT_EITHER_END = 12;

    private final ExampleResult run;
    private final ExampleEntry entry;
    private final CastNames names;
    private final DeedPage page;
    private final Pages pages;
    private final List<byte[]> screenshots;
    private final Optional<String> adapterLog;

    /**
     * @param screenshots what the phones really showed at the end, as PNG
     * @param adapterLog what the adapter printed in the whole run
     * @param longestBody how many characters of a request's or an answer's body are shown
     */
    AllureExample(
            ExampleResult run,
            ExampleEntry entry,
            List<byte[]> screenshots,
            Optional<String> adapterLog,
            int longestBody,
            Pages pages) {
        this.run = run;
        this.entry = entry;
        this.names = new CastNames(run.history());
        this.page = new DeedPage(names, longestBody);
        this.pages = pages;
        this.screenshots = screenshots;
        this.adapterLog = adapterLog;
    }

    /** @param start in milliseconds since 1970 */
    TestResult result(AllureLabels labels, ExampleDescription description, long start) {
        List<Scene> scenes = Scene.of(run.history());
        return new TestResult()
                .setUuid(AllureIds.of(run))
                .setHistoryId(AllureIds.of(run))
                .setTestCaseId(AllureIds.of(run.example().id()))
                .setName(VisibleText.of(entry.title()) + " · " + Wording.platform(entry.platform()))
                .setFullName(entry.id())
                .setDescriptionHtml(description.html(run, entry))
                .setLabels(labels.of(entry))
                .setLinks(labels.issues(entry))
                .setStatus(status(run.verdict()))
                .setStatusDetails(details(labels, description))
                .setStage(Stage.FINISHED)
                .setStart(start)
                .setStop(start + entry.durationMillis())
                .setSteps(steps(scenes))
                .setAttachments(attachments(scenes));
    }

    private List<Attachment> attachments(List<Scene> scenes) {
        List<Attachment> attachments = new ArrayList<>();
        if (!scenes.isEmpty()) {
            attachments.add(attachment("Storyboard", new Storyboard(run, names, screenshots).page(scenes)));
        }
        adapterLog
                .filter(printed -> !(run.verdict() instanceof Verdict.Pass))
                .ifPresent(printed -> attachments.add(
                        attachment("What the adapter printed in this run", Html.element("pre", printed))));
        return attachments;
    }

    private StatusDetails details(AllureLabels labels, ExampleDescription description) {
        String because = labels.category(entry);
        return because.isEmpty()
                ? null
                : new StatusDetails()
                        .setKnown(entry.waived())
                        .setMessage(VisibleText.of(entry.message()))
                        .setTrace(VisibleText.of(because + "\nRepeat it with: " + description.again(entry)));
    }

    private static Status status(Verdict verdict) {
        if (verdict instanceof Verdict.Pass) {
            return Status.PASSED;
        }
        if (verdict instanceof Verdict.Fail) {
            return Status.FAILED;
        }
        return verdict instanceof Verdict.NotApplicable ? Status.SKIPPED : Status.BROKEN;
    }

    /** The step that was under way when the verdict fell carries it; those before it passed, the others were not reached. */
    private List<StepResult> steps(List<Scene> scenes) {
        List<StepResult> steps = new ArrayList<>();
        List<Example.Step> script = run.example().steps();
        for (int i = 0; i < Math.max(script.size(), scenes.size()); i++) {
            Status status = i < scenes.size() - 1
                    ? Status.PASSED
                    : i == scenes.size() - 1 ? status(run.verdict()) : Status.SKIPPED;
            StepResult step = i < script.size() ? step(script.get(i)) : named("Afterwards");
            step.setStatus(status);
            if (i < scenes.size()) {
                step.setSteps(deeds(scenes.get(i).deeds()));
            }
            steps.add(step);
        }
        return steps;
    }

    private static StepResult step(Example.Step step) {
        List<Parameter> rows = step.table().stream()
                .map(row -> new Parameter()
                        .setName(VisibleText.of(row.get(0)))
                        .setValue(VisibleText.of(String.join(" · ", row.subList(1, row.size())))))
                .toList();
        return named(step.keyword() + " " + step.text()).setParameters(rows);
    }

    private static StepResult named(String name) {
        return new StepResult().setName(VisibleText.of(name)).setStage(Stage.FINISHED);
    }

    /** Of very many deeds the first and the last, and those that show the verdict. */
    private List<StepResult> deeds(List<Deed> deeds) {
        List<StepResult> steps = new ArrayList<>();
        int leftOut = 0;
        for (int i = 0; i < deeds.size(); i++) {
            Deed deed = deeds.get(i);
            if (i < SHOWN_AT_EITHER_END || i >= deeds.size() - SHOWN_AT_EITHER_END || status(deed) == Status.FAILED) {
                if (leftOut > 0) {
                    steps.add(named("… and " + leftOut + " more that are not shown")
                            .setStatus(Status.PASSED));
                    leftOut = 0;
                }
                steps.add(deed(deed));
            } else {
                leftOut++;
            }
        }
        return steps;
    }

    private StepResult deed(Deed deed) {
        StepResult step = named(DeedWords.of(deed, names)).setStatus(status(deed));
        if (DeedPage.worthIt(deed)) {
            String name =
                    deed.done().map(done -> attachmentName(done.observation())).orElse("What happened");
            step.setAttachments(List.of(attachment(name, page.of(deed))));
        }
        return step;
    }

    private Attachment attachment(String name, String html) {
        return new Attachment().setName(name).setType("text/html").setSource(pages.apply(html));
    }

    private Status status(Deed deed) {
        return run.verdict() instanceof Verdict.Fail fail && deed.holds(fail.evidence())
                ? Status.FAILED
                : Status.PASSED;
    }

    private static String attachmentName(Observation done) {
        return done instanceof Observation.ActionTaken taken
                ? taken.action().name().wireName() + ": screen and traffic"
                : "Screen and traffic";
    }
}
