package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceNotCalledTest {

    private static final ServiceNotCalled DRIVE = new ServiceNotCalled("google-drive");

    @Test
    void passesWhereOnlyOthersWereCalled() {
        assertThat(new Story()
                        .calls("icloud", "/net/icloud/database/1/records/query")
                        .calls(null, "/net/elsewhere")
                        .calls(null, "/net/google-driveway/x")
                        .judged(DRIVE))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsOnEveryCallKnownOrNot() {
        Story story = new Story()
                .calls("google-drive", "/net/google-drive/drive/v3/files")
                .calls("icloud", "/net/icloud/x")
                .calls(null, "/net/google-drive/no/such/address");
        assertThat(story.judged(DRIVE)).isInstanceOfSatisfying(Verdict.Fail.class, fail -> {
            assertThat(fail.message()).isEqualTo("Expected no request to google-drive; seen: 2 requests to it.");
            assertThat(fail.evidence()).containsExactly(1, 3);
        });
    }
}
