package dev.lifeboat.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.disk.WholeFile;
import io.qameta.allure.entity.ExecutorInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * What became of the examples in earlier runs, handed on from report to report as Allure does it: a report leaves it in
 * {@code allure/history}, and the next run begins with it in {@code allure-results/history}.
 */
final class AllureHistory {

    private static final String FOLDER = "history";
    private static final String TREND = "history-trend.json";
    private static final String EXAMPLES = "history.json";

    /** Runs that do not agree in these say nothing about each other. */
    private static final List<String> COMPARED = List.of(
            "/subject/vendor",
            "/subject/product",
            "/claim/edition",
            "/claim/platforms",
            "/claim/whole",
            "/claim/shard",
            "/strict",
            "/plays");

    private static final ObjectMapper JSON = new ObjectMapper();

    private AllureHistory() {}

    /**
     * Takes the history over from the newest of the earlier runs that judged the same product by as much; a report that
     * cannot be read is passed over.
     *
     * @param earlier folders of runs, the newest first
     * @param results of this run
     */
    static void carry(List<Path> earlier, Audit audit, Path results) throws IOException {
        JsonNode now = JSON.valueToTree(audit);
        for (Path run : earlier) {
            Path left = run.resolve("allure").resolve(FOLDER);
            if (comparable(now, read(run.resolve("audit.json")))
                    && read(left.resolve(EXAMPLES)).isObject()
                    && read(left.resolve(TREND)).isArray()) {
                Path taken = Files.createDirectories(results.resolve(FOLDER));
                Files.copy(left.resolve(EXAMPLES), taken.resolve(EXAMPLES));
                Files.copy(left.resolve(TREND), taken.resolve(TREND));
                return;
            }
        }
    }

    private static boolean comparable(JsonNode now, JsonNode then) {
        boolean whole = now.at("/claim/whole").asBoolean();
        return COMPARED.stream().allMatch(what -> now.at(what).equals(then.at(what)))
                // A newer kit may have more examples; of a selection nothing else tells what was selected.
                && (whole || examples(now).equals(examples(then)));
    }

    private static Set<String> examples(JsonNode audit) {
        Set<String> ids = new TreeSet<>();
        audit.path("examples").forEach(example -> ids.add(example.path("id").asText()));
        return ids;
    }

    private static JsonNode read(Path file) {
        try {
            return Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.missingNode();
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    /** Whether anything was taken over. */
    static boolean isIn(Path results) {
        return Files.exists(results.resolve(FOLDER).resolve(TREND));
    }

    /** This run as the trend names it: by its number among those that it is compared with. */
    static ExecutorInfo run(Path results, Audit audit) {
        long last = StreamSupport.stream(
                        read(results.resolve(FOLDER).resolve(TREND)).spliterator(), false)
                .mapToLong(item -> item.at("/buildOrder").asLong())
                .max()
                .orElse(0);
        return new ExecutorInfo()
                .setName("Lifeboat")
                .setBuildOrder(last + 1)
                .setBuildName(VisibleText.onOneLine(audit.subject().version()))
                .setReportName(audit.claim().verdict());
    }

    /** Leaves what the next run begins with, and takes it from the files of the page. */
    static void leave(Map<String, byte[]> files, Path folder) throws IOException {
        Files.createDirectories(folder.resolve(FOLDER));
        for (String name : List.of(EXAMPLES, TREND)) {
            Optional<byte[]> content = Optional.ofNullable(files.remove(FOLDER + "/" + name));
            if (content.isPresent()) {
                WholeFile.write(folder.resolve(FOLDER).resolve(name), content.get());
            }
        }
    }
}
