package embudo.measure;

/** Which customers, in which order. */
public record CustomerQuery(Show show, Sort sort) {
    /** Part of the customers. */
    public enum Show {
        ALL,
        /** Churn above 40 %, S-SQL-03. */
        AT_RISK,
        VIP,
        OPEN_CART
    }

    /** Highest first. */
    public enum Sort {
        CHURN,
        VALUE,
        SCORE,
        POINTS,
        LAST_ORDER
    }
}
