package dev.lifeboat.cli;

import dev.lifeboat.report.Provenance;
import dev.lifeboat.simulator.device.Picture;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** This machine. */
final class HostSurroundings implements Surroundings {

    private static final int WORD = 42;

    @Override
    public int javaRelease() {
        return Runtime.version().feature();
    }

    @Override
    public String java() {
        return System.getProperty("java.version") + " at " + System.getProperty("java.home");
    }

    @Override
    public Instant now() {
        return Provenance.ofARunBeginningNow(List.of(), List.of()).began();
    }

    @Override
    public void exchangeOnLoopback() throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        try (ServerSocket door = new ServerSocket(0, 1, loopback);
                Socket caller = new Socket(loopback, door.getLocalPort());
                Socket called = door.accept()) {
            caller.getOutputStream().write(WORD);
            if (called.getInputStream().read() != WORD) {
                throw new IOException("another word came than was sent");
            }
        }
    }

    @Override
    public Path output() {
        return Home.runs().toAbsolutePath();
    }

    @Override
    public void writeInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.delete(Files.writeString(Files.createTempFile(folder, "doctor", ".txt"), "written by lifeboat doctor"));
    }

    @Override
    public long freeBytes(Path folder) throws IOException {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.getFileStore(there).getUsableSpace();
    }

    @Override
    public String drawnAndRead(String text) {
        return String.join(" ", Picture.ofQrCodes(text).qrTexts());
    }

    @Override
    public int shell(String command) throws IOException {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        try {
            return new ProcessBuilder(windows ? List.of("cmd", "/c", command) : List.of("sh", "-c", command))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
