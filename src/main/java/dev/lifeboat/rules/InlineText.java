package dev.lifeboat.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The text of a paragraph or heading without its markup, with what the markup said. */
final class InlineText extends AbstractVisitor {

    /** What begins a note: {@code [!NOTE]}, {@code [!IMPORTANT]} ... */
    private static final Pattern NOTE = Pattern.compile("\\A\\s*\\[![^\\]]*\\]\\s*");

    private static final Pattern ANCHOR = Pattern.compile("<a\\s[^>]*?(?:name|id)\\s*=\\s*[\"']?([^\"'\\s>]+)");
    private static final Pattern ENDED = Pattern.compile("[.!?]\\s*\\z");

    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Integer, Integer> lines = new TreeMap<>();
    private final List<Integer> leads = new ArrayList<>();
    private final List<InlineText> images = new ArrayList<>();
    private String anchor;

    static InlineText of(Node block) {
        InlineText inline = new InlineText();
        inline.visitChildren(block);
        return inline;
    }

    String text() {
        return text.toString();
    }

    /** The name that the author gave the place, if any. */
    Optional<String> anchor() {
        return Optional.ofNullable(anchor);
    }

    /** The descriptions of the pictures in it, which are not part of the text. */
    List<InlineText> images() {
        return images;
    }

    /** The offsets at which a bold lead ends: a sentence ends there even where no space follows. */
    List<Integer> leads() {
        return leads;
    }

    /** Where the text proper begins: behind the marker of a note, if this is one. */
    int start() {
        Matcher note = NOTE.matcher(text);
        return note.find() ? note.end() : 0;
    }

    /** The line of the file, from 1, in which the character at an offset stands. */
    int line(int offset) {
        return lines.isEmpty()
                ? 1
                : Optional.ofNullable(lines.floorEntry(offset))
                        .orElse(lines.firstEntry())
                        .getValue();
    }

    @Override
    public void visit(Text node) {
        append(node, node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        append(node, node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(StrongEmphasis node) {
        boolean first = text.substring(start()).isBlank();
        visitChildren(node);
        if (first && ENDED.matcher(text).find()) {
            leads.add(text.length());
        }
    }

    @Override
    public void visit(HtmlInline node) {
        Matcher matcher = ANCHOR.matcher(node.getLiteral());
        if (matcher.find()) {
            anchor = matcher.group(1);
        } else if (node.getLiteral().startsWith("<br")) {
            text.append(' ');
        }
    }

    @Override
    public void visit(Image node) {
        images.add(of(node));
    }

    private void append(Node node, String literal) {
        if (!node.getSourceSpans().isEmpty()) {
            lines.put(text.length(), node.getSourceSpans().get(0).getLineIndex() + 1);
        }
        text.append(literal);
    }
}
