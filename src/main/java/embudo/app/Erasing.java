package embudo.app;

import embudo.domain.Actor;
import embudo.domain.Erasure;
import embudo.domain.Erasures;
import embudo.kernel.Progress;
import embudo.measure.ReadModel;
import embudo.measure.SegmentKeeper;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Erases while nothing that follows the journal is at work, so that nobody writes about the person
 * once more; the figures are without them when it ends.
 */
final class Erasing implements Erasures {
    private final Erasures store;
    private final Consumer<Runnable> line;
    private final SegmentKeeper segments;
    private final ReadModel columns;

    Erasing(Erasures store, Consumer<Runnable> line, SegmentKeeper segments, ReadModel columns) {
        this.store = store;
        this.line = line;
        this.segments = segments;
        this.columns = columns;
    }

    @Override
    public Erasure plan(long person) {
        return store.plan(person);
    }

    @Override
    public Erasure erase(long person, Actor actor, Progress progress) {
        AtomicReference<Erasure> went = new AtomicReference<>();
        line.accept(() ->
                segments.alone(() -> {
                    went.set(store.erase(person, actor, progress));
                    columns.catchUp();
                }));
        return went.get();
    }

    @Override
    public boolean erased(String address) {
        return store.erased(address);
    }

    @Override
    public boolean readmit(String address, Actor actor) {
        return store.readmit(address, actor);
    }
}
