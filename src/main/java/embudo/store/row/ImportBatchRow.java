package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An import and what became of it. */
@Entity
@Table(name = "import_batch")
public class ImportBatchRow extends Row {
    public String kind;
    public String file;
    public String sha256;
    public String state;
    public long openedAt;
    public long rowCount;
    public long fresh;
    public long updated;
    public long unchanged;
    public long conflicts;
    public long rejected;
    public String summary;
    public long firstPosition;
    public long events;
    public long contactsFrom;
    public long contactsTo;
    public long applied;
    public boolean removing;
}
