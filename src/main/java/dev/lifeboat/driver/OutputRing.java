package dev.lifeboat.driver;

import dev.lifeboat.observation.Printed;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Keeps the end of what processes print one after the other: it is always read, so none of them blocks, and never kept in
 * full. Of each that was followed by another the last lines stay.
 */
final class OutputRing {

    private static final int LINES = 200;
    private static final int LINE = 500;
    private static final int LAST_WORDS = 20;
    private static final int BUFFER = 8192;

    private final List<String> before = new ArrayList<>();

    private final Deque<String> lines = new ArrayDeque<>();
    private final StringBuilder open = new StringBuilder();
    private long characters;
    private boolean cut;

    /** Reads to the end of the stream. */
    void drain(InputStream in) {
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        char[] buffer = new char[BUFFER];
        try {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                add(buffer, read);
            }
        } catch (IOException closed) {
            // The process is gone; what it said until then is kept.
        }
    }

    private synchronized void add(char[] text, int length) {
        characters += length;
        for (int i = 0; i < length; i++) {
            char character = text[i];
            if (character == '\n') {
                endLine();
            } else if (open.length() < LINE) {
                open.append(character);
            } else {
                cut = true;
            }
        }
    }

    private void endLine() {
        String line = open.toString().stripTrailing() + (cut ? "…" : "");
        open.setLength(0);
        cut = false;
        lines.add(line);
        if (lines.size() > LINES) {
            lines.remove();
        }
    }

    /** Adds a line of our own, which does not count as printed. */
    synchronized void note(String line) {
        if (open.length() > 0) {
            endLine();
        }
        open.append(line);
        endLine();
    }

    /**
     * Another process follows.
     *
     * @param end what became of the one before
     */
    synchronized void next(String end) {
        List<String> said = ofThisProcess();
        before.addAll(said.subList(Math.max(0, said.size() - LAST_WORDS), said.size()));
        before.add(end);
        lines.clear();
        open.setLength(0);
        cut = false;
    }

    synchronized Printed printed() {
        List<String> all = new ArrayList<>(before);
        all.addAll(ofThisProcess());
        return new Printed(characters, all);
    }

    /** The last lines, oldest first, the one under way included. */
    synchronized List<String> ofThisProcess() {
        List<String> all = new ArrayList<>(lines);
        if (open.length() > 0) {
            all.add(open + (cut ? "…" : ""));
        }
        return all;
    }
}
