package io.github.holdfast.maven;

import io.github.holdfast.core.finding.ReportText;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Tells what the code of a finding means, why its rule matters, and how to mend it, from the pages of the rules that came with
 * this plugin; nothing is fetched, and no project is needed. Without a code it lists all of them.
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

    /** A code, as a finding has it in brackets; in any case. */
    @Parameter(property = "code", defaultValue = "")
    private String code;

    @Override
    public void execute() throws MojoFailureException {
        RulePages pages = RulePages.read();
        if (code == null || code.isBlank()) {
            getLog().info(list(pages));
        } else {
            getLog().info(explained(pages));
        }
    }

    private String list(RulePages pages) {
        StringBuilder text = new StringBuilder("the codes of all rules; -Dcode=… explains one");
        String rule = "";
        for (RulePages.Meaning meaning : pages.all()) {
            if (!meaning.rule().equals(rule)) {
                rule = meaning.rule();
                text.append("\n\n").append(rule);
            }
            text.append("\n  ").append(meaning.code()).append(": ").append(meaning.cause());
        }
        return text.toString();
    }

    private String explained(RulePages pages) throws MojoFailureException {
        List<RulePages.Meaning> meanings = pages.of(code);
        if (meanings.isEmpty()) {
            List<String> like = pages.like(code);
            throw new MojoFailureException("there is no code " + ReportText.printable(code.strip())
                    + (like.isEmpty() ? "" : "; perhaps " + String.join(", ", like))
                    + "; without -Dcode all are listed");
        }
        return meanings.stream().map(ExplainMojo::text).collect(Collectors.joining("\n\n"));
    }

    private static String text(RulePages.Meaning meaning) {
        return meaning.code() + " of " + meaning.rule() + ", " + meaning.verdict()
                + "\n  what: " + meaning.cause()
                + "\n  mend: " + meaning.mend()
                + "\n  why:  " + meaning.why()
                + "\n  page: docs/rules/" + meaning.rule() + ".md of Holdfast";
    }
}
