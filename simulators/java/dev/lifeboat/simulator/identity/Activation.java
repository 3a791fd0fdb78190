package dev.lifeboat.simulator.identity;

import java.time.Instant;

/**
 * What a work or school provider shows a member who adds a phone: a QR code, or its two parts for typing.
 *
 * @param username the member it is for
 * @param code single use; for typing
 * @param url for typing; the app replaces everything before {@code /net/work/} by its environment
 * @param ticket the last segment of the URL
 * @param issuedBy by which of the administrator's routes
 * @param expires from this simulated moment on the code is refused
 */
public record Activation(
        String username, String code, String url, String ticket, IssuingRoute issuedBy, Instant expires) {

    /** The content of the QR code. */
    public String uri() {
        return "phonefactor://activate_account?code=" + code + "&url=" + OtpauthUri.percentEncoded(url);
    }

    /** Says everything but the code. */
    @Override
    public String toString() {
        return "Activation[" + ticket + " for " + username + " by " + issuedBy + " until " + expires + "]";
    }
}
