package dev.lifeboat.report;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;

/**
 * Holds a folder for one run. The lock is the operating system's on a file beside the folder, so it ends with the process
 * that holds it, however that ends; a file that is left behind is in nobody's way.
 *
 * <p>POSIX drops a process's lock as soon as the process closes <em>any</em> descriptor of the file, so a file that this
 * process has locked must never be opened a second time, not even to read it.
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
        try {
            Files.createDirectories(folder.getParent());
            // The real path: two names of one file are one lock.
            Path file = folder.getParent().toRealPath().resolve("." + folder.getFileName() + ".lock");
            Optional<FolderLock> lock = isFirstHere(file) ? locked(file) : Optional.empty();
            return lock.orElseThrow(() -> new OutputUnusable(
                    "Another run is writing to '" + folder + "'. Wait for it, or name another folder with --out"));
        } catch (IOException e) {
            throw new OutputUnusable(
                    "A run cannot be written to '" + folder + "': no file can be made in '" + folder.getParent()
                            + "'. Make that folder writable, or name another one with --out",
                    e);
        }
    }

    /**
     * The lock is the process's, so what the process holds is written down where every copy of this class finds it: among
     * the system properties.
     */
    private static boolean isFirstHere(Path file) {
        return System.getProperties().putIfAbsent(property(file), "held") == null;
    }

    private static void forget(Path file) {
        System.getProperties().remove(property(file));
    }

    private static String property(Path file) {
        return FolderLock.class.getName() + ":" + file;
    }

    /** Empty if another process holds it. */
    private static Optional<FolderLock> locked(Path file) throws IOException {
        Optional<FolderLock> lock = Optional.empty();
        try {
            lock = locked(file, made(file));
        } finally {
            if (lock.isEmpty()) {
                forget(file);
            }
        }
        return lock;
    }

    private static Optional<FolderLock> locked(Path file, Object wanted) throws IOException {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            // Who held it before may have removed the file after it was opened here: then this lock is on nothing.
            if (channel.tryLock() != null && Objects.equals(wanted, key(file))) {
                return Optional.of(new FolderLock(file, channel));
            }
            channel.close();
        } catch (NoSuchFileException | OverlappingFileLockException removedOrTaken) {
            // Another run is just there, or has just gone.
        }
        return Optional.empty();
    }

    /** The key of the file, which is there from now on. */
    private static Object made(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException there) {
            // Left behind, or another run's: the lock tells.
        }
        return key(file);
    }

    /** What tells a file from another one in its place, without opening it. */
    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException left) {
            // The lock ends with the process at the latest, and an empty file is in nobody's way.
            return;
        } finally {
            forget(file);
        }
    }
}
