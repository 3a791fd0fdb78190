package dev.lifeboat.simulator.identity;

/**
 * One QR code of a third-party provider: what a person scans once and ought never to need again (rule R05).
 *
 * @param number counts the enrolments of all third parties in this world, from 1
 * @param issuer as people read it; may be empty
 * @param totp what makes the codes, for comparing (rule R12)
 */
public record Enrolment(int number, String issuer, String username, Totp totp) {

    /** The content of the QR code, with every parameter written out. */
    public String uri() {
        return new OtpauthUri(issuer, username, totp).full();
    }

    /** The same with parameters left out where they equal the default (SHA1, 6 digits, 30 s), as most providers do. */
    public String briefUri() {
        return new OtpauthUri(issuer, username, totp).brief();
    }
}
