package dev.lifeboat.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.device.CameraPermission;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.device.Picture;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.Platform;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefectTest {

    private final Http http = new Http();

    @Test
    void aServiceThatFailsIsOurDefectAndTheAppGets500() {
        try (Gateway gateway = Gateway.start()) {
            World world = gateway.open("w", Seed.of(1));
            Phone phone = world.addPhone("p1", Platform.IOS);
            List<Exchange> exchanges = new ArrayList<>();
            world.traffic().addListener(exchanges::add);
            phone.permissions().setCamera(CameraPermission.GRANTED);
            phone.camera().show(new Picture(new byte[] {1, 2, 3}));

            assertThat(http.get(phone.address() + "/os/camera/barcodes").statusCode())
                    .isEqualTo(500);

            assertThat(world.defects()).singleElement().satisfies(defect -> {
                assertThat(defect.route()).isEqualTo(new Route("os", "barcodes"));
                assertThat(defect.cause()).hasMessageContaining("not an image");
                assertThat(defect.toString()).startsWith("GET /os/camera/barcodes failed inside os/barcodes: ");
            });
            assertThat(exchanges).singleElement().matches(exchange -> exchange.status() == 500);
        }
    }

    @Test
    void aListenerThatFailsIsOurDefectAndTheAppGetsItsAnswer() {
        try (Gateway gateway = Gateway.start()) {
            World world = gateway.open("w", Seed.of(1));
            Phone phone = world.addPhone("p1", Platform.IOS);
            world.traffic().addListener(exchange -> {
                throw new IllegalStateException("cannot keep up");
            });

            assertThat(http.get(phone.address() + "/os/clock").statusCode()).isEqualTo(200);

            assertThat(world.defects())
                    .singleElement()
                    .matches(defect -> defect.cause().getMessage().equals("cannot keep up"));
        }
    }
}
