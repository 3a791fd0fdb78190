package dev.lifeboat.simulator.cloud;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** The {@code orderBy} parameter: keys with an optional {@code desc}; files equal in all stay last changed first. */
final class FileOrder {

    private static final Map<String, Comparator<DriveFile>> KEYS = new TreeMap<>(Map.of(
            "createdTime", Comparator.comparing(file -> file.metadata().createdTime()),
            "folder", Comparator.comparing(file -> !file.isFolder()),
            "modifiedByMeTime", Comparator.comparing(DriveFile::modifiedTime),
            "modifiedTime", Comparator.comparing(DriveFile::modifiedTime),
            "name", Comparator.comparing(DriveFile::name),
            "name_natural", Comparator.comparing(DriveFile::name, FileOrder::natural),
            "quotaBytesUsed", Comparator.comparing(file -> file.content().length),
            "recency", Comparator.comparing(DriveFile::order),
            "starred", Comparator.comparing(file -> !file.metadata().starred())));

    private FileOrder() {}

    static Comparator<DriveFile> parse(String orderBy) {
        Comparator<DriveFile> order = (left, right) -> 0;
        if (orderBy.isBlank()) {
            return order;
        }
        for (String part : orderBy.split(",", -1)) {
            String[] words = part.trim().split("\\s+");
            Comparator<DriveFile> key = KEYS.get(words[0]);
            boolean descending = words.length == 2 && words[1].equals("desc");
            if (key == null || words.length > (descending ? 2 : 1)) {
                throw DriveRefusal.invalidValue(
                        "orderBy",
                        "'" + part.trim() + "' is no sort key; known, each with an optional 'desc': " + KEYS.keySet());
            }
            order = order.thenComparing(descending ? key.reversed() : key);
        }
        return order;
    }

    /** Compares runs of digits as numbers: file2 before file10. */
    private static int natural(String left, String right) {
        String[] l = left.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
        String[] r = right.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
        for (int i = 0; i < Math.min(l.length, r.length); i++) {
            int order = run(l[i], r[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(l.length, r.length);
    }

    private static int run(String left, String right) {
        boolean numbers = left.matches("[0-9]+") && right.matches("[0-9]+");
        return numbers ? new BigInteger(left).compareTo(new BigInteger(right)) : left.compareToIgnoreCase(right);
    }
}
