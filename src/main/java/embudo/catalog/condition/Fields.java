package embudo.catalog.condition;

import embudo.domain.Band;
import embudo.domain.Channel;
import embudo.domain.CompanySize;
import embudo.domain.ContactField;
import embudo.domain.Device;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The fields conditions may name, those of people and those of events. Immutable. */
public final class Fields {
    /** Begins the keys of the workspace's own fields. */
    public static final String CUSTOM = "custom.";

    public static final String SCORE = "score";
    public static final String BAND = "band";

    /** 0 to 100, S-SEG-08: the latest webinar the person attended. */
    public static final String WEBINAR_ENGAGEMENT = "webinar_engagement";

    /** 0 to 100 among customers, spec 06 section 8; unknown of who never ordered. */
    public static final String CUSTOMER_SCORE = "customer_score";

    /** Probability from 0 to 1 that a customer is lost, S-PRED-06. */
    public static final String CHURN = "churn";

    /** Weights of S-LEAD-10, each fading by 5 % a day. */
    public static final String BEHAVIOUR = "behaviour";

    /** Behaviour score as a share of what it was a week before, S-ALRT-05; unknown of nothing. */
    public static final String BEHAVIOUR_TREND = "behaviour_trend";

    /** Webinars and campaigns the person did something about. */
    public static final String INTERESTS = "interests";

    /** Points of the loyalty programme that can be redeemed. */
    public static final String POINTS = "points";

    /** Has an address, has not refused mail and has not left. */
    public static final String MAILABLE = "mailable";

    public static final String AT = "at";
    public static final String CHANNEL = "channel";
    public static final String WEBINAR = "webinar";
    public static final String CAMPAIGN = "campaign";
    public static final String MINUTE = "minute";
    public static final String SECTION = "section";
    public static final String DEVICE = "device";
    public static final String AMOUNT = "amount";

    private final Map<String, Field> people = new LinkedHashMap<>();
    private final Map<String, Field> events = new LinkedHashMap<>();

    private Fields() {}

    /** Every built-in field, and the workspace's own ones by their names. */
    public static Fields with(Collection<String> custom) {
        Fields fields = new Fields();
        fields.person(new Field(SCORE, Type.NUMBER));
        fields.person(new Field(BAND, Type.ENUM, names(Band.values())));
        for (ContactField field : ContactField.values()) fields.person(of(field));
        fields.person(new Field(WEBINAR_ENGAGEMENT, Type.NUMBER));
        fields.person(new Field(MAILABLE, Type.FLAG));
        fields.person(new Field(CUSTOMER_SCORE, Type.NUMBER));
        fields.person(new Field(CHURN, Type.NUMBER));
        fields.person(new Field(BEHAVIOUR, Type.NUMBER));
        fields.person(new Field(BEHAVIOUR_TREND, Type.NUMBER));
        fields.person(new Field(INTERESTS, Type.NUMBER));
        fields.person(new Field(POINTS, Type.NUMBER));
        for (String name : custom) fields.person(new Field(CUSTOM + name, Type.CUSTOM));
        fields.event(new Field(AT, Type.MOMENT));
        fields.event(new Field(CHANNEL, Type.ENUM, names(Channel.values())));
        fields.event(new Field(WEBINAR, Type.TEXT));
        fields.event(new Field(CAMPAIGN, Type.TEXT));
        fields.event(new Field(MINUTE, Type.NUMBER));
        fields.event(new Field(SECTION, Type.NUMBER));
        fields.event(new Field(DEVICE, Type.ENUM, names(Device.values())));
        fields.event(new Field(AMOUNT, Type.NUMBER));
        return fields;
    }

    public static Fields standard() {
        return with(List.of());
    }

    private static Field of(ContactField field) {
        return switch (field) {
            case COMPANY_SIZE -> new Field(field.key(), Type.ENUM, names(CompanySize.values()));
            case SOURCE -> new Field(field.key(), Type.ENUM, names(Channel.values()));
            case EMAIL_CONSENT -> new Field(field.key(), Type.ENUM, List.of("granted", "denied"));
            case DECISION_AUTHORITY ->
                    new Field(field.key(), Type.ENUM, List.of("yes", "influencer", "no"));
            default ->
                    switch (field.type()) {
                        case COUNT -> new Field(field.key(), Type.NUMBER);
                        case MOMENT -> new Field(field.key(), Type.MOMENT);
                        case TEXT, EMAIL, PHONE, ENUM -> new Field(field.key(), Type.TEXT);
                    };
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
    }

    private void person(Field field) {
        people.put(field.key(), field);
    }

    private void event(Field field) {
        events.put(field.key(), field);
    }

    /** People's fields or events', in the order they are offered. */
    public Collection<Field> offered(boolean ofEvents) {
        return (ofEvents ? events : people).values();
    }

    /** Null when nobody declared it. */
    public Field find(String key, boolean ofEvents) {
        return (ofEvents ? events : people).get(key);
    }
}
