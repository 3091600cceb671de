package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What an attendee did during a webinar. */
@Entity
@Table(name = "interaction")
public class InteractionRow extends BatchedRow {
    public long webinar;
    public long person;
    public String kind;
    public long occurredAt;
    public int atMinute;
    public int section;
    public long payload;
}
