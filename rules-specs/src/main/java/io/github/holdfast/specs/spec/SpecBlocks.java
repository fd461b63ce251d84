package io.github.holdfast.specs.spec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Cuts a parsed document into its blocks. What is neither prose nor table nor Java is left out: HTML, other fences. */
final class SpecBlocks extends AbstractVisitor {

    /** Numbers of sections, and versions, in a heading. */
    private static final Pattern NUMBERING = Pattern.compile("^\\d+[.)]\\s+|(?<![\\w.])\\d+(?:\\.\\d+){1,50}\\b");

    private final Outline outline;
    private final List<SpecBlock> blocks = new ArrayList<>();

    SpecBlocks(Collection<String> ignoredSections) {
        this.outline = new Outline(ignoredSections);
    }

    List<SpecBlock> blocks() {
        return blocks;
    }

    @Override
    public void visit(Heading heading) {
        InlineText inline = InlineText.of(heading);
        outline.enter(heading.getLevel(), inline.text());
        add(SpecBlock.Kind.HEADING, heading, NUMBERING.matcher(inline.text()).replaceAll(""), inline.code());
    }

    @Override
    public void visit(ListItem item) {
        boolean dated = Outline.isDated(item);
        outline.enterItem(dated);
        visitChildren(item);
        outline.leaveItem(dated);
    }

    @Override
    public void visit(Paragraph paragraph) {
        InlineText inline = InlineText.of(paragraph);
        String text = inline.text()
                .replaceFirst("^\\[[ xX]\\] ", "")
                .lines()
                .filter(line -> !Words.isStamp(line))
                .collect(Collectors.joining("\n"));
        add(SpecBlock.Kind.TEXT, paragraph, text, inline.code());
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
            InlineText inline = InlineText.of(node);
            add(SpecBlock.Kind.ROW, node, inline.text(), inline.code());
        } else {
            visitChildren(node);
        }
    }

    private void add(SpecBlock.Kind kind, Node node, String text, List<String> code) {
        SpecBlock block = new SpecBlock(kind, line(node), outline.titles(), outline.isIgnored(), text, code);
        if (!block.words().isEmpty()) {
            blocks.add(block);
        }
    }

    private static int line(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
    }
}
