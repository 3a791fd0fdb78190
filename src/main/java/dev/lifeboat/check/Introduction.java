package dev.lifeboat.check;

import dev.lifeboat.driver.Adapter;
import dev.lifeboat.driver.SubjectUnusable;
import dev.lifeboat.driver.WireFault;
import dev.lifeboat.spi.ConformanceStatement;
import dev.lifeboat.wire.MalformedMessage;
import dev.lifeboat.wire.StatementJson;
import java.util.Optional;

/** The first request: is anybody there, and what does the product say of itself. */
final class Introduction {

    private static final String SENT = "GET /v1";
    private static final String EXPECTED = "200 with the conformance statement";

    private final Walk walk;
    private final Adapter adapter;

    Introduction(Walk walk, Adapter adapter) {
        this.walk = walk;
        this.adapter = adapter;
    }

    /**
     * What the product says of itself; empty if it cannot be read, which the walk then tells.
     *
     * @throws SubjectUnusable if nothing answers
     */
    Optional<ConformanceStatement> statement() {
        try {
            ConformanceStatement said = ask();
            walk.add("the statement", SENT, EXPECTED, summary(said), "");
            boolean same = ask().equals(said);
            walk.add(
                    "the statement, asked again",
                    SENT,
                    "the same as before",
                    same ? "the same" : "another statement",
                    same
                            ? ""
                            : "Say the same each time: the kit asks whenever it wants to know whether you are there.");
            return Optional.of(said);
        } catch (MalformedMessage e) {
            walk.add(
                    "the statement",
                    SENT,
                    EXPECTED,
                    e.getMessage(),
                    "Answer as docs/protocol.md has it under 'The conformance statement'. Nothing else was asked.");
            return Optional.empty();
        } catch (WireFault e) {
            throw new SubjectUnusable(
                    adapter.name() + " could not be reached: to GET /v1, " + e.getMessage() + adapter.demise(), e);
        }
    }

    private ConformanceStatement ask() throws WireFault {
        return StatementJson.read(
                walk.wire().exchange("GET", "/v1", new byte[0]).json(200));
    }

    private static String summary(ConformanceStatement said) {
        return said.product() + " " + said.version() + " of " + said.vendor() + ", protocol " + said.protocol();
    }
}
