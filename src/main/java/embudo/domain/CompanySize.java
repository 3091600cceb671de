package embudo.domain;

/**
 * Size classes in ascending order of the scoring encoding: unknown below startup below enterprise.
 */
public enum CompanySize {
    UNKNOWN,
    STARTUP,
    SMALL,
    MEDIUM,
    ENTERPRISE;

    /** The class of a number of employees: up to 10, 50, 250, above. */
    public static CompanySize ofEmployees(long employees) {
        if (employees <= 0) return UNKNOWN;
        if (employees <= 10) return STARTUP;
        if (employees <= 50) return SMALL;
        return employees <= 250 ? MEDIUM : ENTERPRISE;
    }
}
