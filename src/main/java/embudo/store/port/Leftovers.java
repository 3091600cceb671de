package embudo.store.port;

import embudo.kernel.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a killed backup, restore or check leaves in the workspace. Folders that work without the
 * workspace's lock carry the number of their process; those of a living one are left alone.
 */
public final class Leftovers {
    /** Folder in which the holder of the lock unpacks what it restores. */
    public static final String RESTORING = "restoring";

    static final String UNVERIFIED = "unverified.zip";
    private static final Pattern SCRATCH = Pattern.compile("(?:checking|opened)-(\\d+)-.*");

    private Leftovers() {}

    /** Beginning of the name of a folder in which a backup is checked whole. */
    public static String checking() {
        return "checking-" + ProcessHandle.current().pid() + "-";
    }

    /** Beginning of the name of a folder in which a backup is counted. */
    static String opened() {
        return "opened-" + ProcessHandle.current().pid() + "-";
    }

    /** Clears the workspace of them. Call as the holder of its lock. */
    public static void remove(Path workspace) {
        Path backups = workspace.resolve("backups");
        try {
            delete(workspace.resolve(RESTORING));
            delete(backups.resolve(UNVERIFIED));
            for (Path folder : List.of(workspace, backups))
                for (Path file : files(folder)) if (orphan(file)) delete(file);
            for (Path file : files(backups)) if (BackupNote.lost(file)) delete(file);
        } catch (IOException e) {
            throw new Problem(e, "store.folder.unusable", workspace);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static boolean orphan(Path file) {
        Matcher name = SCRATCH.matcher(file.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    /** Removes a folder and all in it, or a file; nothing when there is none. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
