package dev.lifeboat.simulator.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.time.Dice;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ids of files, made here or handed out beforehand so that an app may repeat a creation without doubling it. */
final class FileIds {

    private static final int MOST = 1000;
    private static final int USUAL = 10;

    private final Map<CloudAccount, Set<String>> handedOut = new HashMap<>();
    private final Dice dice;

    FileIds(Dice dice) {
        this.dice = dice;
    }

    String next(CloudAccount account) {
        String id = "1" + Base64.getUrlEncoder().withoutPadding().encodeToString(dice.bytes(24));
        handedOut.computeIfAbsent(account, key -> new HashSet<>()).add(id);
        return id;
    }

    /** {@code files/generateIds}. */
    Reply generate(DriveCall call) {
        String space = call.request().queryValue("space").orElse("drive");
        if (!space.equals(DriveContent.ALIAS)) {
            throw DriveSpaces.notGranted("space");
        }
        int count = DriveSpaces.count(call.request(), "count", USUAL, MOST);
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "drive#generatedIds")
                .put("space", space);
        ArrayNode ids = body.putArray("ids");
        for (int i = 0; i < count; i++) {
            ids.add(next(call.account()));
        }
        return Reply.json(200, body);
    }

    /** Refuses an id that was not handed out to the account, or is in use. */
    void check(Shelf<DriveContent> shelf, String id) {
        if (!handedOut.getOrDefault(shelf.account(), Set.of()).contains(id)) {
            throw DriveRefusal.invalidValue(
                    "file.id", "The provided file ID is not usable: ask files/generateIds for one.");
        }
        if (shelf.now().file(id).isPresent()) {
            throw new DriveRefusal(
                    409, "fileIdAlreadyExists", "A file already exists with the provided ID.", Optional.empty());
        }
    }
}
