package dev.lifeboat.secrecy;

import dev.lifeboat.driver.Driver;
import dev.lifeboat.observation.Answer;
import dev.lifeboat.observation.Printed;
import dev.lifeboat.simulator.secret.Secret;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.spi.DeviceEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** An app whose process prints every secret there is, in three spellings. */
record TellsAll(Driver app, Supplier<List<Secret>> secrets) implements Driver {

    @Override
    public Printed printed() {
        List<String> lines = secrets.get().stream().flatMap(TellsAll::lines).toList();
        return new Printed(lines.stream().mapToLong(String::length).sum(), lines);
    }

    private static Stream<String> lines(Secret secret) {
        return Stream.of(
                        new String(secret.value(), StandardCharsets.ISO_8859_1),
                        HexFormat.of().formatHex(secret.value()),
                        Base64.getEncoder().encodeToString(secret.value()))
                .map("told "::concat);
    }

    @Override
    public ConformanceStatement statement() {
        return app.statement();
    }

    @Override
    public Answer install(DeviceEnvironment phone) {
        return app.install(phone);
    }

    @Override
    public Answer perform(String device, Action action) {
        return app.perform(device, action);
    }

    @Override
    public Answer screen(String device) {
        return app.screen(device);
    }

    @Override
    public Answer restart(String device) {
        return app.restart(device);
    }

    @Override
    public void uninstall(String device) {
        app.uninstall(device);
    }

    @Override
    public void close() {
        app.close();
    }
}
