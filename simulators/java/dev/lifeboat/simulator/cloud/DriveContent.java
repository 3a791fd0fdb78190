package dev.lifeboat.simulator.cloud;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** All files in the application folder of one Google account. */
final class DriveContent implements Content<DriveContent> {

    /** The name by which requests mean the application folder, whatever its id. */
    static final String ALIAS = "appDataFolder";

    private final String rootId;
    private final TreeMap<String, DriveFile> files = new TreeMap<>();
    private long changes;

    DriveContent(String rootId) {
        this.rootId = rootId;
    }

    @Override
    public DriveContent copy() {
        DriveContent copy = new DriveContent(rootId);
        copy.files.putAll(files);
        copy.changes = changes;
        return copy;
    }

    String rootId() {
        return rootId;
    }

    boolean isRoot(String id) {
        return id.equals(ALIAS) || id.equals(rootId);
    }

    /** Counts one more change of this account. */
    long nextChange() {
        return ++changes;
    }

    Optional<DriveFile> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** The id of a folder that a request names. */
    Optional<String> folder(String id) {
        return isRoot(id)
                ? Optional.of(rootId)
                : file(id).filter(DriveFile::isFolder).map(DriveFile::id);
    }

    /** The last changed first, as Drive lists them where no order is asked for. */
    List<DriveFile> files() {
        return files.values().stream()
                .sorted(Comparator.comparingLong(DriveFile::order).reversed())
                .toList();
    }

    void put(DriveFile file) {
        files.put(file.id(), file);
    }

    /** Removes a file, and what is in it if it is a folder; gives what is gone. */
    List<DriveFile> remove(DriveFile file) {
        List<DriveFile> gone = new ArrayList<>();
        files.remove(file.id());
        gone.add(file);
        List.copyOf(files.values()).stream()
                .filter(child -> child.parent().equals(file.id()))
                .forEach(child -> gone.addAll(remove(child)));
        changes++;
        return gone;
    }

    @Override
    public long size() {
        return files.values().stream().mapToLong(DriveFile::size).sum();
    }

    @Override
    public List<StoredObject> objects() {
        return files.values().stream()
                .sorted(Comparator.comparing(DriveFile::parent)
                        .thenComparing(DriveFile::name)
                        .thenComparingLong(DriveFile::order))
                .map(DriveFile::asObject)
                .toList();
    }

    @Override
    public void clear() {
        files.clear();
        changes++;
    }

    @Override
    public void damage(UnaryOperator<byte[]> damage) {
        files.replaceAll((id, file) -> file.damaged(damage));
    }
}
