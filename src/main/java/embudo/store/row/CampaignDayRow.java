package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import java.time.LocalDate;

/** One day of one campaign. */
@Entity
@Table(name = "campaign_day")
public class CampaignDayRow extends BatchedRow {
    public long campaign;
    public LocalDate factDay;
    public String channel;
    public long impressions;
    public long reach;
    public long clicks;
    public long spend;
    public long conversions;
    public long revenue;
    public String currency;
}
