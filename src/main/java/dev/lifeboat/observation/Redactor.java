package dev.lifeboat.observation;

import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.simulator.secret.Secrets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Puts the reference of a secret, such as {@code ⟨ana.password⟩}, in its place, in whatever encoding it stands. Secrets
 * that are issued later are learned when the next text comes by.
 */
public final class Redactor {

    private static final int SHORT = 200;

    private final Secrets secrets;
    private final PatternSet patterns = new PatternSet();
    /** What became of short texts since the last secret was learned: headers and labels come again and again. */
    private final Map<String, String> shortTexts = new HashMap<>();

    private int known;

    public Redactor(Secrets secrets) {
        this.secrets = secrets;
    }

    public synchronized String redact(String text) {
        learn();
        return text.length() > SHORT ? withReferences(text) : shortTexts.computeIfAbsent(text, this::withReferences);
    }

    /**
     * The same bytes, or a copy with references in the place of secrets; what was compressed or drawn as a QR code is
     * opened.
     */
    public synchronized byte[] redact(byte[] text) {
        learn();
        return withReferences(text);
    }

    private String withReferences(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] redacted = withReferences(bytes);
        return redacted == bytes ? text : new String(redacted, StandardCharsets.UTF_8);
    }

    private byte[] withReferences(byte[] text) {
        byte[] redacted = replaced(text);
        byte[] opened = Wrappings.opened(redacted);
        return opened == redacted ? redacted : replaced(opened);
    }

    private byte[] replaced(byte[] text) {
        List<PatternSet.Match> matches = patterns.search(text);
        if (matches.isEmpty()) {
            return text;
        }
        ByteArrayOutputStream redacted = new ByteArrayOutputStream(text.length);
        int done = 0;
        for (PatternSet.Match match : matches) {
            redacted.write(text, done, match.from() - done);
            redacted.writeBytes(match.name().getBytes(StandardCharsets.UTF_8));
            done = match.to();
        }
        redacted.write(text, done, text.length - done);
        return redacted.toByteArray();
    }

    /** How many secrets are known now: while this stays, so does what becomes of a text. */
    public int knows() {
        return secrets.count();
    }

    /** The references of the secrets that stand in a text, in whatever encoding. */
    public synchronized SortedSet<String> sightings(byte[] text) {
        learn();
        SortedSet<String> sightings = new TreeSet<>();
        patterns.search(text).forEach(match -> sightings.add(match.name()));
        byte[] opened = Wrappings.opened(text);
        if (opened != text) {
            patterns.search(opened).forEach(match -> sightings.add(match.name()));
        }
        return sightings;
    }

    /** The secrets, by name without the brackets, that stand in a request, in whatever encoding. */
    SortedSet<String> holds(SentRequest request) {
        SortedSet<String> held = new TreeSet<>();
        request.parts()
                .forEach(part -> sightings(part).forEach(mark -> held.add(mark.substring(1, mark.length() - 1))));
        return held;
    }

    private void learn() {
        if (secrets.count() == known) {
            return;
        }
        List<Secret> all = secrets.all();
        for (Secret secret : all.subList(known, all.size())) {
            Spellings.of(secret).forEach(spelling -> patterns.add(spelling, secret.mark()));
        }
        known = all.size();
        shortTexts.clear();
    }
}
