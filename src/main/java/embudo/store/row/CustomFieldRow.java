package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A field of the workspace's own. */
@Entity
@Table(name = "custom_field")
public class CustomFieldRow extends Row {
    public String name;
}
