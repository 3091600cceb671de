package embudo.app;

import embudo.domain.BackupWatch;
import embudo.domain.Maintenance;
import embudo.kernel.Progress;
import embudo.store.Restore;
import embudo.ui.Care;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Care of the data at the wish of a person at the window. */
final class WindowCare implements Care {
    private final Lifecycle life;
    private final Supplier<Window> window;
    private final BackupWatch watch;

    /** {@code window} is asked for when something is wished, since it opens after its services. */
    WindowCare(Lifecycle life, Supplier<Window> window, BackupWatch watch) {
        this.life = life;
        this.window = window;
        this.watch = watch;
    }

    @Override
    public Maintenance.Verdict verify(Path backup, Progress progress) {
        return new Restore(life.workspace(), life.ticker()).verify(backup, null, progress);
    }

    @Override
    public void restore(Path backup) {
        window.get().restore(backup);
    }

    @Override
    public void pack() {
        window.get().pack();
    }

    @Override
    public void show(Path folder) {
        Folders.show(folder);
    }

    @Override
    public Optional<Failure> failure() {
        return watch.failure();
    }
}
