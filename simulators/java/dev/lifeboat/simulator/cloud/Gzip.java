package dev.lifeboat.simulator.cloud;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Clients compress JSON and multipart bodies; neither can begin like gzip itself, so nothing is mistaken for it. */
final class Gzip {

    private Gzip() {}

    static byte[] undone(byte[] body) {
        boolean compressed = body.length > 2 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b;
        return compressed ? inflated(body) : body;
    }

    private static byte[] inflated(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw DriveRefusal.badRequest("The body begins like gzip and cannot be inflated: " + e.getMessage());
        }
    }
}
