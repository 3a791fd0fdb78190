package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Endpoint;
import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.secret.Secrets;
import dev.lifeboat.simulator.time.Dice;
import dev.lifeboat.simulator.time.SimulatedClock;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Google Drive v3 of one world, as far as a token for the application folder reaches. Not imitated: the person's own
 * Drive, sharing, revisions, the trash, moving files, and the changes feed.
 */
public final class GoogleDrive extends ShelvedStore<DriveContent> {

    private static final String TOKEN_PREFIX = "ya29.";

    private final Map<String, Endpoint> operations = new TreeMap<>();

    public GoogleDrive(SimulatedClock clock, Dice dice, Secrets secrets) {
        super(new Shelves<>(
                "google-drive",
                secrets,
                () -> dice.digits(21),
                () -> TOKEN_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(dice.bytes(48)),
                account -> new DriveContent(
                        "1" + Base64.getUrlEncoder().withoutPadding().encodeToString(dice.bytes(24)))));
        DriveGate gate = new DriveGate(shelves());
        FileIds ids = new FileIds(dice);
        DriveWrites writes = new DriveWrites(shelves(), ids, clock, dice);
        reads(gate, new FilesRead(shelves()), ids);
        writes(gate, writes);
        uploads(gate, new Uploads(shelves(), writes, clock, dice));
    }

    private void reads(DriveGate gate, FilesRead reads, FileIds ids) {
        operations.put("about-get", gate.signedIn(reads::about));
        operations.put("files-list", gate.signedIn(reads::list));
        operations.put("files-get", gate.signedIn(reads::get));
        operations.put("files-generate-ids", gate.signedIn(ids::generate));
    }

    private void writes(DriveGate gate, DriveWrites writes) {
        Endpoint update = gate.signedIn(call -> updated(call, writes));
        operations.put("files-create", gate.signedIn(call -> created(call, writes)));
        operations.put("files-update", update);
        // Clients whose transport has no PATCH send POST with X-HTTP-Method-Override.
        operations.put("files-update-overridden", update);
        operations.put("files-delete", gate.signedIn(writes::delete));
    }

    private void uploads(DriveGate gate, Uploads uploads) {
        operations.put("upload-create", gate.signedIn(uploads::create));
        operations.put("upload-update", gate.signedIn(uploads::update));
        operations.put("upload-update-overridden", gate.signedIn(uploads::update));
        operations.put("upload-resume-create", gate.open(uploads::resume));
        operations.put("upload-resume-update", gate.open(uploads::resume));
        operations.put("upload-cancel-create", gate.open(uploads::cancel));
        operations.put("upload-cancel-update", gate.open(uploads::cancel));
    }

    private static Reply created(DriveCall call, DriveWrites writes) {
        DriveWrites.Media nothing = new DriveWrites.Media(new byte[0], Optional.empty());
        return call.written(() -> writes.create(call.shelf(), call.patch(), nothing));
    }

    private static Reply updated(DriveCall call, DriveWrites writes) {
        return call.written(() -> writes.update(call.shelf(), call.fileId(), call.patch(), Optional.empty()));
    }

    @Override
    public Map<String, Endpoint> operations() {
        return Collections.unmodifiableMap(operations);
    }
}
