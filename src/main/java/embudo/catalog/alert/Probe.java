package embudo.catalog.alert;

import embudo.catalog.Metric;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A figure that rules may be about and that is no metric over days: it is read as it stands now,
 * for each of its subjects.
 */
public enum Probe {
    /** People whom a rule began to hold of since its alert was raised. */
    PEOPLE("count", false),
    /** Share of those registered to a webinar that will attend, by webinar, S-ALRT-01 (C29). */
    PREDICTED_ATTENDANCE("percent", true),
    /** Registrations within the last hour, by webinar whose registration is open. */
    REGISTRATIONS_PER_HOUR("count", true),
    /** Fall of the audience from its peak of ten minutes, by running webinar, S-ALRT-04. */
    ATTENDANCE_DROP("percent", true),
    /** Share of those who joined that wrote, asked or voted, by running webinar. */
    ENGAGEMENT_NOW("percent", true),
    /** Change of a price from the one before, without its sign, by competitor and product. */
    COMPETITOR_PRICE_CHANGE("percent", true),
    /** Competitors' products whose price changed within 30 days, as a share of those watched. */
    COMPETITOR_ACTIVITY("percent", false),
    /** Distance of a channel's share of spend from its best one, in shares, S-ALRT-11. */
    BUDGET_GAP("percent", true),
    /** Longest stretch without content within the last four weeks, S-ALRT-12. */
    CONTENT_GAP("days", false),
    /** Share of the busiest channel among the contents of four weeks. */
    CONTENT_IMBALANCE("percent", false),
    /** Share of the contents of four weeks on the two weekdays that bring fewest reactions. */
    CONTENT_TIMING("percent", false),
    /** Share of people with a touch of late whose way left the most successful one, S-ALRT-10. */
    OFF_ROUTE("percent", false),
    /** Share of the checks of a website that found it up, by website, S-ALRT-02. */
    WEBSITE_UPTIME("percent", true),
    /** Longest stretch without planned content within the next two weeks, S-ALRT-12. */
    PLAN_GAP("days", false),
    /** Share of the busiest channel among what is planned for four weeks. */
    PLAN_IMBALANCE("percent", false),
    /** Share of what is planned on the two weekdays that bring fewest reactions. */
    PLAN_TIMING("percent", false),
    /**
     * How far enterprise is ahead of the next most common company size, in shares of those whose
     * size is known, by segment; negative where another one is ahead, S-INS-05.
     */
    SEGMENT_ENTERPRISE("percent", true);

    /** Those that name people, whom rules may be about. */
    public static final Set<Probe> CROWDS = Set.of(OFF_ROUTE);

    private final String unit;
    private final boolean grouped;

    Probe(String unit, boolean grouped) {
        this.unit = unit;
        this.grouped = grouped;
    }

    public static Optional<Probe> of(String key) {
        return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is one value for each of several subjects. */
    public boolean grouped() {
        return grouped;
    }

    /** Whether its subjects are webinars, by the id their platform gives them. */
    public boolean ofWebinar() {
        return switch (this) {
            case PREDICTED_ATTENDANCE, REGISTRATIONS_PER_HOUR, ATTENDANCE_DROP, ENGAGEMENT_NOW ->
                    true;
            default -> false;
        };
    }

    /** What must be imported for it, part of a message key. */
    public String source() {
        return switch (this) {
            case COMPETITOR_PRICE_CHANGE, COMPETITOR_ACTIVITY -> "competitors";
            case BUDGET_GAP -> "ads";
            case CONTENT_GAP, CONTENT_IMBALANCE, CONTENT_TIMING -> "content";
            case PREDICTED_ATTENDANCE, REGISTRATIONS_PER_HOUR -> "coming";
            case ATTENDANCE_DROP, ENGAGEMENT_NOW -> "running";
            case PEOPLE, OFF_ROUTE -> "behaviour";
            case WEBSITE_UPTIME -> "uptime";
            case PLAN_GAP, PLAN_IMBALANCE, PLAN_TIMING -> "plan";
            case SEGMENT_ENTERPRISE -> "sizes";
        };
    }

    /** As a metric that has a unit and nothing else: the metric engine can't be asked for it. */
    public Metric metric() {
        return new Metric(
                key(),
                "",
                unit,
                false,
                Double.NaN,
                Double.NaN,
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                "",
                null,
                null,
                List.of());
    }
}
