package io.github.holdfast.core.reactor;

import io.github.holdfast.core.finding.UnusableInput;
import io.github.holdfast.core.git.Base;
import io.github.holdfast.core.testing.StagedBuild;
import java.nio.file.Path;
import java.util.Properties;

/** A program that says what a build in a folder is compared with; for tests in another environment. */
final class AskBase {

    private AskBase() {}

    /** @param arguments the folder, and what follows {@code -Dholdfast.base=} on the command line of the build, if anything */
    public static void main(String[] arguments) {
        StagedBuild build = StagedBuild.in(Path.of(arguments[0]));
        Properties properties = new Properties();
        if (arguments.length > 1) {
            properties.setProperty("holdfast.base", arguments[1]);
        }
        build.session().getRequest().setUserProperties(properties);
        ReactorModule module = build.in(build.module("."));
        try {
            say(module);
        } catch (UnusableInput unusable) {
            System.out.println(unusable.finding().code());
            if (unusable.finding().code().equals("BASE-OVERRIDDEN")) {
                say(module);
            }
        }
    }

    /** The first who asks is told what is wrong with the base; the next one gets it. */
    private static void say(ReactorModule module) {
        Base base = module.base().orElseThrow();
        System.out.println(base.tip() + " from " + base.mergeBase() + ": " + base.foundBy());
    }
}
