package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Who changed what, when. */
@Entity
@Table(name = "audit")
public class AuditRow extends Row {
    public long writtenAt;
    public String actorKind;
    public String actor;
    public String action;
    public String subject;
    public String detail;
}
