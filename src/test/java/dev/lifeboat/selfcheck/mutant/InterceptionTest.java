package dev.lifeboat.selfcheck.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.reference.Request;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.gateway.Gateway;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.AccountKind;
import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.Implementation;
import dev.lifeboat.spi.NoticeCode;
import dev.lifeboat.spi.Platform;
import dev.lifeboat.spi.RunningApp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterceptionTest {

    private static final URI PHONE = URI.create("http://127.0.0.1:1/w1/phone");

    @Test
    void aCallIsReadFromARequestAndMadeIntoOneAgain() {
        Request request = new Request(
                "POST",
                URI.create(PHONE + "/net/files/upload?name=a%20b"),
                Map.of("Content-Type", "text/plain"),
                "körper".getBytes(StandardCharsets.UTF_8));

        Call call = Call.of(request, PHONE);

        assertThat(call.is("POST", "net/files")).isTrue();
        assertThat(call.is("GET", "net/files")).isFalse();
        assertThat(call.text()).isEqualTo("körper");
        assertThat(call.headers()).isEqualTo(Map.of("Content-Type", "text/plain"));
        assertThat(call.to(PHONE).address()).isEqualTo(request.address());
        assertThat(Call.of(call.to(PHONE), PHONE).text()).isEqualTo("körper");
        assertThat(Call.of(new Request("GET", URI.create(PHONE + "/os/clock"), Map.of(), new byte[0]), PHONE))
                .satisfies(clock -> assertThat(clock.name()).isEqualTo("os/clock"))
                .satisfies(clock -> assertThat(clock.body()).isEmpty());
    }

    @Test
    void whatItDoesIsDoneToTheRealTraffic() {
        List<String> seen = new ArrayList<>();
        RunningAppAt app = new RunningAppAt(Interception.by((call, network) -> {
            seen.add(call.method() + " " + call.name());
            return call.name().equals("os/camera/barcodes")
                    ? Interception.answer(
                            200, "[{\"format\":\"qr\",\"text\":\"otpauth://totp/A?secret=JBSWY3DPEHPK3PXP\"}]")
                    : network.send(call);
        }));

        try (app) {
            app.running.perform(new Action.AddAccount(AccountKind.THIRD_PARTY));
            assertThat(app.running.perform(new Action.ScanQr()).accounts()).hasSize(1);
        }
        assertThat(seen).contains("POST os/permissions/camera", "GET os/camera/barcodes", "GET os/clock");
    }

    @Test
    void whatItSwallowsIsAnOutageToTheApp() {
        RunningAppAt app = new RunningAppAt(Interception.by((call, network) -> {
            if (call.name().startsWith("os/camera")) {
                throw new IOException("swallowed");
            }
            return network.send(call);
        }));

        try (app) {
            app.running.perform(new Action.AddAccount(AccountKind.THIRD_PARTY));
            assertThat(app.running.perform(new Action.ScanQr()).notes(NoticeCode.OFFLINE))
                    .isTrue();
        }
    }

    private static final class RunningAppAt implements AutoCloseable {
        private final Gateway gateway = Gateway.start();
        private final Implementation app;
        private final RunningApp running;

        RunningAppAt(Implementation app) {
            World world = gateway.open(Seed.of(1));
            this.app = app;
            this.running = app.install(world.addPhone("phone", Platform.IOS).environment());
        }

        @Override
        public void close() {
            app.close();
            gateway.close();
        }
    }
}
