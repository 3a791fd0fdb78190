package dev.lifeboat.selfcheck.mutant;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;

/** Reads the body of a request that has not been sent yet. */
final class PublishedBytes implements Flow.Subscriber<ByteBuffer> {

    private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();

    private PublishedBytes() {}

    static byte[] of(HttpRequest request) {
        PublishedBytes reading = new PublishedBytes();
        request.bodyPublisher().ifPresentOrElse(body -> body.subscribe(reading), reading::onComplete);
        return reading.bytes.getBody().toCompletableFuture().join();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        bytes.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer part) {
        bytes.onNext(List.of(part));
    }

    @Override
    public void onError(Throwable thrown) {
        bytes.onError(thrown);
    }

    @Override
    public void onComplete() {
        bytes.onComplete();
    }
}
