package io.github.holdfast.specs.java;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/** The direct children of a tree, of whatever kind: the running JDK's scanner knows kinds that are newer than this code. */
final class Children extends TreeScanner<Void, List<Tree>> {

    private Children() {}

    static List<Tree> of(Tree tree) {
        List<Tree> children = new ArrayList<>();
        tree.accept(new Children(), children);
        return children;
    }

    @Override
    public Void scan(Tree child, List<Tree> children) {
        if (child != null) {
            children.add(child);
        }
        return null;
    }
}
