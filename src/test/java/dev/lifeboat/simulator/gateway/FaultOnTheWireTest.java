package dev.lifeboat.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultOnTheWireTest {

    private static final String CONTENT = "0123456789";
    private static Gateway gateway;

    private final Http http = new Http();
    private final List<Exchange> exchanges = new ArrayList<>();
    private World world;
    private Phone phone;
    private String file;

    @BeforeAll
    static void start() {
        gateway = Gateway.start();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void openWorld() {
        world = gateway.open("faulty", Seed.of(7));
        phone = world.addPhone("p1", Platform.IOS);
        world.traffic().addListener(exchanges::add);
        file = phone.address() + "/net/files/files/note.txt/content";
    }

    @AfterEach
    void closeWorld() {
        gateway.close(world);
    }

    @Test
    void withoutAFaultTheServiceActsAndAnswers() throws IOException {
        RawHttp.Outcome outcome = RawHttp.send("PUT", file, CONTENT);

        assertThat(outcome.bytes()).startsWith("HTTP/1.1 201");
        assertThat(outcome.end()).isEqualTo(RawHttp.End.CLOSED);
        assertThat(stored()).isEqualTo(CONTENT);
        assertThat(exchanges.get(0).carriedOut()).isTrue();
        assertThat(exchanges.get(0).fault()).isEmpty();
    }

    @Test
    void resetBeforeCarriedOutSendsNothingAndDoesNothing() throws IOException {
        PlannedFault fault = plan(new ResetBeforeCarriedOut());

        RawHttp.Outcome outcome = RawHttp.send("PUT", file, CONTENT);

        assertThat(outcome).isEqualTo(new RawHttp.Outcome("", RawHttp.End.RESET));
        assertActed(fault, false, 0);
        assertThat(stored()).isNull();
    }

    @Test
    void lostAcknowledgementSendsNothingButTheServiceActed() throws IOException {
        PlannedFault fault = plan(new LostAcknowledgement());

        RawHttp.Outcome outcome = RawHttp.send("PUT", file, CONTENT);

        assertThat(outcome).isEqualTo(new RawHttp.Outcome("", RawHttp.End.RESET));
        assertActed(fault, true, 0);
        assertThat(stored()).isEqualTo(CONTENT);
    }

    @Test
    void emptyResponseClosesTheConnectionWithoutAByte() throws IOException {
        PlannedFault fault = plan(new EmptyResponse());

        RawHttp.Outcome outcome = RawHttp.send("PUT", file, CONTENT);

        assertThat(outcome).isEqualTo(new RawHttp.Outcome("", RawHttp.End.CLOSED));
        assertActed(fault, false, 0);
        assertThat(stored()).isNull();
    }

    @Test
    void garbageIsNoHttp() throws IOException {
        PlannedFault fault = plan(new Garbage());

        RawHttp.Outcome outcome = RawHttp.send("PUT", file, CONTENT);

        assertThat(outcome.bytes()).isNotEmpty().doesNotStartWith("HTTP/");
        assertActed(fault, false, 0);
        assertThat(stored()).isNull();
    }

    @Test
    void delayHoldsTheAnswerBackInRealTime() throws IOException {
        PlannedFault fault = plan(new Delay(Duration.ofMillis(150)));
        long before = System.nanoTime();

        RawHttp.Outcome outcome = RawHttp.send("PUT", file, CONTENT);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(150));
        assertThat(outcome.bytes()).startsWith("HTTP/1.1 201");
        assertActed(fault, true, 201);
        assertThat(stored()).isEqualTo(CONTENT);
    }

    @Test
    void truncatedResponseAnnouncesMoreThanComes() throws IOException {
        RawHttp.send("PUT", file, CONTENT);
        exchanges.clear();
        PlannedFault fault = plan(new TruncatedResponse());

        RawHttp.Outcome outcome = RawHttp.send("GET", file, "");

        assertThat(outcome.bytes()).startsWith("HTTP/1.1 200").contains("Content-Length: " + CONTENT.length());
        assertThat(outcome.body()).isEqualTo("01234");
        assertActed(fault, true, 200);
        assertThat(exchanges.get(0).reply().orElseThrow().body()).asString().isEqualTo("01234");
        assertThatThrownBy(() -> http.send("GET", file, Map.of(), new byte[0])).isInstanceOf(IOException.class);
    }

    @Test
    void truncatedResponseWithoutABodyEndsBeforeItBegins() throws IOException {
        PlannedFault fault = plan(new TruncatedResponse());

        RawHttp.Outcome outcome = RawHttp.send("PUT", file, CONTENT);

        assertThat(outcome).isEqualTo(new RawHttp.Outcome("", RawHttp.End.CLOSED));
        assertActed(fault, true, 0);
        assertThat(stored()).isEqualTo(CONTENT);
    }

    @Test
    void truncatedWriteGivesTheServiceHalf() throws IOException {
        PlannedFault fault = plan(new TruncatedWrite());

        RawHttp.Outcome outcome = RawHttp.send("PUT", file, CONTENT);

        assertThat(outcome.bytes()).startsWith("HTTP/1.1 201");
        assertActed(fault, true, 201);
        assertThat(stored()).isEqualTo("01234");
        assertThat(exchanges.get(0).request().text()).isEqualTo(CONTENT);
    }

    @Test
    void aPhoneWithoutALinkIsOfflineButItsOwnSystemGoesOn() throws IOException {
        phone.link().cut();

        RawHttp.Outcome outcome = RawHttp.send("PUT", file, CONTENT);

        assertThat(outcome).isEqualTo(new RawHttp.Outcome("", RawHttp.End.RESET));
        assertThat(exchanges.get(0).fault()).contains(new Offline());
        assertThat(exchanges.get(0).carriedOut()).isFalse();
        assertThat(http.get(phone.address() + "/os/clock").statusCode()).isEqualTo(200);
        phone.link().restore();
        assertThat(http.send("PUT", file, CONTENT).statusCode()).isEqualTo(201);
    }

    @Test
    void offlineCanBePlannedForOneServiceToo() throws IOException {
        PlannedFault fault = world.faults().plan(FaultRule.of(new Offline()).atService("files"));

        assertThat(RawHttp.send("PUT", file, CONTENT).end()).isEqualTo(RawHttp.End.RESET);
        assertThat(http.get(phone.address() + "/net/analytics/settings").statusCode())
                .isNotZero();
        assertThat(fault.timesActive()).isEqualTo(1);
    }

    @Test
    void aKilledPhoneGetsNothingThroughFromTheNthCallOn() throws IOException {
        phone.link().killFrom(2);

        assertThat(http.get(phone.address() + "/os/clock").statusCode()).isEqualTo(200);
        assertThat(http.send("PUT", file, CONTENT).statusCode()).isEqualTo(201);
        assertThat(http.get(phone.address() + "/os/clock").statusCode()).isEqualTo(200);
        assertThat(RawHttp.send("PUT", file, "more").end()).isEqualTo(RawHttp.End.RESET);
        assertThat(RawHttp.send("GET", phone.address() + "/os/clock", "").end()).isEqualTo(RawHttp.End.RESET);
        assertThat(phone.link().refusedByKill()).isEqualTo(2);
        assertThat(exchanges.get(exchanges.size() - 1).fault()).contains(new Killed());

        phone.link().revive();
        assertThat(http.get(phone.address() + "/os/clock").statusCode()).isEqualTo(200);
        assertThat(stored()).isEqualTo(CONTENT);
    }

    @Test
    void aBrokenConnectionIsAnExceptionToAnOrdinaryClient() {
        plan(new ResetBeforeCarriedOut());

        assertThatThrownBy(() -> http.send("PUT", file, Map.of(), CONTENT.getBytes()))
                .isInstanceOf(IOException.class);
    }

    private PlannedFault plan(Fault fault) {
        return world.faults().plan(FaultRule.of(fault));
    }

    private void assertActed(PlannedFault fault, boolean carriedOut, int status) {
        assertThat(fault.timesActive()).isEqualTo(1);
        Exchange exchange = exchanges.get(0);
        assertThat(exchange.fault()).isEqualTo(Optional.of(fault.rule().fault()));
        assertThat(exchange.carriedOut()).isEqualTo(carriedOut);
        assertThat(exchange.status()).isEqualTo(status);
    }

    /** What the service really has, asked without any fault; null if it has nothing. */
    private String stored() {
        world.faults().clear();
        HttpResponse<byte[]> response = http.get(file);
        return response.statusCode() == 404 ? null : new String(response.body());
    }
}
