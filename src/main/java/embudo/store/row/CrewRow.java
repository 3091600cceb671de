package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A host's or panelist's stay; the address is sealed. */
@Entity
@Table(name = "crew")
public class CrewRow extends BatchedRow {
    public long webinar;
    public String role;
    public String name;
    public byte[] email;
    public long joinedAt;
    public long leftAt;
}
