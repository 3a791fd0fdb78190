package dev.lifeboat.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FaultOnTheWireTest {

    private static final String CONTENT = "0123456789";

    @RegisterExtension
    private final OpenWorld open = new OpenWorld(Platform.IOS);

    private World world;
    private Phone phone;
    private String file;

    @BeforeEach
    void lookAround() {
        world = open.world();
        phone = open.phone();
        file = open.at("/net/files/files/note.txt/content");
    }

    @Test
    void withoutAFaultTheServiceActsAndAnswers() throws IOException {
        RawHttp.Outcome outcome = RawHttp.send("PUT", file, CONTENT);

        assertThat(outcome.bytes()).startsWith("HTTP/1.1 201");
        assertThat(outcome.end()).isEqualTo(RawHttp.End.CLOSED);
        assertThat(stored()).isEqualTo(CONTENT);
        assertThat(open.exchanges().get(0).carriedOut()).isTrue();
        assertThat(open.exchanges().get(0).fault()).isEmpty();
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
    void slowAnswerTakesItsTimeByTheClockOfTheWorld() throws IOException {
        PlannedFault fault = plan(new SlowAnswer(Duration.ofHours(1)));
        Instant before = world.clock().instant();

        RawHttp.Outcome outcome = RawHttp.send("PUT", file, CONTENT);

        assertThat(world.clock().instant()).isEqualTo(before.plus(Duration.ofHours(1)));
        assertThat(outcome.bytes()).startsWith("HTTP/1.1 201");
        assertActed(fault, true, 201);
        assertThat(stored()).isEqualTo(CONTENT);
    }

    @Test
    void truncatedResponseAnnouncesMoreThanComes() throws IOException {
        RawHttp.send("PUT", file, CONTENT);
        open.exchanges().clear();
        PlannedFault fault = plan(new TruncatedResponse());

        RawHttp.Outcome outcome = RawHttp.send("GET", file, "");

        assertThat(outcome.bytes()).startsWith("HTTP/1.1 200").contains("Content-Length: " + CONTENT.length());
        assertThat(outcome.body()).isEqualTo("01234");
        assertActed(fault, true, 200);
        assertThat(open.exchanges().get(0).reply().orElseThrow().body())
                .asString()
                .isEqualTo("01234");
        assertThatThrownBy(() -> open.http().send("GET", file, Map.of(), new byte[0]))
                .isInstanceOf(IOException.class);
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
        assertThat(open.exchanges().get(0).request().text()).isEqualTo(CONTENT);
    }

    @Test
    void aPhoneWithoutALinkIsOfflineButItsOwnSystemGoesOn() throws IOException {
        phone.link().cut();

        RawHttp.Outcome outcome = RawHttp.send("PUT", file, CONTENT);

        assertThat(outcome).isEqualTo(new RawHttp.Outcome("", RawHttp.End.RESET));
        assertThat(open.exchanges().get(0).fault()).contains(new Offline());
        assertThat(open.exchanges().get(0).carriedOut()).isFalse();
        assertThat(open.http().get(phone.address() + "/os/clock").statusCode()).isEqualTo(200);
        phone.link().restore();
        assertThat(open.http().send("PUT", file, CONTENT).statusCode()).isEqualTo(201);
    }

    @Test
    void offlineCanBePlannedForOneServiceToo() throws IOException {
        PlannedFault fault = world.faults().plan(FaultRule.of(new Offline()).atService("files"));

        assertThat(RawHttp.send("PUT", file, CONTENT).end()).isEqualTo(RawHttp.End.RESET);
        assertThat(open.http().get(phone.address() + "/net/analytics/settings").statusCode())
                .isNotZero();
        assertThat(fault.timesActive()).isEqualTo(1);
    }

    @Test
    void aKilledPhoneGetsNothingThroughFromTheNthCallOn() throws IOException {
        phone.link().killFrom(2);

        assertThat(open.http().get(phone.address() + "/os/clock").statusCode()).isEqualTo(200);
        assertThat(open.http().send("PUT", file, CONTENT).statusCode()).isEqualTo(201);
        assertThat(open.http().get(phone.address() + "/os/clock").statusCode()).isEqualTo(200);
        assertThat(RawHttp.send("PUT", file, "more").end()).isEqualTo(RawHttp.End.RESET);
        assertThat(RawHttp.send("GET", phone.address() + "/os/clock", "").end()).isEqualTo(RawHttp.End.RESET);
        assertThat(phone.link().refusedByKill()).isEqualTo(2);
        assertThat(open.lastExchange().fault()).contains(new Killed());

        phone.link().revive();
        assertThat(open.http().get(phone.address() + "/os/clock").statusCode()).isEqualTo(200);
        assertThat(stored()).isEqualTo(CONTENT);
    }

    @Test
    void whatAKilledPhoneAskedLastIsCarriedOutWhereItDiesBeforeTheAnswer() throws IOException {
        phone.link().killAtAnswer(1);

        assertThat(open.http().get(phone.address() + "/os/clock").statusCode()).isEqualTo(200);
        assertThat(RawHttp.send("PUT", file, CONTENT).end()).isEqualTo(RawHttp.End.RESET);
        assertThat(open.lastExchange().fault()).contains(new KilledUnanswered());
        assertThat(phone.link().isDead()).isTrue();
        assertThat(RawHttp.send("PUT", file, "more").end()).isEqualTo(RawHttp.End.RESET);
        assertThat(open.lastExchange().fault()).contains(new Killed());

        phone.link().revive();
        assertThat(stored()).isEqualTo(CONTENT);
    }

    @Test
    void aBrokenConnectionIsAnExceptionToAnOrdinaryClient() {
        plan(new ResetBeforeCarriedOut());

        assertThatThrownBy(() -> open.http().send("PUT", file, Map.of(), CONTENT.getBytes()))
                .isInstanceOf(IOException.class);
    }

    private PlannedFault plan(Fault fault) {
        return world.faults().plan(FaultRule.of(fault));
    }

    private void assertActed(PlannedFault fault, boolean carriedOut, int status) {
        assertThat(fault.timesActive()).isEqualTo(1);
        Exchange exchange = open.exchanges().get(0);
        assertThat(exchange.fault()).isEqualTo(Optional.of(fault.rule().fault()));
        assertThat(exchange.carriedOut()).isEqualTo(carriedOut);
        assertThat(exchange.status()).isEqualTo(status);
    }

    /** What the service really has, asked without any fault; null if it has nothing. */
    private String stored() {
        world.faults().clear();
        HttpResponse<byte[]> response = open.http().get(file);
        return response.statusCode() == 404 ? null : new String(response.body());
    }
}
