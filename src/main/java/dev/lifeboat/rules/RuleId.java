package dev.lifeboat.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a rule: {@code R58} for a rule of the source document, {@code X06} for a property of the robustness
 * catalogue. Ids sort as the catalogue lists them: the rules first, each series by number.
 */
public record RuleId(Series series, int number) implements Comparable<RuleId> {

    /** Where a rule comes from; the name is the letter that its id begins with. */
    public enum Series {
        /** Read from the source document: counts towards conformance. */
        R,
        /** Robustness, on which the source is silent: reported apart, never counted against conformance. */
        X
    }

    private static final Pattern SPELLING = Pattern.compile("([RX])([0-9]{2})");
    private static final Comparator<RuleId> ORDER =
            Comparator.comparing(RuleId::series).thenComparingInt(RuleId::number);

    public RuleId {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("A rule's number is 1 to 99, not " + number);
        }
    }

    /**
     * The id with this spelling.
     *
     * @throws IllegalArgumentException if it is not the letter R or X and two digits
     */
    @JsonCreator
    public static RuleId parse(String spelling) {
        Matcher matcher = SPELLING.matcher(spelling);
        if (!matcher.matches() || matcher.group(2).equals("00")) {
            throw new IllegalArgumentException(
                    "'%s' is not a rule id: expected R or X and two digits, such as R58".formatted(spelling));
        }
        return new RuleId(Series.valueOf(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public int compareTo(RuleId other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return series + (number < 10 ? "0" : "") + number;
    }
}
