package dev.lifeboat.steps;

import dev.lifeboat.simulator.time.Dice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the people and issuers of a feature are called in one world. A rule holds for every name, so an app that knows the
 * kit by the names in its features, or remembers them from another example, is told others and shows itself.
 */
public final class Naming {

    /** As short as the names in the features, so that what counts letters still does. */
    private static final List<String> PEOPLE =
            List.of("bea", "fay", "gus", "ivy", "jos", "kai", "mia", "pim", "uma", "zoe");

    private static final List<String> ISSUERS = List.of(
            "Almond", "Cobalt", "Dahlia", "Falcon", "Ginger", "Indigo", "Juniper", "Kestrel", "Magnet", "Pelican",
            "Quartz", "Saffron", "Tundra", "Velvet", "Walnut", "Zenith");

    private static final Pattern PERSON = Pattern.compile("\\b(?:[Aa]na|[Bb]en)\\b");
    private static final Pattern ISSUER = Pattern.compile("([A-Z][a-z]+)((?: [A-Za-z0-9&]+)*)");
    /** Whose accounts are called after nobody else. */
    private static final String EVERYBODYS = "Microsoft";

    private final List<String> people;
    private final List<String> issuers;
    private final Map<String, String> drawn = new LinkedHashMap<>();

    private Naming(List<String> people, List<String> issuers) {
        this.people = new ArrayList<>(people);
        this.issuers = new ArrayList<>(issuers);
    }

    /** Everybody is called as the features say. */
    public static Naming asWritten() {
        return new Naming(List.of(), List.of());
    }

    /** Names by chance. */
    public static Naming drawn(Dice dice) {
        return new Naming(shuffled(PEOPLE, dice), shuffled(ISSUERS, dice));
    }

    private static List<String> shuffled(List<String> names, Dice dice) {
        List<String> left = new ArrayList<>(names);
        List<String> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(dice.below(left.size())));
        }
        return shuffled;
    }

    /**
     * A user name or cloud account of the features, as it is called here.
     *
     * @param told is told of each name when it is drawn
     */
    String person(String words, Consumer<String> told) {
        return PERSON.matcher(words).replaceAll(found -> Matcher.quoteReplacement(named(found, told)));
    }

    private String named(MatchResult found, Consumer<String> told) {
        String written = found.group();
        String name = other(written.toLowerCase(Locale.ROOT), people, told);
        return Character.isUpperCase(written.charAt(0)) ? capital(name) : name;
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /**
     * An issuer of the features, as it is called here. Those whose very signs are what an example is about keep theirs.
     *
     * @param told is told of each name when it is drawn
     */
    String issuer(String words, Consumer<String> told) {
        Matcher plain = ISSUER.matcher(words);
        boolean stays = !plain.matches() || plain.group(1).equals(EVERYBODYS) || ISSUERS.contains(plain.group(1));
        return stays ? words : other(plain.group(1), issuers, told) + plain.group(2);
    }

    private String other(String written, List<String> left, Consumer<String> told) {
        return drawn.computeIfAbsent(written, name -> {
            if (left.isEmpty()) {
                return name;
            }
            String other = left.remove(0);
            told.accept(name + " is called " + other + " here");
            return other;
        });
    }
}
