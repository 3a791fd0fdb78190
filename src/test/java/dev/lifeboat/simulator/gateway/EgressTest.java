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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EgressTest {

    private static Gateway gateway;

    private final Http http = new Http();
    private final List<Exchange> exchanges = new ArrayList<>();
    private World world;
    private Phone phone;

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
        world = gateway.open("egress", Seed.of(3));
        phone = world.addPhone("p1", Platform.ANDROID);
        world.traffic().addListener(exchanges::add);
    }

    @AfterEach
    void closeWorld() {
        gateway.close(world);
    }

    @Test
    void whatNoRouteFitsIs404AndUnknownEgressOfThePhone() {
        HttpResponse<byte[]> response = http.post(phone.address() + "/net/elsewhere/collect?who=ana%20b", "ana");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).asString().isEqualTo("Nothing answers here.\n");
        assertThat(exchanges).hasSize(1);
        Exchange exchange = exchanges.get(0);
        assertThat(exchange.unknownEgress()).isTrue();
        assertThat(exchange.phone()).isEqualTo("p1");
        assertThat(exchange.world()).isEqualTo("egress");
        assertThat(exchange.request().method()).isEqualTo("POST");
        assertThat(exchange.request().path()).isEqualTo("/net/elsewhere/collect");
        assertThat(exchange.request().queryValue("who")).contains("ana b");
        assertThat(exchange.request().text()).isEqualTo("ana");
        assertThat(exchange.status()).isEqualTo(404);
        assertThat(exchange.carriedOut()).isFalse();
    }

    @Test
    void aKnownPathWithAnotherMethodIsUnknownEgress() {
        assertThat(http.send("DELETE", phone.address() + "/os/clock", "").statusCode())
                .isEqualTo(404);

        assertThat(exchanges).singleElement().matches(Exchange::unknownEgress);
    }

    @Test
    void theAddressOfAPhoneThatIsNotThereIsUnknownEgressOfThatName() {
        assertThat(http.get(world.address() + "/p9/os/clock").statusCode()).isEqualTo(404);

        assertThat(exchanges)
                .singleElement()
                .matches(Exchange::unknownEgress)
                .matches(exchange -> exchange.phone().equals("p9"));
    }

    @Test
    void theServersOwnAdministrationIsOutOfReach() {
        assertThat(http.get(gateway.address() + "/__admin/mappings").statusCode())
                .isEqualTo(404);
        assertThat(http.post(gateway.address() + "/__admin/shutdown", "").statusCode())
                .isEqualTo(404);
        assertThat(http.get(gateway.address() + "/__files/note?x=1").statusCode())
                .isEqualTo(404);

        assertThat(gateway.strays())
                .contains(
                        new Stray("GET", "/__admin/mappings"),
                        new Stray("POST", "/__admin/shutdown"),
                        new Stray("GET", "/__files/note?x=1"));
        assertThat(http.get(phone.address() + "/os/clock").statusCode()).isEqualTo(200);
    }

    @Test
    void aClosedWorldAnswersNobody() {
        gateway.close(world);

        assertThat(http.get(phone.address() + "/os/clock").statusCode()).isEqualTo(404);

        assertThat(exchanges).isEmpty();
        assertThat(gateway.strays()).contains(new Stray("GET", "/egress/p1/os/clock"));
    }

    @Test
    void twoOpenWorldsCannotShareAnId() {
        assertThatThrownBy(() -> gateway.open("egress", Seed.of(4)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("egress");
    }

    @Test
    void theListenerIsToldBeforeTheAppGetsItsAnswerAndInOrder() {
        for (int call = 1; call <= 20; call++) {
            http.get(phone.address() + "/os/clock");
            assertThat(exchanges).hasSize(call);
            assertThat(exchanges.get(call - 1).sequence()).isEqualTo(call);
        }
    }

    @Test
    void aListenerSeesWhatWasAskedAndAnswered() {
        HttpResponse<byte[]> response = http.get(phone.address() + "/os/clock");

        Exchange exchange = exchanges.get(0);
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
        int port = gateway.address().getPort();
        Optional<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .findFirst();
        Assumptions.assumeTrue(outside.isPresent(), "this machine has no address but loopback");

        assertThatThrownBy(() -> new Socket(outside.get(), port).close()).isInstanceOf(ConnectException.class);
    }
}
