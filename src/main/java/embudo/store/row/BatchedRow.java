package embudo.store.row;

import jakarta.persistence.MappedSuperclass;

/** A row that an import made; invisible while {@code firstBatch} is loading. */
@MappedSuperclass
public abstract class BatchedRow extends Row {
    public int firstBatch;
}
