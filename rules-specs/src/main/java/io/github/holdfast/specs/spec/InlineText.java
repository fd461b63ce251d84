package io.github.holdfast.specs.spec;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text of inline nodes; not of images, whose text stands for a picture, and not of HTML. */
final class InlineText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();
    private final List<String> code = new ArrayList<>();

    private InlineText() {}

    static InlineText of(Node node) {
        InlineText inline = new InlineText();
        node.accept(inline);
        return inline;
    }

    String text() {
        return text.toString();
    }

    /** The spans of code. */
    List<String> code() {
        return code;
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
