package dev.lifeboat.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lifeboat.spi.Action;
import dev.lifeboat.spi.ActionName;
import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.PathElement;
import dev.lifeboat.spi.Screen;
import dev.lifeboat.spi.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PathTakenTest {

    private static final PathTaken THROUGH_SETTINGS = new PathTaken(
            Story.PHONE,
            ActionName.TURN_ON_BACKUP,
            List.of(PathElement.SETTINGS, PathElement.BACKUP, PathElement.CLOUD_BACKUP));

    @Test
    void passesByExactlyThatWay() {
        assertThat(new Story()
                        .does(
                                new Action.TurnOnBackup(),
                                by(PathElement.SETTINGS, PathElement.BACKUP, PathElement.CLOUD_BACKUP))
                        .judged(THROUGH_SETTINGS))
                .isEqualTo(new Verdict.Pass());
    }

    @Test
    void failsByAnotherWayOrNone() {
        assertThat(new Story()
                        .does(new Action.TurnOnBackup(), by(PathElement.SETTINGS, PathElement.CLOUD_BACKUP))
                        .against(THROUGH_SETTINGS))
                .contains("the way to turn-on-backup to be settings > backup > cloud-backup")
                .contains("seen: settings > cloud-backup");
        assertThat(new Story()
                        .isRefused(new Action.TurnOnBackup(), ActionRefused.Reason.DOES_NOT_FIT)
                        .against(THROUGH_SETTINGS))
                .contains("FAIL", "no way at all");
    }

    @Test
    void onlyTheLastTimeCounts() {
        Story story = new Story()
                .does(new Action.TurnOnBackup(), by(PathElement.SETTINGS, PathElement.BACKUP, PathElement.CLOUD_BACKUP))
                .does(new Action.TurnOnBackup(), by(PathElement.OTHER))
                .does(new Action.BeginRecovery(), by(PathElement.BEGIN_RECOVERY));
        assertThat(story.against(THROUGH_SETTINGS)).contains("seen: other");
    }

    private static Screen by(PathElement... way) {
        return new Screen(
                View.ACCOUNTS,
                List.of(),
                List.of(),
                Optional.empty(),
                Screen.Backup.OFF,
                List.of(),
                List.of(),
                Stream.of(way)
                        .map(element -> new Screen.PathStep(element, "in any language"))
                        .toList(),
                false);
    }
}
