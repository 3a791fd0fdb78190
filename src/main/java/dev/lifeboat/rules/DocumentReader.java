package dev.lifeboat.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Walks through one Markdown document and collects its sentences. */
final class DocumentReader {

    /** The anchor of what stands before the first heading. */
    static final String BEFORE_FIRST_HEADING = "start";

    private final List<Sentence> sentences = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>(Set.of(BEFORE_FIRST_HEADING, FrontMatter.ANCHOR));
    private Place section = Place.section(BEFORE_FIRST_HEADING);

    List<Sentence> read(String markdown) {
        FrontMatter front = FrontMatter.cutFrom(markdown.startsWith("\ufeff") ? markdown.substring(1) : markdown);
        sentences.addAll(front.sentences());
        Parser parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
        for (Node node : children(parser.parse(front.rest()))) {
            if (node instanceof Heading heading) {
                heading(heading);
            } else {
                block(node, section);
            }
        }
        return List.copyOf(sentences);
    }

    private void heading(Heading heading) {
        InlineText inline = InlineText.of(heading);
        section = Place.section(unused(inline.anchor().orElse(slug(inline.text()))));
        whole(inline.text(), lineOf(heading), section.next(BlockKind.HEADING));
        images(inline, section);
    }

    private void block(Node node, Place place) {
        if (node instanceof Paragraph) {
            text(node, place);
        } else if (node instanceof Heading heading) {
            whole(InlineText.of(heading).text(), lineOf(heading), place.next(BlockKind.HEADING));
        } else if (node instanceof ListBlock list) {
            BlockKind kind = list instanceof OrderedList ? BlockKind.STEP : BlockKind.BULLET;
            children(list).forEach(item -> inside(item, place.next(kind)));
        } else if (node instanceof BlockQuote) {
            inside(node, place.next(BlockKind.NOTE));
        } else if (node instanceof FencedCodeBlock code) {
            whole(code.getLiteral(), lineOf(code), place.next(BlockKind.CODE));
        } else if (node instanceof IndentedCodeBlock code) {
            whole(code.getLiteral(), lineOf(code), place.next(BlockKind.CODE));
        } else if (node instanceof HtmlBlock html) {
            html(html, place);
        }
    }

    private void inside(Node container, Place place) {
        children(container).forEach(child -> block(child, place));
    }

    private void text(Node paragraph, Place place) {
        InlineText inline = InlineText.of(paragraph);
        List<SentenceSplitter.Piece> pieces = SentenceSplitter.split(inline);
        if (!pieces.isEmpty()) {
            add(inline, pieces, place.nextParagraph());
        }
        images(inline, place);
    }

    private void images(InlineText inline, Place place) {
        for (InlineText image : inline.images()) {
            List<SentenceSplitter.Piece> pieces = SentenceSplitter.split(image);
            if (!pieces.isEmpty()) {
                add(image, pieces, place.next(BlockKind.IMAGE));
            }
        }
    }

    private void add(InlineText inline, List<SentenceSplitter.Piece> pieces, Place place) {
        for (int i = 0; i < pieces.size(); i++) {
            SentenceSplitter.Piece piece = pieces.get(i);
            sentences.add(new Sentence(place.sentence(i + 1), inline.line(piece.start()), piece.text()));
        }
    }

    /** What a browser would show of it: nothing of a comment. */
    private void html(HtmlBlock html, Place place) {
        String shown = html.getLiteral().replaceAll("(?s)<!--.*?(?:-->|\\z)|<[^>]*>", " ");
        if (!shown.isBlank()) {
            whole(shown, lineOf(html), place.nextParagraph());
        }
    }

    private void whole(String text, int line, Place place) {
        if (!text.isBlank()) {
            sentences.add(new Sentence(place.sentence(1), line, Fingerprint.normalised(text)));
        }
    }

    private String unused(String anchor) {
        String candidate = anchor;
        for (int i = 1; !anchors.add(candidate); i++) {
            candidate = anchor + "-" + i;
        }
        return candidate;
    }

    private static String slug(String heading) {
        String slug = heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}\\s_-]", "")
                .replaceAll("\\s+", "-");
        return slug.isEmpty() ? "untitled" : slug;
    }

    private static int lineOf(Block block) {
        return block.getSourceSpans().get(0).getLineIndex() + 1;
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
