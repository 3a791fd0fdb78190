package dev.lifeboat.reference;

import dev.lifeboat.spi.Screen.Notice;
import java.util.List;
import java.util.Optional;

/** A flow in which the person signs in to a personal Microsoft account. */
sealed interface SignInFlow extends Flow permits AddPersonal, SignInToRecover, TurnOnBackup, Recovery {

    /** Whether the password alone is never enough (rule R38); else the provider decides. */
    boolean demandsProof();

    /**
     * Looks at the user name before the password leaves the phone.
     *
     * @throws Setback if it is the wrong one
     */
    default void check(String username) {}

    /** The person is signed in, as strongly as was demanded. Whatever comes of it, the sign-in is not asked for again. */
    Turn signedIn(MicrosoftSession session);

    /** The person left the sign-in. */
    default List<Notice> signInLeft() {
        return List.of();
    }

    @Override
    default Optional<String> account() {
        return Optional.empty();
    }
}
