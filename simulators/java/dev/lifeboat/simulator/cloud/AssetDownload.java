package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.http.Request;
import java.util.Optional;

/** Gives out the bytes behind an asset field, as long as a record holds it. */
final class AssetDownload implements Endpoint {

    private static final String TYPE = "application/octet-stream";

    private final Shelves<ICloudContent> shelves;

    AssetDownload(Shelves<ICloudContent> shelves) {
        this.shelves = shelves;
    }

    @Override
    public Reply answer(Request request) {
        String key = request.parameter("asset");
        for (Shelf<ICloudContent> shelf : shelves.all()) {
            for (Zone zone : shelf.readable().zones()) {
                for (StoredRecord record : zone.records()) {
                    Optional<AssetFile> file = find(record, key);
                    if (file.isPresent()) {
                        shelves.read(shelf.account(), record.name());
                        return reply(request, file.get().content());
                    }
                }
            }
        }
        throw CloudKitError.NOT_FOUND.because("no record holds this asset");
    }

    private static Optional<AssetFile> find(StoredRecord record, String key) {
        return record.fields().values().stream()
                .flatMap(value -> value.items().stream())
                .filter(Scalar.Asset.class::isInstance)
                .map(asset -> ((Scalar.Asset) asset).file())
                .filter(file -> file.key().equals(key))
                .findFirst();
    }

    private static Reply reply(Request request, byte[] content) {
        return request.header("range")
                .flatMap(range -> ByteRange.parse(range, content.length))
                .filter(ByteRange::satisfiable)
                .map(range -> range.of(TYPE, content))
                .orElseGet(() -> Reply.bytes(200, TYPE, content));
    }
}
