package dev.lifeboat.reference;

import dev.lifeboat.spi.PromptReason;
import java.util.Optional;

/** What the person is about, while questions are open. */
sealed interface Flow permits SignInFlow, QrFlow {

    PromptReason why();

    /** The account concerned, where it is one of this phone's. */
    Optional<String> account();
}
