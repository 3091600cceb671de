package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A company; {@code nameKey} is the name as compared. */
@Entity
@Table(name = "company")
public class CompanyRow extends Row {
    public String name;
    public String nameKey;
}
