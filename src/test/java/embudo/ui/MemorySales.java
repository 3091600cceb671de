package embudo.ui;

import embudo.domain.Actor;
import embudo.domain.sales.HandOver;
import embudo.domain.sales.LeadNote;
import embudo.domain.sales.SalesBook;
import embudo.kernel.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Notes and hand-overs in memory; what a hand-over does to contact and task is only remembered. */
public final class MemorySales implements SalesBook {
    public final List<LeadNote> notes = new ArrayList<>();
    public final List<HandOver> handed = new ArrayList<>();
    private long ids;

    @Override
    public synchronized List<LeadNote> notes(long person) {
        return notes.stream().filter(n -> n.person() == person).toList().reversed();
    }

    @Override
    public synchronized LeadNote write(LeadNote note, Actor actor) {
        LeadNote kept = new LeadNote(++ids, note.person(), note.author(), note.at(), note.text());
        notes.add(kept);
        return kept;
    }

    @Override
    public synchronized void remove(long note, Actor actor) {
        notes.removeIf(n -> n.id() == note);
    }

    @Override
    public synchronized HandOver.Done handOver(HandOver wanted, Actor actor) {
        handed.add(wanted);
        return new HandOver.Done(wanted, null, 1, write(wanted.note(), actor).id());
    }

    @Override
    public synchronized List<Problem> takeBack(HandOver.Done done, Actor actor) {
        handed.remove(done.what());
        remove(done.note(), actor);
        return List.of();
    }

    @Override
    public synchronized void forEach(Consumer<LeadNote> consumer) {
        notes.forEach(consumer);
    }
}
