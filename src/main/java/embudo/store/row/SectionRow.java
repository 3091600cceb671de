package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A named part of a webinar. */
@Entity
@Table(name = "webinar_section")
public class SectionRow extends Row {
    public long webinar;
    public int place;
    public String name;
    public int fromMinute;
    public int toMinute;
}
