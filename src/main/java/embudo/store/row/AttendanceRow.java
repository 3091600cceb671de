package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A stay of an attendee in a webinar. */
@Entity
@Table(name = "attendance")
public class AttendanceRow extends BatchedRow {
    public long webinar;
    public long person;
    public long joinedAt;
    public long leftAt;
}
