package dev.lifeboat.simulator.cloud;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The comparisons of the {@code q} grammar. */
final class SearchTerm {

    private static final String TERMS = "name, mimeType, trashed, starred, modifiedTime, createdTime, properties, "
            + "appProperties, 'id' in parents, not or (";

    private SearchTerm() {}

    static Predicate<DriveFile> read(SearchParser parser) {
        switch (parser.peek().text()) {
            case "name":
                return text(parser, DriveFile::name, SearchTerm::hasWordBeginning);
            case "mimeType":
                return text(parser, DriveFile::mimeType, String::startsWith);
            case "trashed":
                // Nothing in this folder can be in the trash.
                return flag(parser, file -> false);
            case "starred":
                return flag(parser, file -> file.metadata().starred());
            case "modifiedTime":
                return time(parser, DriveFile::modifiedTime);
            case "createdTime":
                return time(parser, file -> file.metadata().createdTime());
            case "appProperties":
                return has(parser, file -> file.metadata().appProperties());
            case "properties":
                return has(parser, file -> file.metadata().properties());
            default:
                throw parser.wrong(TERMS);
        }
    }

    private interface TextMatch {
        boolean holds(String text, String sought);
    }

    private static Predicate<DriveFile> text(
            SearchParser parser, Function<DriveFile, String> field, TextMatch contains) {
        String operator = operator(parser, List.of("=", "!=", "contains"));
        String sought = parser.value();
        return switch (operator) {
            case "=" -> file -> field.apply(file).equals(sought);
            case "!=" -> file -> !field.apply(file).equals(sought);
            default -> file -> contains.holds(field.apply(file), sought);
        };
    }

    /** For names {@code contains} means that a word begins so, as in the real Drive; case does not count. */
    private static boolean hasWordBeginning(String name, String sought) {
        String text = name.toLowerCase(Locale.ROOT);
        String prefix = sought.toLowerCase(Locale.ROOT);
        for (int at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static Predicate<DriveFile> flag(SearchParser parser, Predicate<DriveFile> field) {
        String operator = operator(parser, List.of("=", "!="));
        if (!parser.peek().is("true") && !parser.peek().is("false")) {
            throw parser.wrong("true or false");
        }
        boolean wanted = parser.take().is("true") == operator.equals("=");
        return file -> field.test(file) == wanted;
    }

    private static Predicate<DriveFile> time(SearchParser parser, Function<DriveFile, Instant> field) {
        String operator = operator(parser, List.of("<=", "<", "=", "!=", ">", ">="));
        if (parser.peek().kind() != SearchToken.Kind.VALUE) {
            throw parser.wrong("a time in single quotes");
        }
        Instant bound = instant(parser);
        return file -> {
            int order = field.apply(file).compareTo(bound);
            return switch (operator) {
                case "<=" -> order <= 0;
                case "<" -> order < 0;
                case "=" -> order == 0;
                case "!=" -> order != 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        };
    }

    /** RFC 3339; the zone, and the time of day, may be left out and are then UTC and midnight. */
    private static Instant instant(SearchParser parser) {
        String text = parser.peek().text();
        List<Function<String, Instant>> readings = List.of(
                value -> OffsetDateTime.parse(value).toInstant(),
                value -> LocalDateTime.parse(value).toInstant(ZoneOffset.UTC),
                value -> LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC));
        for (Function<String, Instant> reading : readings) {
            try {
                Instant instant = reading.apply(text);
                parser.take();
                return instant;
            } catch (DateTimeParseException notThisWay) {
                continue;
            }
        }
        throw parser.wrong("a time such as '2019-02-01T09:00:00'");
    }

    private static Predicate<DriveFile> has(SearchParser parser, Function<DriveFile, Map<String, String>> field) {
        operator(parser, List.of("has"));
        parser.expect("{");
        parser.expect("key");
        parser.expect("=");
        String key = parser.value();
        parser.expect("and");
        parser.expect("value");
        parser.expect("=");
        String value = parser.value();
        parser.expect("}");
        return file -> value.equals(field.apply(file).get(key));
    }

    /** Takes the term's own word, then one of the operators it has. */
    private static String operator(SearchParser parser, List<String> allowed) {
        String term = parser.take().text();
        if (allowed.stream().noneMatch(parser.peek()::is)) {
            throw parser.wrong("one of " + allowed + " after " + term);
        }
        return parser.take().text();
    }
}
