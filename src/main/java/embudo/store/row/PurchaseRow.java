package embudo.store.row;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An order. */
@Entity
@Table(name = "purchase")
public class PurchaseRow extends BatchedRow {
    public String number;
    public long person;
    public long orderedAt;
    public long amount;
    public String currency;
    public String product;
    public String channel;
}
