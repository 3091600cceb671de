package embudo.store;

import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.store.db.Ids;
import embudo.store.db.Reader;
import embudo.store.db.Writer;
import embudo.store.journal.JournalTail;
import embudo.store.journal.KeyFilter;
import embudo.store.people.ContactKeys;

/** What every port of the store works with. */
public record Core(
        Writer writer,
        Reader reader,
        Ids ids,
        Ticker ticker,
        Notices notices,
        Sealer sealer,
        Audit audit,
        JournalTail tail,
        KeyFilter keys,
        Loading loading,
        ContactKeys people) {}
