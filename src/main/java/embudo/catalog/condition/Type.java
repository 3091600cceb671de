package embudo.catalog.condition;

/** What kind of value a field holds, and so how it may be compared. */
public enum Type {
    TEXT,
    NUMBER,
    /** Major units of the workspace's currency. */
    MONEY,
    MOMENT,
    /** One of the field's declared words. */
    ENUM,
    FLAG,
    /** The workspace's own fields: a text that is compared as a number with numbers. */
    CUSTOM;

    public boolean ordered() {
        return this == NUMBER || this == MONEY || this == MOMENT;
    }
}
