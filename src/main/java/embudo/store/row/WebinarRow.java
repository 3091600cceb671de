package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A webinar; its parts are {@link SectionRow}s. */
@Entity
@Table(name = "webinar")
public class WebinarRow extends BatchedRow {
    public String externalId;
    public String title;
    public long startsAt;
    public int durationMinutes;
    public String platform;
    public long price;
    public String currency;
}
