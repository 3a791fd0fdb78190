package dev.lifeboat.observation;

import dev.lifeboat.observation.Observation.NamesSearched;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks for names of accounts in text, in whatever encoding and case they stand there. */
public final class NameSearch {

    private final PatternSet patterns = new PatternSet();
    private final SortedSet<String> searchable = new TreeSet<>();
    private final SortedSet<String> tooShort = new TreeSet<>();

    /** @param names those of fewer than six bytes would be found everywhere by accident and are left out */
    public NameSearch(Collection<String> names) {
        for (String name : new TreeSet<>(names)) {
            if (name.getBytes(StandardCharsets.UTF_8).length >= PatternSet.SHORTEST) {
                searchable.add(name);
                add(name, name);
                add(name.toLowerCase(Locale.ROOT), name);
            } else {
                tooShort.add(name);
            }
        }
    }

    private void add(String spelt, String name) {
        Spellings.of(spelt.getBytes(StandardCharsets.UTF_8)).forEach(spelling -> patterns.add(spelling, name));
    }

    /** The names that are really looked for. */
    public SortedSet<String> searchable() {
        return searchable;
    }

    /** The names that are not. */
    public SortedSet<String> tooShort() {
        return tooShort;
    }

    /** The names that stand in a text; of one within another only the longer. */
    public SortedSet<String> in(String text) {
        SortedSet<String> found = new TreeSet<>();
        for (String variant : new String[] {text, text.toLowerCase(Locale.ROOT)}) {
            patterns.search(variant.getBytes(StandardCharsets.UTF_8)).forEach(match -> found.add(match.name()));
        }
        return found;
    }

    /**
     * What a search amounts to.
     *
     * @param whose with whom the texts lie
     * @param requests how many requests were made in all
     * @param texts those of them that are searched
     */
    public NamesSearched searched(String whose, int requests, List<String> texts) {
        long bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        return new NamesSearched(whose, requests, texts.size(), bytes, searchable.size(), tooShort);
    }
}
