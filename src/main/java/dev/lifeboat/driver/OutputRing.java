package dev.lifeboat.driver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the end of what a process prints: it is always read, so the process never blocks, and never kept in full. */
final class OutputRing {

    private static final int LINES = 200;
    private static final int LINE = 500;
    private static final int BUFFER = 8192;

    private final Deque<String> lines = new ArrayDeque<>();
    private final StringBuilder open = new StringBuilder();
    private long bytes;
    private boolean cut;

    /** Reads to the end of the stream. */
    void drain(InputStream in) {
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                add(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            // The process is gone; what it said until then is kept.
        }
    }

    private synchronized void add(String text) {
        bytes += text.length();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
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

    /** The last lines, oldest first, the one under way included. */
    synchronized List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (open.length() > 0) {
            all.add(open + (cut ? "…" : ""));
        }
        return all;
    }

    /** How many characters were printed in all. */
    synchronized long printed() {
        return bytes;
    }
}
