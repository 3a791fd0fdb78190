package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a request was meant for that no service answered. */
class ServicesTest {

    @ParameterizedTest
    @CsvSource({
        "'', os",
        "/, os",
        "/?x=1, os",
        "/os, os",
        "/os/battery, os",
        "/net/icloud, icloud",
        "/net/icloud/zones?x=/os/, icloud",
        "/net/work/contoso, work",
        "/net/mail/messages, mail"
    })
    void isReadFromTheAddress(String target, String service) {
        assertThat(Services.called(Passage.astray(target, ""))).isEqualTo(service);
        assertThat(Services.isUnknown(Passage.astray(target, ""))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/net", "/net/", "/net/os", "/net/nobody/x", "/osmium", "/web/icloud/x", "icloud"})
    void isUnknownForAnyOther(String target) {
        assertThat(Services.isUnknown(Passage.astray(target, ""))).isTrue();
        assertThat(Services.isConcerned(Passage.astray(target, ""))).isFalse();
    }
}
