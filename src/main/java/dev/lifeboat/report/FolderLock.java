package dev.lifeboat.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Holds a folder for one run. The lock is the operating system's on a file beside the folder, so it ends with the process
 * that holds it, however that ends.
 */
final class FolderLock implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws OutputUnusable if another run holds it, or nothing can be written there */
    static FolderLock of(Path folder) {
        Path file = folder.resolveSibling("." + folder.getFileName() + ".lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel) && isStill(file, channel)) {
                return new FolderLock(file, channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new OutputUnusable("A run cannot be written to '" + folder + "': " + e, e);
        }
        throw new OutputUnusable(
                "Another run is writing to '" + folder + "'. Wait for it, or name another folder with --out");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** Who held it before may have removed the file after it was opened here: then this lock is on nothing. */
    private static boolean isStill(Path file, FileChannel channel) throws IOException {
        byte[] sign = (ProcessHandle.current().pid() + " " + System.identityHashCode(channel))
                .getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(sign), 0);
        try {
            return Arrays.equals(sign, Files.readAllBytes(file));
        } catch (NoSuchFileException removed) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException left) {
            // The lock ends with the process at the latest, and an empty file is in nobody's way.
            return;
        }
    }
}
