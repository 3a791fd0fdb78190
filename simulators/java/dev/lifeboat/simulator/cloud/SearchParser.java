package dev.lifeboat.simulator.cloud;

import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the {@code q} parameter:
 *
 * <pre>
 * any  = all { "or" all }
 * all  = one { "and" one }
 * one  = "not" one | "(" any ")" | value "in" "parents" | term
 * </pre>
 *
 * where a term compares a file's name, type, times or flags ({@link SearchTerm}). What is not known is refused with its
 * place, never skipped.
 */
final class SearchParser {

    private final String q;
    private final List<SearchToken> tokens;
    private final DriveContent content;
    private int next;

    private SearchParser(String q, DriveContent content) {
        this.q = q;
        this.tokens = SearchToken.read(q);
        this.content = content;
    }

    static Predicate<DriveFile> parse(String q, DriveContent content) {
        SearchParser parser = new SearchParser(q, content);
        Predicate<DriveFile> condition = parser.any();
        if (parser.peek().kind() != SearchToken.Kind.END) {
            throw parser.wrong("'and', 'or' or the end");
        }
        return condition;
    }

    private Predicate<DriveFile> any() {
        Predicate<DriveFile> condition = all();
        while (accept("or")) {
            condition = condition.or(all());
        }
        return condition;
    }

    private Predicate<DriveFile> all() {
        Predicate<DriveFile> condition = one();
        while (accept("and")) {
            condition = condition.and(one());
        }
        return condition;
    }

    private Predicate<DriveFile> one() {
        if (accept("not")) {
            return one().negate();
        }
        if (accept("(")) {
            Predicate<DriveFile> inside = any();
            expect(")");
            return inside;
        }
        return peek().kind() == SearchToken.Kind.VALUE ? inParents() : SearchTerm.read(this);
    }

    private Predicate<DriveFile> inParents() {
        String parent = value();
        expect("in");
        expect("parents");
        String folder = content.folder(parent).orElseThrow(() -> DriveRefusal.fileNotFound(parent));
        return file -> file.parent().equals(folder);
    }

    SearchToken peek() {
        return tokens.get(next);
    }

    SearchToken take() {
        return tokens.get(next++);
    }

    boolean accept(String wordOrSign) {
        boolean here = peek().is(wordOrSign);
        next += here ? 1 : 0;
        return here;
    }

    void expect(String wordOrSign) {
        if (!accept(wordOrSign)) {
            throw wrong("'" + wordOrSign + "'");
        }
    }

    String value() {
        if (peek().kind() != SearchToken.Kind.VALUE) {
            throw wrong("a value in single quotes");
        }
        return take().text();
    }

    /** The next token is not what should stand here. */
    DriveRefusal wrong(String expected) {
        return SearchToken.wrong(q, peek().position(), expected, peek().quoted());
    }
}
