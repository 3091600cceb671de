package embudo.store.row;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** A row with an id of ours. */
@MappedSuperclass
public abstract class Row {
    @Id public long id;
}
