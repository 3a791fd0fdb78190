package dev.lifeboat.report;

import io.qameta.allure.DefaultLaunchResults;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.core.ResultsVisitor;
import io.qameta.allure.entity.Attachment;
import io.qameta.allure.entity.TestResult;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Collects what Allure reads from its results. Unlike Allure's own it gives every attachment the same id in every run, and
 * does not guess what is known: that all of them are HTML. It is called from several threads.
 */
final class AllureVisitor implements ResultsVisitor {

    private final Map<String, byte[]> pages;
    private final Collection<TestResult> results = new ConcurrentLinkedQueue<>();
    private final Map<Path, Attachment> attachments = new ConcurrentSkipListMap<>();
    private final Map<String, Object> extra = new ConcurrentSkipListMap<>();

    /** @param pages the attachments by the names of their files */
    AllureVisitor(Map<String, byte[]> pages) {
        this.pages = pages;
    }

    /** Everything, in the order of the run. */
    LaunchResults launch() {
        LinkedHashSet<TestResult> inOrder = new LinkedHashSet<>();
        results.stream()
                .sorted(Comparator.comparing(result -> result.getTime().getStart()))
                .forEach(inOrder::add);
        return new DefaultLaunchResults(inOrder, attachments, extra);
    }

    @Override
    public Attachment visitAttachmentFile(Path file) {
        return attachments.computeIfAbsent(file, this::attachment);
    }

    private Attachment attachment(Path file) {
        String name = file.getFileName().toString();
        return new Attachment()
                .setUid(AllureIds.onPage(AllureIds.of(name)))
                .setName(name)
                .setSource(name)
                .setType("text/html")
                .setSize((long) pages.get(name).length);
    }

    @Override
    public void visitTestResult(TestResult result) {
        result.setUid(AllureIds.onPage(result.getHistoryId()));
        results.add(result);
    }

    @Override
    public void visitExtra(String name, Object value) {
        extra.put(name, value);
    }

    @Override
    public void error(String message, Exception cause) {
        throw new IllegalStateException("Allure cannot read what was written for it: " + message, cause);
    }

    @Override
    public void error(String message) {
        throw new IllegalStateException("Allure cannot read what was written for it: " + message);
    }
}
