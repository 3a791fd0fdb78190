package dev.lifeboat.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.cli.ExitCode;
import dev.lifeboat.simulator.gateway.Gateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Somebody else listens already. */
class PortInUseTest {

    @Test
    void gatewaysTakePortsThatAreFree() {
        try (Gateway first = Gateway.start();
                Gateway second = Gateway.start()) {
            assertThat(first.address()).isNotEqualTo(second.address());
        }
    }

    @Test
    void aPortOfOnesChoiceThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());

            Here refused = Here.execute("serve", "--adapter", "--port", port);

            assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.err()).contains("Port " + port + " cannot be listened at", "--port");
        }
    }
}
