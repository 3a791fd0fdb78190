package dev.lifeboat.simulator.gateway;

import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.Platform;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.*;

class GatewayTest {
    static Gateway gateway;
    final Http http = new Http();
    World world;
    Phone phone;
    List<Exchange> seen = new ArrayList<>();

    @BeforeAll
    static void start() {
        long t = System.nanoTime();
        gateway = Gateway.start();
        System.out.println("cold start ms " + (System.nanoTime() - t) / 1e6);
        t = System.nanoTime();
        Gateway.start().close();
        System.out.println("warm start ms " + (System.nanoTime() - t) / 1e6);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void open(TestInfo info) {
        world = gateway.open("w1", Seed.of(1));
        phone = world.addPhone("p1", Platform.IOS);
        world.traffic().addListener(seen::add);
    }

    @AfterEach
    void close() {
        gateway.close(world);
    }

    @Test
    void smoke() throws Exception {
        var r = http.get(phone.address().toString());
        System.out.println(r + " " + new String(r.body()) + r.headers().map());
        r = http.get(phone.address() + "/os/clock");
        System.out.println(r + " " + new String(r.body()) + r.headers().map());
        r = http.get(phone.address() + "/os/clock?x=1");
        System.out.println(r);
        r = http.post(phone.address() + "/os/permissions/camera", "{}");
        System.out.println(r + " " + new String(r.body()));
        phone.camera().showQrCodes("otpauth://totp/a?secret=ABC", "hi ü");
        long t = System.nanoTime();
        r = http.get(phone.address() + "/os/camera/barcodes");
        System.out.println(r + " " + new String(r.body()) + (System.nanoTime() - t) / 1e6);
        r = http.get(phone.address() + "/os/nope?y=%20z");
        System.out.println(r + " " + new String(r.body()));
        r = http.get(gateway.address() + "/__admin/mappings");
        System.out.println(r + " " + new String(r.body()));
        r = http.get(gateway.address() + "/w2/p1/os/clock");
        System.out.println(r + " " + new String(r.body()));
        r = http.get(world.address() + "/p9/os/clock");
        System.out.println(r + " " + new String(r.body()));
        world.defects().forEach(d -> d.cause().printStackTrace(System.out));
        new ProcessBuilder("ss", "-ltnp").inheritIO().start().waitFor();
        seen.forEach(System.out::println);
        System.out.println(gateway.strays());
        for (int round = 0; round < 3; round++) {
            t = System.nanoTime();
            int n = 3000;
            for (int i = 0; i < n; i++) http.get(phone.address() + "/os/clock");
            System.out.println("r/s " + n / ((System.nanoTime() - t) / 1e9));
        }
    }
}
