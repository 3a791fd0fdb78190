package dev.lifeboat.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Every rule of one edition of the source document and of the robustness series, the readings they rest on, and the
 * sentences of the source that carry no rule.
 *
 * @param name what messages call it, such as {@code features/rules.yaml}
 * @param edition the edition it was read from, such as {@code 2019-01}
 * @param source what the source document is
 * @param rules sorted by id
 */
public record RuleCatalogue(
        String name,
        String edition,
        String source,
        List<Reading> readings,
        List<Rule> rules,
        List<SilentSentence> silentSentences) {

    private static final String PACKAGED = "features/rules.yaml";

    /** @throws IllegalArgumentException if ids repeat, a reading is missing, or the entries contradict each other */
    public RuleCatalogue {
        requireText("edition", edition);
        requireText("source", source);
        readings = List.copyOf(readings);
        rules = rules.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
        silentSentences = List.copyOf(silentSentences);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("'rules' is empty: expected at least one rule");
        }
        requireDistinct("rule", rules.stream().map(rule -> rule.id().toString()).toList());
        requireDistinct("reading", readings.stream().map(Reading::id).toList());
        requireReadings(rules, readings);
        KnownSentences.of(rules, silentSentences);
    }

    /** The catalogue that the kit carries. */
    public static RuleCatalogue load() {
        try (InputStream stream = RuleCatalogue.class.getResourceAsStream("/" + PACKAGED)) {
            if (stream == null) {
                throw new MalformedCatalogue(
                        "%s is not on the class path: build the kit again with mvn package".formatted(PACKAGED));
            }
            return load(PACKAGED, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The catalogue in a file.
     *
     * @throws MalformedCatalogue if it cannot be read or is not a catalogue
     */
    public static RuleCatalogue load(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return load(file.toString(), stream);
        } catch (IOException e) {
            throw new MalformedCatalogue("%s cannot be read: expected a catalogue of rules in YAML".formatted(file), e);
        }
    }

    /**
     * The catalogue in a stream of YAML, which the caller closes.
     *
     * @param name what messages call it
     * @throws MalformedCatalogue if it is not a catalogue
     */
    public static RuleCatalogue load(String name, InputStream yaml) throws IOException {
        return new CatalogueReader(name, new String(yaml.readAllBytes(), StandardCharsets.UTF_8)).read();
    }

    /** The rule with this id. */
    public Optional<Rule> find(RuleId id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The rule a person calls by this name, in either case. */
    public Optional<Rule> find(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return rules.stream()
                .filter(rule -> rule.id().toString().equals(wanted))
                .findFirst();
    }

    /**
     * The rule a person calls by this name, in either case.
     *
     * @throws UnknownRule if there is none; the message offers the nearest
     */
    public Rule named(String name) {
        return find(name).orElseThrow(() -> new UnknownRule(name, this.name, nearest(name)));
    }

    /** The id of the catalogue that looks most like this name. */
    public RuleId nearest(String name) {
        return new Nearness(name).nearestOf(rules.stream().map(Rule::id).toList());
    }

    /** The reading with this id. */
    public Optional<Reading> reading(String id) {
        return readings.stream().filter(reading -> reading.id().equals(id)).findFirst();
    }

    /** Every sentence of the source document that the catalogue knows. */
    KnownSentences knownSentences() {
        return KnownSentences.of(rules, silentSentences);
    }

    private static void requireText(String field, String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("'%s' is missing".formatted(field));
        }
    }

    private static void requireDistinct(String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("%s %s is there twice: every id stands once".formatted(what, id));
            }
        }
    }

    private static void requireReadings(List<Rule> rules, List<Reading> readings) {
        Set<String> known = new HashSet<>();
        readings.forEach(reading -> known.add(reading.id()));
        for (Rule rule : rules) {
            for (String id : rule.readings()) {
                if (!known.contains(id)) {
                    throw new IllegalArgumentException(
                            "rule %s rests on reading %s, which is not among the readings".formatted(rule.id(), id));
                }
            }
        }
    }
}
