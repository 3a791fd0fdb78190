package dev.lifeboat.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    void areComparedNumberByNumber() {
        Versions versions = new Versions(Optional.of("3.9"), Optional.of("3.11"));
        assertThat(versions.contain("3.9")).isTrue();
        assertThat(versions.contain("3.9.0")).isTrue();
        assertThat(versions.contain("3.10.4")).isTrue();
        assertThat(versions.contain("3.11-beta")).isTrue();
        assertThat(versions.contain("3.8.99")).isFalse();
        assertThat(versions.contain("3.9-beta")).isFalse();
        assertThat(versions.contain("3.11")).isFalse();
    }

    @Test
    void mayBeOpenAtOneEnd() {
        assertThat(new Versions(Optional.of("3"), Optional.empty()).contain("99"))
                .isTrue();
        assertThat(new Versions(Optional.empty(), Optional.of("3")).contain("0.1"))
                .isTrue();
    }

    @Test
    void holdNoProductWhoseVersionIsNone() {
        Versions everything = new Versions(Optional.of("0"), Optional.empty());
        assertThat(everything.contain("latest")).isFalse();
        assertThat(everything.contain("")).isFalse();
    }

    @Test
    void areNeitherEverythingNorNothing() {
        assertThatThrownBy(() -> new Versions(Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Versions(Optional.of("3.4"), Optional.of("3.4.0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3.4");
    }

    @Test
    void sayWhatTheyHold() {
        assertThat(new Versions(Optional.of("3"), Optional.of("4"))).hasToString("from 3, below 4");
        assertThat(new Versions(Optional.of("3"), Optional.empty())).hasToString("from 3");
        assertThat(new Versions(Optional.empty(), Optional.of("4"))).hasToString("below 4");
    }
}
