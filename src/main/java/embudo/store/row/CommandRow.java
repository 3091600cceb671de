package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An action for the outside; moments are null until they happen. */
@Entity
@Table(name = "command")
public class CommandRow extends Row {
    public long run;
    public String connector;
    public String operation;
    public String commandKey;
    public String dedupeKey;
    public long person;
    public String body;
    public String state;
    public int attempts;
    public Long nextTryAt;
    public String error;
    public long createdAt;
    public Long settledAt;
}
