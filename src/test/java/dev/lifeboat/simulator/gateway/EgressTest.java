package dev.lifeboat.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.Platform;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EgressTest {

    @RegisterExtension
    private final OpenWorld open = new OpenWorld(Platform.ANDROID);

    private World world;
    private Phone phone;

    @BeforeEach
    void lookAround() {
        world = open.world();
        phone = open.phone();
    }

    @Test
    void whatNoRouteFitsIs404AndUnknownEgressOfThePhone() {
        HttpResponse<byte[]> response = open.http().post(phone.address() + "/net/elsewhere/collect?who=ana%20b", "ana");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).asString().isEqualTo("Nothing answers here.\n");
        assertThat(open.exchanges()).hasSize(1);
        Exchange exchange = open.exchanges().get(0);
        assertThat(exchange.unknownEgress()).isTrue();
        assertThat(exchange.phone()).isEqualTo("p1");
        assertThat(exchange.world()).isEqualTo("w");
        assertThat(exchange.request().method()).isEqualTo("POST");
        assertThat(exchange.request().path()).isEqualTo("/net/elsewhere/collect");
        assertThat(exchange.request().queryValue("who")).contains("ana b");
        assertThat(exchange.request().text()).isEqualTo("ana");
        assertThat(exchange.status()).isEqualTo(404);
        assertThat(exchange.carriedOut()).isFalse();
    }

    @Test
    void aKnownPathWithAnotherMethodIsUnknownEgress() {
        assertThat(open.http().send("DELETE", phone.address() + "/os/clock", "").statusCode())
                .isEqualTo(404);

        assertThat(open.exchanges()).singleElement().matches(Exchange::unknownEgress);
    }

    @Test
    void theAddressOfAPhoneThatIsNotThereIsUnknownEgressOfThatName() {
        assertThat(open.http().get(world.address() + "/p9/os/clock").statusCode())
                .isEqualTo(404);

        assertThat(open.exchanges())
                .singleElement()
                .matches(Exchange::unknownEgress)
                .matches(exchange -> exchange.phone().equals("p9"));
    }

    @Test
    void theServersOwnAdministrationIsOutOfReach() {
        assertThat(open.http()
                        .get(open.gateway().address() + "/__admin/mappings")
                        .statusCode())
                .isEqualTo(404);
        assertThat(open.http()
                        .post(open.gateway().address() + "/__admin/shutdown", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(open.http()
                        .get(open.gateway().address() + "/__files/note?x=1")
                        .statusCode())
                .isEqualTo(404);

        assertThat(open.gateway().strays())
                .contains(
                        new Stray("GET", "/__admin/mappings"),
                        new Stray("POST", "/__admin/shutdown"),
                        new Stray("GET", "/__files/note?x=1"));
        assertThat(open.http().get(phone.address() + "/os/clock").statusCode()).isEqualTo(200);
    }

    @Test
    void aClosedWorldAnswersNobody() {
        open.gateway().close(world);

        assertThat(open.http().get(phone.address() + "/os/clock").statusCode()).isEqualTo(404);

        assertThat(open.exchanges()).isEmpty();
        assertThat(open.gateway().strays()).contains(new Stray("GET", "/w/p1/os/clock"));
    }

    @Test
    void twoOpenWorldsCannotShareAnId() {
        assertThatThrownBy(() -> open.gateway().open("w", Seed.of(4)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("w");
    }

    @Test
    void theListenerIsToldBeforeTheAppGetsItsAnswerAndInOrder() {
        for (int call = 1; call <= 20; call++) {
            open.http().get(phone.address() + "/os/clock");
            assertThat(open.exchanges()).hasSize(call);
            assertThat(open.exchanges().get(call - 1).sequence()).isEqualTo(call);
        }
    }

    @Test
    void aListenerSeesWhatWasAskedAndAnswered() {
        HttpResponse<byte[]> response = open.http().get(phone.address() + "/os/clock");

        Exchange exchange = open.exchanges().get(0);
        assertThat(exchange.route()).isEqualTo(new Route("os", "clock"));
        assertThat(exchange.reply().orElseThrow().body()).isEqualTo(response.body());
        assertThat(exchange.reply().orElseThrow().headers())
                .containsEntry("content-type", "application/json; charset=utf-8");
        assertThat(exchange.carriedOut()).isTrue();
        assertThat(exchange.fault()).isEmpty();
        assertThat(exchange.at()).isEqualTo(world.clock().instant());
        assertThat(exchange).hasToString("#1 p1: GET /os/clock -> 200");
    }

    @Test
    void onlyTheLoopbackInterfaceIsListenedOn() throws Exception {
        int port = open.gateway().address().getPort();
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        Assumptions.assumeTrue(outside.isPresent(), "this machine has no address but loopback");

        assertThatThrownBy(() -> new Socket(outside.get(), port).close()).isInstanceOf(ConnectException.class);
    }
}
