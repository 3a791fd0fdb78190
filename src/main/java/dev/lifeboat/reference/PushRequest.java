package dev.lifeboat.reference;

import dev.lifeboat.spi.Screen;

/**
 * A sign-in at a provider that waits for this phone's yes or no.
 *
 * @param account the account on this phone
 * @param nonce goes into the signature
 */
record PushRequest(String id, String account, String nonce, String text) {

    Screen.SignInRequest shown() {
        return new Screen.SignInRequest(id, account, text);
    }
}
