package dev.lifeboat.simulator.cloud;

/** A Drive of its own, in which Ana is signed in. */
final class AnasDrive {

    private final DriveClient client = new DriveClient();
    private final String token = client.store().signIn(client.store().account("ana"));

    DriveClient client() {
        return client;
    }

    String token() {
        return token;
    }

    /** Bytes that differ from one place to the next. */
    static byte[] content(int length) {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) (i * 7 + i / 251);
        }
        return content;
    }

    /** The content of the file called {@code backup}, as Ana reads it. */
    byte[] stored() {
        return client.read(token, "backup").orElseThrow();
    }

    /** How many files there are. */
    int files() {
        return client.store().objects(client.store().account("ana")).size();
    }
}
