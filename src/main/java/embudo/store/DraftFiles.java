package embudo.store;

import embudo.domain.Drafts;
import embudo.kernel.Problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One sealed file a draft in the folder {@code drafts} of the workspace. Thread-safe. */
final class DraftFiles implements Drafts {
    private static final Logger LOG = LoggerFactory.getLogger(DraftFiles.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9.-]+");
    private static final String VALUE = "sealed";
    private final Path folder;
    private final Sealer sealer;

    DraftFiles(Path workspace, Sealer sealer) {
        folder = workspace.resolve("drafts");
        this.sealer = sealer;
    }

    @Override
    public synchronized Optional<String> read(String name) {
        try {
            String sealed = SafeFile.read(file(name)).get(VALUE);
            return Optional.ofNullable(sealer.openText(Sealer.Use.DRAFT, sealed));
        } catch (RuntimeException e) {
            // Written under another key or damaged: work goes on without it.
            LOG.warn("the draft {} can't be read", name, e);
            return Optional.empty();
        }
    }

    @Override
    public synchronized void keep(String name, String text) {
        Path file = file(name);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(e, "store.file.unwritable", file);
        }
        SafeFile.write(file, Map.of(VALUE, sealer.sealText(Sealer.Use.DRAFT, text)));
    }

    @Override
    public synchronized void drop(String name) {
        Path file = file(name);
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".bak"));
        } catch (IOException e) {
            throw new Problem(e, "store.file.unwritable", file);
        }
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches())
            throw new IllegalArgumentException("no name for a draft: " + name);
        return folder.resolve(name + ".draft");
    }
}
