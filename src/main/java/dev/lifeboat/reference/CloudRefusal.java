package dev.lifeboat.reference;

import dev.lifeboat.spi.NoticeCode;

/** What the refusals of the cloud stores mean for the person (rule X08). */
final class CloudRefusal {

    private CloudRefusal() {}

    static Setback signedOut() {
        return new Setback(
                NoticeCode.CLOUD_ACCOUNT_NEEDED,
                "The cloud session of this phone has ended. Sign in to the cloud again in the phone's settings.");
    }

    static Setback full() {
        return new Setback(NoticeCode.CLOUD_FULL, "The cloud storage is full. Make room and try again.");
    }

    static Setback error() {
        return new Setback(NoticeCode.CLOUD_ERROR, "The cloud store does not work right now. Try again later.");
    }
}
