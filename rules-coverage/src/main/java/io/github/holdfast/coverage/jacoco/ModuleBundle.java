package io.github.holdfast.coverage.jacoco;

import io.github.holdfast.coverage.check.Count;
import io.github.holdfast.coverage.check.Counter;
import io.github.holdfast.coverage.check.CoverageNode;
import io.github.holdfast.coverage.check.Element;
import io.github.holdfast.coverage.check.SourceGap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ICoverageNode;
import org.jacoco.core.analysis.IMethodCoverage;
import org.jacoco.core.analysis.IPackageCoverage;
import org.jacoco.core.analysis.ISourceFileCoverage;

/**
 * Adds up classes to packages and the module as JaCoCo's own bundle does, a line of two classes once, and names the
 * elements as {@code jacoco:check} names them, so that its limits can be copied.
 */
public final class ModuleBundle {

    private final IBundleCoverage bundle;
    private final Function<String, String> sources;

    private ModuleBundle(IBundleCoverage bundle, Function<String, String> sources) {
        this.bundle = bundle;
        this.sources = sources;
    }

    /**
     * @param name of the module
     * @param sources gives the path of a source file, relative to the reactor root, for {@code package/File.java}
     */
    public static ModuleBundle of(String name, Collection<AnalysedClass> classes, Function<String, String> sources) {
        CoverageBuilder builder = new CoverageBuilder();
        classes.forEach(one -> builder.visitCoverage(one.coverage()));
        return new ModuleBundle(builder.getBundle(name), sources);
    }

    /** The module and its elements of the kinds that are asked for. */
    public List<CoverageNode> nodes(Set<Element> elements) {
        List<CoverageNode> nodes = new ArrayList<>();
        nodes.add(node(Element.MODULE, bundle.getName(), bundle));
        for (IPackageCoverage one : bundle.getPackages()) {
            if (elements.contains(Element.PACKAGE)) {
                nodes.add(node(Element.PACKAGE, JavaNames.ofPackage(one.getName()), one));
            }
            one.getClasses().forEach(type -> addClass(nodes, type, elements));
            if (elements.contains(Element.SOURCEFILE)) {
                one.getSourceFiles().forEach(file -> nodes.add(sourceFile(file)));
            }
        }
        return nodes;
    }

    private void addClass(List<CoverageNode> nodes, IClassCoverage type, Set<Element> elements) {
        String file = type.getSourceFileName() == null
                ? ""
                : sources.apply(key(type.getPackageName(), type.getSourceFileName()));
        if (elements.contains(Element.CLASS)) {
            String name = JavaNames.ofClass(type.getName());
            nodes.add(node(Element.CLASS, name, type).at(file, type.getFirstLine(), type.getLastLine()));
        }
        if (elements.contains(Element.METHOD)) {
            for (IMethodCoverage method : type.getMethods()) {
                String name = JavaNames.ofMethod(type.getName(), method.getName(), method.getDesc());
                nodes.add(node(Element.METHOD, name, method).at(file, method.getFirstLine(), method.getLastLine()));
            }
        }
    }

    private CoverageNode sourceFile(ISourceFileCoverage file) {
        String name = file.getPackageName() + "/" + file.getName();
        return node(Element.SOURCEFILE, name, file).at(sources.apply(key(file.getPackageName(), file.getName())), 0, 0);
    }

    /** What is not covered, a value a source file that misses something. */
    public List<SourceGap> gaps() {
        List<SourceGap> gaps = new ArrayList<>();
        for (IPackageCoverage one : bundle.getPackages()) {
            for (ISourceFileCoverage file : one.getSourceFiles()) {
                if (file.getInstructionCounter().getMissedCount() > 0) {
                    gaps.add(gap(file));
                }
            }
        }
        return gaps;
    }

    /** The source files that carry code, by {@code package/File.java}. */
    public Map<String, SourceLines> sourceLines() {
        Map<String, SourceLines> files = new TreeMap<>();
        for (IPackageCoverage one : bundle.getPackages()) {
            for (ISourceFileCoverage file : one.getSourceFiles()) {
                files.put(key(file.getPackageName(), file.getName()), new SourceLines(file));
            }
        }
        return files;
    }

    private SourceGap gap(ISourceFileCoverage file) {
        List<Integer> missed = new ArrayList<>();
        List<Integer> partial = new ArrayList<>();
        List<Integer> empty = new ArrayList<>();
        for (int line = Math.max(1, file.getFirstLine()); line <= file.getLastLine(); line++) {
            int status = file.getLine(line).getStatus();
            if (status == ICounter.NOT_COVERED) {
                missed.add(line);
            } else if (status == ICounter.PARTLY_COVERED) {
                partial.add(line);
            } else if (status == ICounter.EMPTY) {
                empty.add(line);
            }
        }
        String source = sources.apply(key(file.getPackageName(), file.getName()));
        return SourceGap.of(source, JavaNames.ofPackage(file.getPackageName()), missed, partial, empty);
    }

    private static String key(String packageName, String file) {
        return packageName.isEmpty() ? file : packageName + "/" + file;
    }

    private static CoverageNode node(Element element, String name, ICoverageNode node) {
        Map<Counter, Count> counts = new EnumMap<>(Counter.class);
        for (Counter counter : Counter.values()) {
            ICounter count = node.getCounter(ICoverageNode.CounterEntity.valueOf(counter.name()));
            counts.put(counter, Count.of(count.getCoveredCount(), count.getMissedCount()));
        }
        return CoverageNode.of(element, name, counts);
    }
}
