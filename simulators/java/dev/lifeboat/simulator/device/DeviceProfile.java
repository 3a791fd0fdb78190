package dev.lifeboat.simulator.device;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.spi.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The make of one phone. It varies with the seed, so that no implementation can come to lean on one name or version.
 *
 * @param osVersion for display only
 * @param model as its maker calls it
 * @param name as its owner calls it; it says nothing about the owner
 * @param cameraQuestion what the system's dialog asks, differently on each platform (rule R47)
 */
public record DeviceProfile(Platform platform, String osVersion, String model, String name, String cameraQuestion) {

    private static final Map<Platform, Makes> MAKES =
            Map.of(Platform.IOS, Makes.of(Platform.IOS), Platform.ANDROID, Makes.of(Platform.ANDROID));

    public DeviceProfile {
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(osVersion, "osVersion");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(cameraQuestion, "cameraQuestion");
    }

    /** One of the makes that {@code simulators/devices} lists for a platform. */
    public static DeviceProfile any(Platform platform, Dice dice) {
        Makes makes = MAKES.get(platform);
        return new DeviceProfile(
                platform,
                dice.oneOf(makes.osVersions()),
                dice.oneOf(makes.models()),
                dice.oneOf(makes.names()),
                makes.cameraQuestion());
    }

    @JsonIgnoreProperties("platform")
    private record Makes(List<String> osVersions, List<String> models, List<String> names, String cameraQuestion) {

        static Makes of(Platform platform) {
            String resource = "simulators/devices/" + platform.wireName() + ".json";
            try (InputStream json = DeviceProfile.class.getClassLoader().getResourceAsStream(resource)) {
                if (json == null) {
                    throw new IllegalStateException("the kit is incomplete: " + resource + " is not on the class path");
                }
                return new ObjectMapper().readValue(json, Makes.class);
            } catch (IOException e) {
                throw new UncheckedIOException(resource + " cannot be read", e);
            }
        }
    }
}
