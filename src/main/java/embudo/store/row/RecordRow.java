package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A row of a declared kind of file. */
@Entity
@Table(name = "record")
public class RecordRow extends BatchedRow {
    public String kind;
    public String recordKey;
    public long person;
    public Long occurredAt;
    public String body;
}
