package dev.lifeboat.simulator.cloud;

import dev.lifeboat.simulator.http.Reply;
import dev.lifeboat.simulator.time.Dice;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Creates, changes and deletes files; every upload ends here, and so does every change of metadata alone. */
final class DriveWrites {

    private final Shelves<DriveContent> shelves;
    private final FileIds ids;
    private final Clock clock;
    private final Dice dice;

    DriveWrites(Shelves<DriveContent> shelves, FileIds ids, Clock clock, Dice dice) {
        this.shelves = shelves;
        this.ids = ids;
        this.clock = clock;
        this.dice = dice;
    }

    /** What a file is to hold: bytes, and their type where the client named one. */
    record Media(byte[] content, Optional<String> type) {}

    /** Refuses what {@link #create} would refuse whatever the bytes are. */
    String parentFor(Shelf<DriveContent> shelf, MetadataPatch patch) {
        // Without a parent the file would go to the person's own Drive, which this kind of token does not reach.
        String parent = patch.parent()
                .orElseThrow(() -> DriveRefusal.forbidden(
                        "insufficientFilePermissions",
                        "The user does not have sufficient permissions for this file: only parents=[\"appDataFolder\"], "
                                + "or a folder in it, is writable."));
        patch.id().ifPresent(id -> ids.check(shelf, id));
        return shelf.now().folder(parent).orElseThrow(() -> DriveRefusal.fileNotFound(parent));
    }

    DriveFile create(Shelf<DriveContent> shelf, MetadataPatch patch, Media media) {
        String parent = parentFor(shelf, patch);
        FileMetadata fresh = FileMetadata.fresh(clock.instant());
        FileMetadata metadata = patch.applyTo(media.type().map(fresh::of).orElse(fresh), clock.instant());
        DriveContent draft = shelf.draft();
        String id = patch.id().orElseGet(() -> ids.next(shelf.account()));
        DriveFile file = new DriveFile(id, parent, metadata, media.content(), dice.hex(20), 1, draft.nextChange());
        return keep(shelf, draft, file);
    }

    DriveFile update(Shelf<DriveContent> shelf, String fileId, MetadataPatch patch, Optional<Media> media) {
        DriveFile old = present(shelf, fileId);
        FileMetadata typed = media.flatMap(Media::type).map(old.metadata()::of).orElse(old.metadata());
        DriveContent draft = shelf.draft();
        DriveFile file = new DriveFile(
                fileId,
                old.parent(),
                patch.forUpdate().applyTo(typed, clock.instant()),
                media.map(Media::content).orElse(old.content()),
                media.isPresent() ? dice.hex(20) : old.headRevisionId(),
                old.version() + 1,
                draft.nextChange());
        return keep(shelf, draft, file);
    }

    /** A file that can be changed. */
    DriveFile present(Shelf<DriveContent> shelf, String fileId) {
        if (shelf.now().isRoot(fileId)) {
            throw DriveRefusal.forbidden(
                    "insufficientFilePermissions", "The application folder itself cannot be changed or deleted.");
        }
        return shelf.now().file(fileId).orElseThrow(() -> DriveRefusal.fileNotFound(fileId));
    }

    /** DELETE of a file: for good, there is no trash here. */
    Reply delete(DriveCall call) {
        DriveFile file = present(call.shelf(), call.fileId());
        DriveContent draft = call.shelf().draft();
        List<DriveFile> gone = draft.remove(file);
        call.shelf().keep(draft);
        gone.forEach(each -> shelves.deleted(call.account(), each.name()));
        return Reply.empty(204);
    }

    private DriveFile keep(Shelf<DriveContent> shelf, DriveContent draft, DriveFile file) {
        draft.put(file);
        if (!shelf.quota().allows(shelf.now().size(), draft.size())) {
            throw DriveRefusal.storageQuotaExceeded();
        }
        shelf.keep(draft);
        shelves.written(shelf.account(), file.name());
        return file;
    }
}
