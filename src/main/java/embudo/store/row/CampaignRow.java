package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An advertising campaign. */
@Entity
@Table(name = "campaign")
public class CampaignRow extends BatchedRow {
    public String externalId;
    public String name;
    public String channel;
}
