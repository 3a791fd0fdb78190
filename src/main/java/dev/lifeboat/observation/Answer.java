package dev.lifeboat.observation;

import dev.lifeboat.spi.ActionRefused;
import dev.lifeboat.spi.Screen;
import java.util.Objects;
import java.util.Optional;

/** What came back when the app was asked something. */
public sealed interface Answer {

    /** The screen, if there is one. */
    default Optional<Screen> screen() {
        return Optional.empty();
    }

    /** The app answered with a screen. */
    record Shown(Screen shown) implements Answer {
        public Shown {
            Objects.requireNonNull(shown, "screen");
        }

        @Override
        public Optional<Screen> screen() {
            return Optional.of(shown);
        }
    }

    /** The app said in the protocol's terms that it cannot do this; nothing should have changed. */
    record Refused(ActionRefused.Reason reason, String message) implements Answer {
        public Refused {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(message, "message");
        }
    }

    /**
     * The app was asked for something that its statement leaves out.
     *
     * @param ability what the statement leaves out
     * @param contradiction what the app did instead of refusing and changing nothing; empty if it did just that
     */
    record LeftOut(String ability, Optional<String> contradiction) implements Answer {
        public LeftOut {
            Objects.requireNonNull(ability, "ability");
            Objects.requireNonNull(contradiction, "contradiction");
        }
    }

    /**
     * No answer that the protocol knows: the app or its adapter died, was late or spoke nonsense. Nothing can be concluded
     * from it about the rules.
     *
     * @param what came instead, in a sentence
     */
    record Broken(String what) implements Answer {
        public Broken {
            Objects.requireNonNull(what, "what");
        }
    }
}
