package dev.lifeboat.simulator.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.lifeboat.simulator.World;
import dev.lifeboat.simulator.device.Phone;
import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingsTest {

    private static final List<String> SERVICES =
            List.of("analytics", "directory", "files", "google-drive", "icloud", "mail", "microsoft", "os", "work");

    private final Map<String, StubMapping> mappings = Mappings.onClassPath().byFile();
    private final World world = new World("w", Seed.of(1), URI.create("http://127.0.0.1:1/w"));
    private final Phone phone = world.addPhone("p1", Platform.IOS);

    @Test
    void everyServiceHasRoutesAndEveryRouteAService() {
        assertThat(Mappings.onClassPath().services()).isEqualTo(SERVICES);
    }

    @Test
    void operationsAndMappingsMatchOneToOne() {
        for (String service : SERVICES) {
            List<String> routed = mappings.values().stream()
                    .filter(mapping -> service(mapping).equals(service))
                    .map(MappingsTest::operation)
                    .toList();

            assertThat(routed)
                    .as("routes of the service '%s'", service)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(world.service(service, phone)
                            .orElseThrow()
                            .operations()
                            .keySet());
        }
    }

    @Test
    void eachFileIsOneRouteNamedAfterItsServiceAndOperation() {
        assertThat(mappings).hasSizeGreaterThan(30);
        mappings.forEach(
                (file, mapping) -> assertThat(file).isEqualTo(service(mapping) + "/" + operation(mapping) + ".json"));
    }

    @Test
    void noMappingIsACatchAll() {
        mappings.forEach((file, mapping) -> {
            String template = mapping.getRequest().getUrlMatcher().getExpected();
            assertThat(mapping.getRequest().getUrlPathTemplate()).as(file).isEqualTo(template);
            assertThat(mapping.getRequest().getMethod().value()).as(file).isNotEqualTo("ANY");
            assertThat(template).as(file).startsWith("/{world}/{phone}").doesNotContain("*");
            String below = template.substring("/{world}/{phone}".length());
            String home = service(mapping).equals("os") ? "/os/" : "/net/" + service(mapping);
            assertThat(below.isEmpty() || below.startsWith(home))
                    .as("%s leads to %s", file, below)
                    .isTrue();
        });
    }

    @Test
    void noTwoRoutesFitTheSameRequest() {
        List<String> overlaps = new ArrayList<>();
        List<Map.Entry<String, StubMapping>> routes = List.copyOf(mappings.entrySet());
        for (int i = 0; i < routes.size(); i++) {
            for (int j = i + 1; j < routes.size(); j++) {
                if (overlap(routes.get(i).getValue(), routes.get(j).getValue())) {
                    overlaps.add(
                            routes.get(i).getKey() + " and " + routes.get(j).getKey());
                }
            }
        }
        assertThat(overlaps).isEmpty();
    }

    @Test
    void theyAreReadFromAJarAsFromAFolder(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("kit with space.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String name : mappings.keySet()) {
                out.putNextEntry(new JarEntry("simulators/mappings/" + name));
                URL resource = getClass().getClassLoader().getResource("simulators/mappings/" + name);
                out.write(resource.openStream().readAllBytes());
                out.closeEntry();
            }
            out.putNextEntry(new JarEntry("simulators/elsewhere.json"));
            out.write("{}".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        URL known = new URL("jar:" + jar.toUri() + "!/simulators/mappings/os/clock.json");

        Mappings read = Mappings.beside(known);

        assertThat(read.byFile().keySet()).containsExactlyElementsOf(mappings.keySet());
        assertThat(new TreeSet<>(read.byFile().keySet()))
                .containsExactlyElementsOf(read.byFile().keySet());
        assertThat(read.services()).isEqualTo(SERVICES);
    }

    /** A fixed path may stand in a place where another route captures, if its mapping says that it goes first. */
    private static boolean overlap(StubMapping one, StubMapping other) {
        if (!Objects.equals(one.getPriority(), other.getPriority())) {
            return false;
        }
        String[] left = segments(one);
        String[] right = segments(other);
        if (left.length != right.length
                || !one.getRequest().getMethod().equals(other.getRequest().getMethod())) {
            return false;
        }
        for (int i = 0; i < left.length; i++) {
            boolean eitherIsOpen = left[i].startsWith("{") || right[i].startsWith("{");
            if (!eitherIsOpen && !left[i].equals(right[i])) {
                return false;
            }
        }
        return true;
    }

    private static String[] segments(StubMapping mapping) {
        return mapping.getRequest().getUrlPathTemplate().split("/", -1);
    }

    private static String service(StubMapping mapping) {
        assertThat(mapping.getResponse().getTransformers()).hasSize(1);
        return mapping.getResponse().getTransformers().get(0);
    }

    private static String operation(StubMapping mapping) {
        return mapping.getResponse().getTransformerParameters().getString("operation");
    }
}
