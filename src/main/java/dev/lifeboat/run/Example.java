package dev.lifeboat.run;

import dev.lifeboat.rules.RuleId;
import java.util.List;

/**
 * A scenario of a feature, or a row of an outline: the smallest thing that gets a verdict, once on each platform.
 *
 * @param id stable over moves within its file, for example {@code recovery/accounts-in-the-way/one-third-party-account}
 * @param title as the feature has it
 * @param situation the title of the feature
 * @param feature the file, relative to the features folder
 * @param line where it stands in that file, from 1
 * @param rules the rules it is evidence for, in order
 * @param tags all its tags, with the @
 * @param derived whether it judges only what is derived from the text (a <em>should</em>)
 * @param steps what is done, in order
 */
public record Example(
        String id,
        String title,
        String situation,
        String feature,
        int line,
        List<RuleId> rules,
        List<String> tags,
        boolean derived,
        List<Step> steps) {

    /** The tag of examples that judge a derived rule or the derived part of one. */
    public static final String DERIVED_TAG = "@should";

    /** The tag of examples at the edge of a rule or against it, of which no sentence says that it refuses something. */
    static final String BOUNDARY_TAG = "@boundary";

    public Example {
        rules = List.copyOf(rules);
        tags = List.copyOf(tags);
        steps = List.copyOf(steps);
    }

    /**
     * A step as it is read.
     *
     * @param keyword {@code Given}, {@code When} or {@code Then} (an {@code And} is what it continues)
     * @param table the rows below it, the headings first; empty where there is none
     */
    public record Step(String keyword, String text, int line, List<List<String>> table) {
        public Step {
            table = table.stream().map(List::copyOf).toList();
        }
    }
}
