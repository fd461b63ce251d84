package io.github.holdfast.core.git;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads files as they are in a commit. Regular files only: a symbolic link or a submodule is not there. */
public final class Blobs {

    private static final int MOST_ARGUMENTS = 500;

    private Blobs() {}

    /**
     * The bytes of a file in a commit.
     *
     * @param path relative to the top level, with {@code /}
     * @return empty when the commit has no file of that name
     */
    public static Optional<byte[]> read(Path topLevel, String commit, String path) {
        return Optional.ofNullable(read(topLevel, commit, List.of(path)).get(path));
    }

    /**
     * The bytes of files in a commit, all of them by one {@code cat-file --batch}.
     *
     * @param paths relative to the top level, with {@code /}
     * @return by path, sorted; without those that the commit does not have
     */
    public static Map<String, byte[]> read(Path topLevel, String commit, Collection<String> paths) {
        Map<String, String> ids = new TreeMap<>();
        List<String> all = List.copyOf(paths);
        for (int from = 0; from < all.size(); from += MOST_ARGUMENTS) {
            int to = Math.min(all.size(), from + MOST_ARGUMENTS);
            ids.putAll(ids(topLevel, commit, new LinkedHashSet<>(all.subList(from, to))));
        }
        return contents(topLevel, ids);
    }

    /** All files of a commit: paths relative to the top level, sorted. */
    public static List<String> paths(Path topLevel, String commit) {
        return List.copyOf(ids(topLevel, commit, Set.of()).keySet());
    }

    /** Ids of blobs by path; of the whole commit when no path is given. */
    private static Map<String, String> ids(Path topLevel, String commit, Set<String> paths) {
        List<String> arguments = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", commit, "--"));
        paths.forEach(path -> arguments.add(":(top,literal)" + path));
        Map<String, String> ids = new TreeMap<>();
        for (String entry :
                new Git(topLevel).must(new byte[0], arguments).text().split("\0")) {
            String[] fields = entry.split("[ \t]", 4);
            boolean wanted = fields.length == 4 && (paths.isEmpty() || paths.contains(fields[3]));
            if (wanted && fields[1].equals("blob") && !fields[0].equals("120000")) {
                ids.put(fields[3], fields[2]);
            }
        }
        return ids;
    }

    private static Map<String, byte[]> contents(Path topLevel, Map<String, String> ids) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return contents;
        }
        byte[] wanted = String.join("\n", ids.values()).concat("\n").getBytes(StandardCharsets.US_ASCII);
        byte[] output =
                new Git(topLevel).must(wanted, List.of("cat-file", "--batch")).output();
        int at = 0;
        for (String path : ids.keySet()) {
            int end = at;
            while (output[end] != '\n') {
                end++;
            }
            String header = new String(output, at, end - at, StandardCharsets.US_ASCII);
            int size = Integer.parseInt(header.substring(header.lastIndexOf(' ') + 1));
            contents.put(path, Arrays.copyOfRange(output, end + 1, end + 1 + size));
            at = end + 1 + size + 1;
        }
        return contents;
    }
}
