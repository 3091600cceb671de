package embudo.store.batch;

import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.store.Core;
import embudo.store.journal.EventKeys;
import embudo.store.journal.EventKeys.Hash;
import embudo.store.journal.EventKeys.Place;

/** Events of a batch with their keys: known ones left out, corrected ones retracted. */
final class StagedJournal {
    private final Core core;
    private final int batch;
    private final Staging staging;

    StagedJournal(Core core, int batch, Staging staging) {
        this.core = core;
        this.batch = batch;
        this.staging = staging;
    }

    /** Id of the payload, -1 when the key is known and the event was left out. */
    long add(NewEvent e) {
        Hash hash = e.key() == null ? null : Hash.of(e.key());
        if (hash != null && (staging.events().has(hash) || find(hash) != null)) return -1;
        if (hash != null) core.keys().add(hash);
        return staging.events().add(e, hash, core.ticker().now().toEpochMilli());
    }

    /**
     * Puts {@code e} in place of the event that has its key: that one is retracted, the key points
     * to the new one. A key that nobody has makes it a plain event. Within one batch the first
     * stays, because its chunk is written and has no position to name.
     */
    void correct(NewEvent e) {
        Hash hash = Hash.of(e.key());
        Place old = staging.events().has(hash) ? new Place(batch, 0) : find(hash);
        if (old == null) {
            add(e);
            return;
        }
        if (old.batch() == batch) return;
        long position = core.reader().read(c -> EventKeys.position(c, old));
        NewEvent retraction =
                NewEvent.of(null, e.person(), EventType.EVENT_RETRACTED, core.ticker().now())
                        .withWebinar(e.webinar(), -1)
                        .withRef(position);
        long now = core.ticker().now().toEpochMilli();
        staging.events().add(retraction, null, now);
        Place place = new Place(batch, staging.events().count());
        staging.events().add(e, null, now);
        staging.change(
                Changes.KEY,
                0,
                StagedKeys.text(hash),
                StagedKeys.text(old),
                StagedKeys.text(place));
    }

    private Place find(Hash hash) {
        if (!core.keys().mayContain(hash, core.reader())) return null;
        return core.reader().read(c -> EventKeys.find(c, hash));
    }
}
