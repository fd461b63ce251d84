package io.github.holdfast.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.data.ExecutionDataStore;

/**
 * A report in PIT's format with one mutant for every line that carries code, three of four killed: the size that a run over
 * the whole module has, without the hour that it takes. Only what reads it is measured.
 */
final class MutantReport {
    private MutantReport() {}

    /** Writes the report of a built module; its time is tomorrow, so that it counts as written by any build till then. */
    static void write(Path module) throws IOException {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mutations partial=\"true\">\n");
        File classes = module.resolve("target/classes").toFile();
        new Analyzer(new ExecutionDataStore(), type -> add(type, xml)).analyzeAll(classes);
        Path report = module.resolve("target/pit-reports/mutations.xml");
        Files.createDirectories(report.getParent());
        Files.writeString(report, xml.append("</mutations>\n"), UTF_8);
        Files.setLastModifiedTime(report, FileTime.from(Instant.now().plus(Duration.ofDays(1))));
    }

    private static void add(IClassCoverage type, StringBuilder xml) {
        for (int line = type.getFirstLine(); line <= type.getLastLine(); line++) {
            if (line > 0 && type.getLine(line).getStatus() != ICounter.EMPTY) {
                xml.append(mutant(type, line));
            }
        }
    }

    private static String mutant(IClassCoverage type, int line) {
        boolean killed = line % 4 != 0;
        return "<mutation detected='%s' status='%s' numberOfTestsRun='1'><sourceFile>%s</sourceFile>"
                        .formatted(killed, killed ? "KILLED" : "SURVIVED", type.getSourceFileName())
                + "<mutatedClass>%s</mutatedClass><mutatedMethod>m</mutatedMethod><methodDescription>()V</methodDescription>"
                        .formatted(type.getName().replace('/', '.'))
                + "<lineNumber>%d</lineNumber><mutator>org.pitest.mutationtest.engine.gregor.mutators.MathMutator</mutator>"
                        .formatted(line)
                + "<indexes><index>4</index></indexes><blocks><block>0</block></blocks><killingTest/>"
                + "<description>Replaced integer addition with subtraction</description></mutation>\n";
    }
}
