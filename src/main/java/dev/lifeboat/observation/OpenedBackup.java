package dev.lifeboat.observation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What could be opened within a value: every JWE, compact or JSON, at any depth of JSON, compressed, in base64 or within
 * another one, that names a key of the provider's key service. And how much of the value could not be opened.
 */
final class OpenedBackup {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 8;

    /** After so many beginnings of JSON in a text that are none, it is not JSON. */
    private static final int MOST_FALSE_STARTS = 200;

    /**
     * RFC 7516, 7.1: five parts in base64url, of which the first is a JSON object. Where that is glued to other letters it
     * is known by how a brace and a quote or white space look in base64url.
     */
    private static final Pattern COMPACT = Pattern.compile("(?:(?<![A-Za-z0-9_-])|(?=e(?:y[ABI-L]|w[klop01])))"
            + "[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]*+\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{64,}+={0,2}");

    private final Function<String, Optional<byte[]>> keys;
    private final List<byte[]> plaintexts = new ArrayList<>();
    /** What stays of each JWE that was opened, and of base64 in which there is a JWE. */
    private final Map<String, String> rests = new LinkedHashMap<>();

    private final Map<SealedText, Boolean> tried = new HashMap<>();
    private final Set<String> closedOnes = new HashSet<>();
    private int met;
    private int closed;
    private long closedBytes;

    private OpenedBackup(Function<String, Optional<byte[]>> keys) {
        this.keys = keys;
    }

    /**
     * Opens what can be opened.
     *
     * @param keys the key with an id, if the provider issued it
     */
    static OpenedBackup of(byte[] value, Function<String, Optional<byte[]>> keys) {
        OpenedBackup opened = new OpenedBackup(keys);
        opened.look(value, 0);
        opened.countWhatIsOpaque(value);
        return opened;
    }

    /** What was found within, outer ones first. */
    List<byte[]> plaintexts() {
        return plaintexts;
    }

    /** How many parts could not be opened: a JWE whose key nobody issued, or bytes that say nothing to anybody. */
    int closed() {
        return closed;
    }

    /** How many bytes these have together. */
    long closedBytes() {
        return closedBytes;
    }

    /** A value without the ciphertexts that were opened in it. */
    byte[] without(byte[] value) {
        return without(new String(value, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String without(String value) {
        String rest = value;
        for (Map.Entry<String, String> part : rests.entrySet()) {
            rest = rest.replace(part.getKey(), part.getValue());
            rest = rest.replace(part.getKey().replace("/", "\\/"), part.getValue());
        }
        return rest;
    }

    private void countWhatIsOpaque(byte[] value) {
        long opaque = opaqueIn(value);
        for (byte[] plaintext : plaintexts) {
            opaque += opaqueIn(plaintext);
        }
        closed += opaque > 0 ? 1 : 0;
        closedBytes += opaque;
    }

    /** A JWE that stayed closed is counted already. */
    private long opaqueIn(byte[] content) {
        String rest = without(new String(Wrappings.opened(content), StandardCharsets.ISO_8859_1));
        for (String jwe : closedOnes) {
            rest = rest.replace(jwe, "");
        }
        return Opaque.bytesOf(rest.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void look(byte[] content, int depth) {
        look(new String(content, StandardCharsets.UTF_8), depth);
        byte[] unwrapped = Wrappings.opened(content);
        if (unwrapped != content) {
            look(new String(unwrapped, StandardCharsets.UTF_8), depth);
        }
    }

    private void look(String text, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        Matcher compact = COMPACT.matcher(text);
        for (int from = 0; compact.find(from); ) {
            String found = compact.group();
            Optional<SealedText> jwe = SealedText.compact(found);
            jwe.ifPresent(one -> open(one, found, one.header().toString(), depth));
            from = jwe.isPresent() ? compact.end() : compact.start() + 1;
        }
        lookInJson(text, depth);
        lookInBase64(text, depth);
    }

    /** Only there can be a JWE in JSON, and text that was escaped. */
    private void lookInJson(String text, int depth) {
        if (!text.contains("ciphertext") && text.indexOf('\\') < 0) {
            return;
        }
        int falseStarts = 0;
        for (int at = 0; at < text.length() && falseStarts < MOST_FALSE_STARTS; at++) {
            if (text.charAt(at) == '{' || text.charAt(at) == '[') {
                try (JsonParser parser = JSON.getFactory().createParser(text.substring(at))) {
                    JsonNode found = JSON.readTree(parser);
                    at += (int) parser.currentLocation().getCharOffset() - 1;
                    walk(found, depth + 1);
                } catch (IOException notJson) {
                    falseStarts++;
                }
            }
        }
    }

    private void walk(JsonNode node, int depth) {
        if (node.isTextual()) {
            look(node.textValue(), depth);
        }
        SealedText.json(node).forEach(jwe -> open(jwe, jwe.ciphertext(), "", depth));
        node.forEach(child -> walk(child, depth));
    }

    /** Stores take bytes as base64, and so does an app that stores a JWE as bytes. */
    private void lookInBase64(String text, int depth) {
        Matcher run = BASE64.matcher(text);
        while (run.find()) {
            int before = met;
            Optional<String> inner = decoded(run.group());
            inner.ifPresent(content -> look(content, depth + 1));
            if (met > before) {
                rests.put(run.group(), without(inner.orElseThrow()));
            }
        }
    }

    private static Optional<String> decoded(String base64) {
        try {
            byte[] bytes = Base64.getUrlDecoder()
                    .decode(base64.replace('+', '-').replace('/', '_').replace("=", ""));
            return Optional.of(bytes).filter(Wrappings::isText).map(text -> new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** @param rest what stays of it when it was opened, and may hold anything */
    private void open(SealedText jwe, String standsAs, String rest, int depth) {
        met++;
        Boolean before = tried.get(jwe);
        Optional<byte[]> plaintext = before == null ? jwe.opened(keys) : Optional.empty();
        boolean isOpen = before == null ? plaintext.isPresent() : before;
        tried.put(jwe, isOpen);
        if (isOpen) {
            rests.put(standsAs, rest);
            if (jwe.key().length() > Opaque.UNREMARKABLE) {
                rests.put(jwe.key(), "");
            }
        } else if (closedOnes.add(standsAs)) {
            closed++;
            closedBytes += standsAs.length();
        }
        plaintext.ifPresent(found -> {
            plaintexts.add(found);
            look(found, depth + 1);
        });
    }
}
