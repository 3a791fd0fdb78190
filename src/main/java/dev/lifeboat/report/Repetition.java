package dev.lifeboat.report;

import dev.lifeboat.rules.RuleId;
import dev.lifeboat.spi.Platform;
import java.util.ArrayList;
import java.util.List;

/**
 * How to repeat a part of a run.
 *
 * @param options what names the subject and the features
 */
record Repetition(List<String> options, long seed) {

    /** A line for the shell that runs the first of these rules, and with it the example, on one platform again. */
    String command(List<RuleId> rules, Platform platform) {
        List<String> words = new ArrayList<>(List.of("./lifeboat", "run"));
        words.addAll(options);
        if (!rules.isEmpty()) {
            words.addAll(List.of("--rules", rules.get(0).toString()));
        }
        words.addAll(List.of("--platform", platform.wireName(), "--seed", Long.toString(seed)));
        return String.join(" ", words.stream().map(Repetition::quoted).toList());
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
