package embudo.store;

import embudo.kernel.Problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Makes one process the holder of the workspace. The file {@code lock} says who; the lock itself
 * ends with the process, however that ends.
 */
public final class WorkspaceLock implements AutoCloseable {
    /** Far behind the text, so that others can read it where locks forbid reading. */
    private static final long LOCKED_BYTE = 1 << 20;

    private final FileChannel channel;

    private WorkspaceLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws Problem saying who holds the workspace when somebody does
     */
    public static WorkspaceLock acquire(Path workspace, Instant now) {
        Path file = workspace.resolve("lock");
        try {
            Files.createDirectories(workspace);
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw new Problem("store.locked", workspace, holder(file));
            }
            String who = ProcessHandle.current().pid() + " " + now;
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)), 0);
            return new WorkspaceLock(channel);
        } catch (IOException e) {
            throw new Problem(e, "store.folder.unusable", workspace);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Process id and start of the holder, as written. */
    private static String holder(Path file) throws IOException {
        return Files.readString(file);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Problem(e, "store.folder.unusable", "lock");
        }
    }
}
