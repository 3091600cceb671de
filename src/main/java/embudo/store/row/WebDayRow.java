package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import java.time.LocalDate;

/** One day of web analytics for one combination of dimensions. */
@Entity
@Table(name = "web_day")
public class WebDayRow extends BatchedRow {
    public LocalDate factDay;
    public String sourceMedium;
    public String channel;
    public String device;
    public String country;
    public long sessions;
    public long engagedSessions;
    public long engagementSeconds;
    public long conversions;
    public long revenue;
    public String currency;
}
