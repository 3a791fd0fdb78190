package dev.lifeboat.simulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.simulator.time.Seed;
import dev.lifeboat.spi.Platform;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeviceProfileTest {

    @ParameterizedTest
    @EnumSource(Platform.class)
    void theMakeFollowsFromTheSeed(Platform platform) {
        assertThat(make(platform, 5)).isEqualTo(make(platform, 5));

        List<DeviceProfile> makes =
                LongStream.range(0, 40).mapToObj(seed -> make(platform, seed)).toList();

        assertThat(makes.stream().map(DeviceProfile::osVersion).distinct().count())
                .isGreaterThan(1);
        assertThat(makes.stream().map(DeviceProfile::model).distinct().count()).isGreaterThan(1);
        assertThat(makes.stream().map(DeviceProfile::name).distinct().count()).isGreaterThan(1);
        assertThat(makes).allMatch(make -> make.platform() == platform);
    }

    @Test
    void theDialogsOfThePlatformsAskDifferentThings() {
        assertThat(make(Platform.ANDROID, 1).cameraQuestion()).contains("video");
        assertThat(make(Platform.IOS, 1).cameraQuestion()).contains("camera").doesNotContain("video");
    }

    private static DeviceProfile make(Platform platform, long seed) {
        return DeviceProfile.any(platform, Seed.of(seed).dice("phone"));
    }
}
