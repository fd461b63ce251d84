package io.github.holdfast.core.reactor;

import io.github.holdfast.core.testing.StagedBuild;
import java.nio.file.Path;

/** A program that says what a module knows of its repository; for tests in another environment. */
final class AskModule {

    private AskModule() {}

    public static void main(String[] arguments) {
        StagedBuild build = StagedBuild.in(Path.of(arguments[0]));
        ReactorModule module = build.in(build.module("a"));
        System.out.println("work tree: " + module.workTree().isPresent());
        System.out.println(module.noWorkTree().orElse(""));
    }
}
