package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Commands sent together. */
@Entity
@Table(name = "command_run")
public class CommandRunRow extends Row {
    public String title;
    public String connector;
    public String operation;
    public boolean dryRun;
    public long openedAt;
}
