package dev.lifeboat.observation;

import dev.lifeboat.observation.Observation.PrivateKeysSearched;
import dev.lifeboat.simulator.gateway.Exchange;
import dev.lifeboat.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Looks for private keys in everything that phones sent, opened backups included (rule R36): in every string that may be
 * bytes, in every structure that holds a key, and in every window of 32 bytes up to a limit.
 */
final class PrivateKeySearch {

    /** So many bytes of a body or an opened backup are searched window by window. */
    static final int WINDOWED = 4096;

    private final Function<String, Optional<byte[]>> backupKeys;
    private final KeyCandidates candidates;
    private final Set<String> searched = new HashSet<>();
    private final TreeSet<String> found = new TreeSet<>();
    private final int keys;
    private int requests;
    private long bytes;
    private long unscanned;
    private int opened;
    private int closed;
    private long closedBytes;

    /**
     * @param backupKeys the key with an id, if the provider issued it
     * @param registered the public keys that providers know
     */
    PrivateKeySearch(Function<String, Optional<byte[]>> backupKeys, Collection<ECPublicKey> registered) {
        this.backupKeys = backupKeys;
        this.candidates = new KeyCandidates(new ScalarSearch(registered));
        this.keys = registered.size();
    }

    /** What was searched, and where a key was found. */
    PrivateKeysSearched search(List<Exchange> exchanges) {
        for (Exchange exchange : exchanges) {
            requests++;
            String where = exchange.phone() + " to " + exchange.route();
            Request request = exchange.request();
            texts(request, where);
            content(request.body(), where);
        }
        return new PrivateKeysSearched(
                keys, requests, bytes, candidates.tried(), unscanned, opened, closed, closedBytes, found);
    }

    private void texts(Request request, String where) {
        StringBuilder texts = new StringBuilder(request.path());
        request.query()
                .values()
                .forEach(values -> values.forEach(value -> texts.append('\n').append(value)));
        request.headers().values().forEach(value -> texts.append('\n').append(value));
        bytes += texts.length();
        if (searched.add(texts.toString())) {
            note(candidates.inStrings(texts.toString()), where, "a string");
        }
    }

    private void content(byte[] body, String where) {
        bytes += body.length;
        if (!searched.add(new String(body, StandardCharsets.ISO_8859_1))) {
            return;
        }
        OpenedBackup backup = OpenedBackup.of(body, backupKeys);
        opened += backup.plaintexts().size();
        closed += backup.closed();
        closedBytes += backup.closedBytes();
        everywhere(backup.without(body), where);
        for (byte[] plaintext : backup.plaintexts()) {
            bytes += plaintext.length;
            everywhere(plaintext, where + ", in the opened backup");
        }
    }

    private void everywhere(byte[] content, String where) {
        byte[] unwrapped = Wrappings.opened(content);
        String text = new String(unwrapped, StandardCharsets.ISO_8859_1);
        note(candidates.inStrings(text), where, "a string");
        note(candidates.inPem(text), where, "PEM");
        note(candidates.inStructures(unwrapped), where, "PKCS#8 or SEC1");
        note(candidates.inWindows(Arrays.copyOf(content, Math.min(content.length, WINDOWED))), where, "raw bytes");
        if (unwrapped != content) {
            note(
                    candidates.inWindows(Arrays.copyOf(unwrapped, Math.min(unwrapped.length, WINDOWED))),
                    where,
                    "compressed");
        }
        unscanned += Math.max(0, content.length - WINDOWED);
    }

    private void note(boolean key, String where, String form) {
        if (key) {
            found.add(where + ": " + form);
        }
    }
}
