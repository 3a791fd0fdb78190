package dev.lifeboat.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A new file that only grows, a whole line at a time. When {@link #append} returns, the line is with the operating system:
 * nothing that becomes of this process can take it back. Only {@link #force} makes it safe from a loss of power.
 */
public final class AppendedFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private AppendedFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Makes the file and the folders above it. */
    public static AppendedFile create(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return new AppendedFile(
                    file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException if it could not be written; a part of it may be there then */
    public void append(String line) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the file another name. */
    public void moveTo(Path other) {
        try {
            Files.move(path, other);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException if what was appended is not safe */
    public void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
