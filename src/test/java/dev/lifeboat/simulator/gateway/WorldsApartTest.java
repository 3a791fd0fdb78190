package dev.lifeboat.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.Platform;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorldsApartTest {

    private static final int WORLDS = 12;
    private static final int ROUNDS = 25;
    private static final int CALLS_A_ROUND = 5;

    private final Http http = new Http();

    /** One world under load, and what its listener was told. */
    private record Loaded(World world, List<Phone> phones, List<Exchange> exchanges, PlannedFault fault) {}

    @Test
    void nothingOfOneWorldShowsInAnotherUnderParallelLoad() throws Exception {
        try (Gateway gateway = Gateway.start()) {
            List<Loaded> loaded =
                    IntStream.range(0, WORLDS).mapToObj(n -> open(gateway, n)).toList();
            List<Callable<Void>> people = new ArrayList<>();
            for (Loaded one : loaded) {
                one.phones().forEach(phone -> people.add(() -> use(one.world(), phone)));
            }

            ExecutorService threads = Executors.newFixedThreadPool(people.size());
            for (Future<Void> done : threads.invokeAll(people)) {
                done.get();
            }
            threads.shutdown();

            loaded.forEach(WorldsApartTest::assertOnlyItsOwn);
            assertThat(gateway.strays()).isEmpty();
        }
    }

    private static Loaded open(Gateway gateway, int number) {
        World world = gateway.open("world-" + number, Seed.of(number));
        world.clock().advance(Duration.ofHours(number));
        List<Exchange> exchanges = new CopyOnWriteArrayList<>();
        world.traffic().addListener(exchanges::add);
        // A fault of every second world only, which must never act in the others.
        PlannedFault fault = world.faults()
                .plan(FaultRule.of(new ServiceError(ServiceProblem.INTERNAL))
                        .atOperation("analytics", number % 2 == 0 ? "events-record" : "never"));
        List<Phone> phones = List.of(world.addPhone("p1", Platform.IOS), world.addPhone("p2", Platform.ANDROID));
        phones.forEach(phone -> phone.signInToCloud(phone.store().account("ana@" + world.id() + "." + phone.id())));
        return new Loaded(world, phones, exchanges, fault);
    }

    private Void use(World world, Phone phone) {
        String mine = world.id() + " " + phone.id();
        boolean faulty = Integer.parseInt(world.id().substring("world-".length())) % 2 == 0;
        String note = phone.address() + "/net/files/files/" + phone.id() + "/content";
        for (int round = 0; round < ROUNDS; round++) {
            String content = mine + " " + round;
            assertThat(http.send("PUT", note, content).statusCode()).isIn(201, 204);
            assertThat(text(http.get(note))).isEqualTo(content);
            assertThat(Http.json(http.get(phone.address() + "/os/clock"))
                            .get("now")
                            .textValue())
                    .isEqualTo(world.clock().instant().toString());
            assertThat(Http.json(http.get(phone.address() + "/os/cloud-account"))
                            .get("account")
                            .textValue())
                    .isEqualTo(phone.cloudAccount().orElseThrow().id());
            assertThat(http.post(phone.address() + "/net/analytics/events", content)
                            .statusCode())
                    .isEqualTo(faulty ? 500 : 204);
        }
        return null;
    }

    private static void assertOnlyItsOwn(Loaded loaded) {
        World world = loaded.world();
        int total = loaded.phones().size() * ROUNDS * CALLS_A_ROUND;
        boolean faulty = loaded.fault().rule().target().operation().equals(Optional.of("events-record"));

        assertThat(world.defects()).isEmpty();
        assertThat(world.traffic().count()).isEqualTo(total);
        assertThat(loaded.exchanges())
                .extracting(Exchange::sequence)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, total).boxed().toList());
        assertThat(loaded.exchanges()).allMatch(exchange -> exchange.world().equals(world.id()));
        assertThat(loaded.exchanges())
                .filteredOn(exchange -> exchange.request().body().length > 0)
                .allMatch(exchange -> exchange.request().text().startsWith(world.id() + " " + exchange.phone() + " "));
        assertThat(world.temptations().get("files").received())
                .hasSize(loaded.phones().size() * ROUNDS * 2);
        assertThat(loaded.fault().timesActive())
                .isEqualTo(faulty ? loaded.phones().size() * ROUNDS : 0);
    }

    @Test
    void equalSeedsGiveEqualWorldsAndOtherSeedsOthers() {
        try (Gateway gateway = Gateway.start()) {
            World one = gateway.open("one", Seed.of(9));
            World same = gateway.open("same", Seed.of(9));
            World other = gateway.open("other", Seed.of(10));

            assertThat(secrets(one)).isNotEmpty().isEqualTo(secrets(same));
            assertThat(secrets(one)).doesNotContainAnyElementsOf(secrets(other));
        }
    }

    private static List<String> secrets(World world) {
        return world.secrets().all().stream()
                .map(secret -> new String(secret.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
