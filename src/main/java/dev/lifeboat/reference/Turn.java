package dev.lifeboat.reference;

import dev.lifeboat.spi.Screen.Notice;
import java.util.List;
import java.util.Optional;

/** How a flow goes on after an answer: what is asked next, if anything, and what the person is told. */
record Turn(Optional<Step> next, List<Notice> notices) {

    static Turn ask(Step step, Notice... notices) {
        return new Turn(Optional.of(step), List.of(notices));
    }

    static Turn end(Notice... notices) {
        return new Turn(Optional.empty(), List.of(notices));
    }

    static Turn end(List<Notice> notices) {
        return new Turn(Optional.empty(), notices);
    }
}
