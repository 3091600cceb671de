package embudo.domain;

import java.util.Locale;

/**
 * The built-in fields of a contact. Values are {@link String} for texts and enums (the enum's
 * name), {@link Long} for counts, {@link java.time.Instant} for moments.
 */
public enum ContactField {
    EMAIL(Type.EMAIL),
    PHONE(Type.PHONE),
    FIRST_NAME(Type.TEXT),
    LAST_NAME(Type.TEXT),
    COMPANY(Type.TEXT),
    WEBSITE(Type.TEXT),
    JOB_TITLE(Type.TEXT),
    INDUSTRY(Type.TEXT),
    /** {@link CompanySize}. */
    COMPANY_SIZE(Type.ENUM),
    /** An amount a year as text, such as {@code 1000-5000}. */
    BUDGET_RANGE(Type.TEXT),
    /** {@code yes}, {@code influencer} or {@code no}. */
    DECISION_AUTHORITY(Type.TEXT),
    COUNTRY(Type.TEXT),
    TIMEZONE(Type.TEXT),
    /** {@link Channel}. */
    SOURCE(Type.ENUM),
    LEAD_STATUS(Type.TEXT),
    LIFECYCLE_STAGE(Type.TEXT),
    OWNER(Type.TEXT),
    /** A language code such as {@code es}. */
    LANGUAGE(Type.TEXT),
    /** {@code granted} or {@code denied}; missing means that nobody asked. */
    EMAIL_CONSENT(Type.TEXT),
    EMAIL_OPENS(Type.COUNT),
    EMAIL_CLICKS(Type.COUNT),
    WEBSITE_VISITS(Type.COUNT),
    PRICING_VISITS(Type.COUNT),
    FORM_FILLS(Type.COUNT),
    CONTENT_DOWNLOADS(Type.COUNT),
    DEMO_REQUESTS(Type.COUNT),
    SOCIAL_ENGAGEMENT(Type.COUNT),
    LAST_CONTACTED_AT(Type.MOMENT),
    CREATED_AT(Type.MOMENT),
    /** The record's id in the system it came from. */
    EXTERNAL_ID(Type.TEXT);

    /** How a value is read, compared and shown. */
    public enum Type {
        TEXT,
        EMAIL,
        PHONE,
        ENUM,
        COUNT,
        MOMENT
    }

    private final Type type;

    ContactField(Type type) {
        this.type = type;
    }

    public Type type() {
        return type;
    }

    /** Lower-case key for JSON, mapping options and message keys, such as {@code first_name}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
