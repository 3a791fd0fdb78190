package dev.lifeboat.report;

import dev.lifeboat.report.Audit.ExampleEntry;
import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How to repeat a part of a run. What names the subject differs between two runs that are otherwise the same, so it stands
 * apart from the command, with where the run comes from.
 */
record Repetition(long seed) {

    private static final String BEGINNING = "./lifeboat run";

    /** A line for the shell that runs the first of these rules, and with it the example, on one platform again. */
    String command(List<RuleId> rules, Platform platform) {
        List<String> words = new ArrayList<>();
        if (!rules.isEmpty()) {
            words.addAll(List.of("--rules", rules.get(0).toString()));
        }
        words.addAll(List.of("--platform", platform.wireName(), "--seed", Long.toString(seed)));
        return BEGINNING + line(words);
    }

    /** The same with the options of the run that name the subject. */
    static String whole(Audit audit, ExampleEntry example) {
        return BEGINNING + line(audit.provenance().options()) + example.repeat().substring(BEGINNING.length());
    }

    private static String line(List<String> words) {
        return words.stream().map(word -> " " + quoted(word)).collect(Collectors.joining());
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
