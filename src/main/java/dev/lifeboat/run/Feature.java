package dev.lifeboat.run;

import java.util.List;

/**
 * A feature file as it was read.
 *
 * @param place where it lies, as messages name it, for example {@code features/recovery/on-a-new-phone.feature}
 * @param title of the feature
 * @param lines how many it has
 * @param tags every tag as it is written, in order, the repeated ones too
 * @param rules the {@code Rule:} headings, in order
 * @param strays text below a heading that is no step
 * @param examples in order, an outline as its rows
 */
record Feature(
        String place,
        String title,
        int lines,
        List<Tag> tags,
        List<RuleHeading> rules,
        List<StrayText> strays,
        List<Example> examples) {

    Feature {
        tags = List.copyOf(tags);
        rules = List.copyOf(rules);
        strays = List.copyOf(strays);
        examples = List.copyOf(examples);
    }

    /** A tag with its @, at the line where it is written. */
    record Tag(String name, int line) {}

    /** Text below the heading at a line; to Gherkin it is a description, and to a person perhaps a step. */
    record StrayText(String text, int line) {}

    /** A {@code Rule:} with the tags that stand at it. */
    record RuleHeading(String title, int line, List<String> tags) {
        RuleHeading {
            tags = List.copyOf(tags);
        }
    }

    /** A line of this file as messages name it, for example {@code features/a.feature:12}. */
    String at(int line) {
        return place + ":" + line;
    }
}
