package io.github.holdfast.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code dependencyLock} and {@code holdfast:lock} beside the plugin that people use in their place. */
final class Locks {
    private static final String LOCK =
            "io.github.holdfast:holdfast-maven-plugin:" + System.getProperty("holdfast.version") + ":lock";
    private static final String OURS = "pom.lock.json";
    private static final String THEIRS = "dependencies-lock.json";
    private static final String WITHOUT_PLUGINS = "-Dholdfast.lock.plugins=false";
    private static final String WITH_PLUGINS = "-Dholdfast.lock.plugins=true";

    private final Page page;
    private final Contest contest;

    Locks(Page page) {
        this.page = page;
        this.contest = new Contest(page);
    }

    /** A real reactor: what writing takes, how large it gets, what the check adds to {@code mvn -o validate}. */
    void besideThePeer(LockedReactor reactor) throws IOException, InterruptedException {
        page.print("%n### %s, locks%n", reactor.name());
        writingTable();
        Series nothing = nothing();
        Series peer = checked("validate, the peer", reactor.own(), "-Dnothing=false", "-Ppeer");
        Series peerBuild =
                checked("validate, the peer, its build locked too", reactor.twin(), "-Dnothing=false", "-Ppeer");
        wrote("the peer", THEIRS, reactor.own(), LockedReactor.PEER + "lock");
        wrote(
                "the peer, its build locked too",
                THEIRS,
                reactor.twin(),
                LockedReactor.PEER + "lock",
                "-Ppeer",
                "-DdependencyLock.lockBuild=true");
        Series ours = ours(reactor);
        Series oursWithPlugins = oursWithPlugins(reactor);
        writeOurs(reactor);
        contest.run(reactor.own(), List.of(nothing, ours, oursWithPlugins, peer, peerBuild));
        beyond(nothing, List.of(ours, oursWithPlugins, peer, peerBuild));
        contest.ratios("What dependencyLock adds over what the peer adds");
        page.print("- without plugins %s", ours.overBeyond(nothing, peer));
        page.print("- with plugins %s", oursWithPlugins.overBeyond(nothing, peer));
        page.print("- with plugins, the peer's build locked too %s", oursWithPlugins.overBeyond(nothing, peerBuild));
    }

    /** Reactors of several sizes: whether time and size grow as the modules do. */
    void growth(List<LockedReactor> reactors) throws IOException, InterruptedException {
        for (LockedReactor reactor : reactors) {
            page.print("%n### %s, locks%n", reactor.name());
            writingTable();
            writeOurs(reactor);
            Series nothing = nothing();
            List<Series> ours = List.of(ours(reactor), oursWithPlugins(reactor));
            contest.run(
                    reactor.own(),
                    Stream.concat(Stream.of(nothing), ours.stream()).collect(Collectors.toList()));
            beyond(nothing, ours);
        }
    }

    private void writeOurs(LockedReactor reactor) throws IOException, InterruptedException {
        wrote("holdfast:lock without plugins", OURS, reactor.own(), LOCK, WITHOUT_PLUGINS);
        wrote("holdfast:lock", OURS, reactor.twin(), LOCK, WITH_PLUGINS);
    }

    private void writingTable() {
        page.print("| what writes | process s: min, median, max | files | KB |%n| --- | --- | --- | --- |");
    }

    private void wrote(String label, String file, BenchedModule module, String... arguments)
            throws IOException, InterruptedException {
        Series series = Series.of(label, arguments);
        series.warmUp(module);
        for (int round = 0; round < Contest.rounds(); round++) {
            series.run(module);
        }
        LockedReactor.Written written = LockedReactor.written(module, file);
        page.print("| %s | %s | %d | %d |", label, series.processSeconds(), written.files(), written.bytes() / 1000);
    }

    private void beyond(Series nothing, List<Series> all) {
        contest.ratios("More than the trivial rule takes, in milliseconds");
        all.forEach(series -> page.print("- %s %s", series.label(), series.beyond(nothing, 1)));
    }

    private static Series nothing() {
        return Series.of("validate, a trivial rule", "validate", "-Dnothing=false");
    }

    private static Series ours(LockedReactor reactor) {
        return checked("validate, dependencyLock without plugins", reactor.own(), "-Dlocked=false", WITHOUT_PLUGINS);
    }

    private static Series oursWithPlugins(LockedReactor reactor) {
        return checked("validate, dependencyLock", reactor.twin(), "-Dlocked=false", WITH_PLUGINS);
    }

    /** A validate of the reactor in its own folder, wherever the others of the contest run. */
    private static Series checked(String label, BenchedModule module, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "-f", module.folder().resolve("pom.xml").toAbsolutePath().toString(), "validate"));
        all.addAll(List.of(arguments));
        return Series.of(label, all.toArray(String[]::new));
    }
}
