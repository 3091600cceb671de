package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A person's place in a webinar. */
@Entity
@Table(name = "registration")
public class RegistrationRow extends BatchedRow {
    public long webinar;
    public long person;
    public long registeredAt;
    public String status;
    public String source;
}
