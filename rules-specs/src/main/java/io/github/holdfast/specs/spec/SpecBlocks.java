package io.github.holdfast.specs.spec;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** Cuts a parsed document into its blocks. What is neither prose nor table nor Java is left out: HTML, other fences. */
final class SpecBlocks extends AbstractVisitor {

    /** Numbers of sections, and versions, in a heading. */
    private static final Pattern NUMBERING = Pattern.compile("^\\d+[.)]\\s+|(?<![\\w.])\\d+(?:\\.\\d+)+\\b");

    private final Set<List<String>> ignoredSections;
    private final Deque<Heading> open = new ArrayDeque<>();
    private final Deque<String> titles = new ArrayDeque<>();
    private final List<SpecBlock> blocks = new ArrayList<>();
    private int ignoredLevel = Integer.MAX_VALUE;
    private int datedItems;

    SpecBlocks(Collection<String> ignoredSections) {
        this.ignoredSections = ignoredSections.stream().map(Words::of).collect(Collectors.toSet());
    }

    List<SpecBlock> blocks() {
        return blocks;
    }

    @Override
    public void visit(Heading heading) {
        while (!open.isEmpty() && open.peekLast().getLevel() >= heading.getLevel()) {
            open.removeLast();
            titles.removeLast();
        }
        Inline inline = Inline.of(heading);
        open.addLast(heading);
        titles.addLast(inline.text.toString());
        if (heading.getLevel() <= ignoredLevel) {
            boolean ignored = ignoredSections.contains(Words.of(inline.text.toString()));
            ignoredLevel = ignored ? heading.getLevel() : Integer.MAX_VALUE;
        }
        add(
                SpecBlock.Kind.HEADING,
                heading,
                NUMBERING.matcher(titles.peekLast()).replaceAll(""),
                inline.code);
    }

    @Override
    public void visit(ListItem item) {
        boolean dated = item.getFirstChild() instanceof Paragraph
                && Words.beginsWithADate(Inline.of(item.getFirstChild()).text.toString());
        datedItems += dated ? 1 : 0;
        visitChildren(item);
        datedItems -= dated ? 1 : 0;
    }

    @Override
    public void visit(Paragraph paragraph) {
        Inline inline = Inline.of(paragraph);
        String text = inline.text
                .toString()
                .replaceFirst("^\\[[ xX]\\] ", "")
                .lines()
                .filter(line -> !Words.isStamp(line))
                .collect(Collectors.joining("\n"));
        add(SpecBlock.Kind.TEXT, paragraph, text, inline.code);
    }

    @Override
    public void visit(FencedCodeBlock fence) {
        String language = fence.getInfo() == null ? "" : fence.getInfo().strip().toLowerCase(Locale.ROOT);
        if (language.split("[\\s{]", 2)[0].equals("java")) {
            add(SpecBlock.Kind.JAVA, fence, fence.getLiteral(), List.of(fence.getLiteral()));
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            Inline inline = Inline.of(node);
            add(SpecBlock.Kind.ROW, node, inline.text.toString(), inline.code);
        } else {
            visitChildren(node);
        }
    }

    private void add(SpecBlock.Kind kind, Node node, String text, List<String> code) {
        boolean ignored = datedItems > 0 || ignoredLevel != Integer.MAX_VALUE;
        SpecBlock block = new SpecBlock(kind, line(node), new ArrayList<>(titles), ignored, text, code);
        if (!block.words().isEmpty()) {
            blocks.add(block);
        }
    }

    private static int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
    }

    /** The text of inline nodes; not of images, whose text stands for a picture, and not of HTML. */
    private static final class Inline extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();
        private final List<String> code = new ArrayList<>();

        static Inline of(Node node) {
            Inline inline = new Inline();
            node.accept(inline);
            return inline;
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
            code.add(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(Image node) {
            text.append(' ');
        }

        @Override
        public void visit(CustomNode node) {
            visitChildren(node);
            if (node instanceof TableCell) {
                text.append(" | ");
            }
        }
    }
}
