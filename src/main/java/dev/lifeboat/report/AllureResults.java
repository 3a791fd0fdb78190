package dev.lifeboat.report;

import dev.lifeboat.observation.Observation.Exchanged;
import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.run.ExampleResult;
import dev.lifeboat.run.RunResult;
import io.qameta.allure.FileSystemResultsWriter;
import io.qameta.allure.model.TestResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** {@code allure-results/}: the examples with everything that happened in them, in Allure's own form. */
final class AllureResults {

    /** What all bodies may come to, so that the page stays below 20 MB: they stand there in base64. */
    private static final long BUDGET = 8_000_000;

    private static final List<Integer> BODY_LENGTHS = List.of(4096, 2048, 1024, 512, 256, 128, 64);

    private final RunResult result;
    private final Audit audit;
    private final Optional<String> adapterLog;
    private final Path folder;
    private final FileSystemResultsWriter writer;
    private final Map<String, byte[]> pages = new ConcurrentHashMap<>();

    private AllureResults(RunResult result, Audit audit, Optional<String> adapterLog, Path folder) {
        this.result = result;
        this.audit = audit;
        this.adapterLog = adapterLog;
        this.folder = folder;
        this.writer = new FileSystemResultsWriter(folder);
    }

    /**
     * Writes them into a folder, which is made.
     *
     * @param adapterLog what the adapter printed in the whole run
     * @return the attachments by the names of their files, without the head that all have, so that nobody has to read them
     *     again
     */
    static Map<String, byte[]> write(RunResult result, Audit audit, Optional<String> adapterLog, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        AllureResults results = new AllureResults(result, audit, adapterLog, folder);
        results.write();
        return results.pages;
    }

    private void write() throws IOException {
        Files.write(folder.resolve("categories.json"), AllureCategories.json());
        Files.write(
                folder.resolve("environment.properties"), AllureEnvironment.properties(AllureEnvironment.of(audit)));
        AllureLabels labels = new AllureLabels(audit);
        ExampleDescription description = new ExampleDescription(audit);
        int longestBody = longestBody();
        RealScreens screens = RealScreens.in(folder.getParent(), result);
        long start = Instant.parse(audit.provenance().began()).toEpochMilli();
        List<TestResult> examples = IntStream.range(0, result.examples().size())
                .parallel()
                .mapToObj(i -> {
                    ExampleResult run = result.examples().get(i);
                    ExampleEntry entry = audit.examples().get(i);
                    return new AllureExample(run, entry, screens.of(run), adapterLog, longestBody, this::keep)
                            .result(labels, description, start + i);
                })
                .toList();
        // One after the other: threads that make files in one folder wait for each other, and longer than it takes.
        examples.forEach(writer::write);
        byte[] head = PageHead.HTML.getBytes(StandardCharsets.UTF_8);
        for (Map.Entry<String, byte[]> page : pages.entrySet()) {
            try (OutputStream out = Files.newOutputStream(folder.resolve(page.getKey()))) {
                out.write(head);
                out.write(page.getValue());
            }
        }
    }

    /** A page is named by its content, so that equal ones are kept once. */
    private String keep(String page) {
        String name = AllureIds.of(page) + "-attachment.html";
        pages.putIfAbsent(name, page.getBytes(StandardCharsets.UTF_8));
        return name;
    }

    /** As much of the bodies as there is room for. */
    private int longestBody() {
        List<Integer> lengths = result.examples().stream()
                .flatMap(run -> run.history().all(Exchanged.class))
                .flatMapToInt(exchange -> IntStream.of(
                        exchange.requestBody().length(), exchange.responseBody().length()))
                .boxed()
                .toList();
        return BODY_LENGTHS.stream()
                .filter(longest -> lengths.stream()
                                .mapToLong(length -> Math.min(length, longest))
                                .sum()
                        < BUDGET)
                .findFirst()
                .orElse(0);
    }
}
