package dev.lifeboat.cli;

import java.util.List;

/**
 * An example in a feature file, or a row of an outline.
 *
 * @param feature the file, relative to the folder of features
 * @param tags with their at sign, inherited ones included
 */
record Example(String feature, long line, String title, List<String> tags) {

    Example {
        tags = List.copyOf(tags);
    }
}
