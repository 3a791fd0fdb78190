package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Request;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which files a list asks for, in which order.
 *
 * @param fingerprint of what was asked: a page token is good for the same question only
 */
record FileSearch(Predicate<DriveFile> condition, Comparator<DriveFile> order, String fingerprint) {

    static FileSearch read(Request request, DriveContent content) {
        String q = request.queryValue("q").orElse("");
        String orderBy = request.queryValue("orderBy").orElse("");
        return new FileSearch(
                q.isBlank() ? file -> true : SearchParser.parse(q, content),
                FileOrder.parse(orderBy),
                Marker.fingerprint(q + "\n" + orderBy));
    }

    List<DriveFile> results(DriveContent content) {
        return content.files().stream().filter(condition).sorted(order).toList();
    }

    String token(int position) {
        return Marker.at(position, fingerprint);
    }

    int position(String pageToken) {
        return Marker.position(pageToken, fingerprint)
                .orElseThrow(() -> DriveRefusal.invalidValue("pageToken", "the token is not one of this search"))
                .intValue();
    }
}
