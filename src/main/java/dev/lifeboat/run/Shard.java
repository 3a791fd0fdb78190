package dev.lifeboat.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One of several parts that a plan is dealt out to, for a machine each.
 *
 * @param number from 1
 * @param total how many parts there are
 */
public record Shard(int number, int total) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    public Shard {
        if (number < 1 || number > total) {
            throw new IllegalArgumentException(
                    "parts are counted from 1: expected 1/%1$s to %1$s/%1$s, not %2$s/%1$s".formatted(total, number));
        }
    }

    /**
     * Reads {@code 3/8}.
     *
     * @throws IllegalArgumentException if it is not written so
     */
    public static Shard parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "expected a part and how many there are, such as 3/8, not '" + text + "'");
        }
        return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /**
     * The examples of this part, in their order. They are dealt out in the order of a hash of their ids: the parts are equally
     * large, the neighbours of a slow example are elsewhere, and every machine comes to the same.
     */
    List<Example> of(List<Example> examples) {
        List<String> dealt = examples.stream()
                .map(Example::id)
                .sorted(Comparator.comparing(Shard::hash))
                .toList();
        Set<String> mine = IntStream.range(0, dealt.size())
                .filter(place -> place % total == number - 1)
                .mapToObj(dealt::get)
                .collect(Collectors.toSet());
        return examples.stream().filter(example -> mine.contains(example.id())).toList();
    }

    private static String hash(String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return number + "/" + total;
    }
}
