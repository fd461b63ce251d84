package io.github.holdfast.core.git;

import io.github.holdfast.core.finding.UnusableInput;
import java.nio.file.Path;
import java.util.TreeSet;

/** A program that says what {@link WorkTree} tells of a folder; for tests in another environment. */
final class AskGit {

    private AskGit() {}

    public static void main(String[] arguments) {
        System.out.println("git: " + WorkTree.hasGit());
        try {
            WorkTree tree = WorkTree.at(Path.of(arguments[0]));
            System.out.println("head: " + tree.head().orElse("none"));
            System.out.println("tracked: " + new TreeSet<>(tree.tracked()));
            System.out.println("untracked: " + new TreeSet<>(tree.untracked()));
        } catch (UnusableInput unusable) {
            System.out.println(unusable.getMessage());
            System.out.println(unusable.finding());
            System.out.println("fix: " + unusable.finding().fix().orElse(""));
        }
    }
}
