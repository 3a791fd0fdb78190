package dev.lifeboat.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there as a whole or not at all. It is written beside its place and moved there when all of it is on the
 * disk; where that fails, what stood in its place before still stands there.
 */
public final class WholeFile {

    private static final int BUFFER = 1 << 16;

    /** Writes what the file is to hold. */
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    private WholeFile() {}

    /** Writes a text as UTF-8; one that has no such form, because it holds half a character, is an error. */
    public static void write(Path file, String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        write(file, out -> out.write(bytes.array(), 0, bytes.limit()));
    }

    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    public static void write(Path file, Content content) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            writeThrough(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException | Error e) {
            remove(part, e);
            throw e;
        }
    }

    private static void writeThrough(Path part, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
            content.to(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void remove(Path part, Throwable why) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
