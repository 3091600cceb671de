package embudo.domain;

import java.util.Locale;

/**
 * What happened to a person. The code is stored in chunks and never changes meaning. {@link
 * Event#amount()} means minor units for money types, seconds for {@link #ATTENDED} and {@link
 * #SCREEN_SHARE}, the new score for {@link #SCORE_UPDATED}, and 0 otherwise. Weights are those of
 * S-LEAD-10; a type it does not name weighs 1, and facts that the product itself derives weigh 0.
 */
public enum EventType {
    CONTACT_CREATED(1, 0),
    CONTACT_UPDATED(2, 0),
    REGISTERED(3, 1),
    REGISTRATION_CANCELLED(4, 1),
    ATTENDED(5, 10),
    CHAT(6, 8),
    QUESTION(7, 12),
    POLL(8, 6),
    SCREEN_SHARE(9, 1),
    WEBSITE_VISIT(10, 2),
    PRICING_VISIT(11, 2),
    EMAIL_OPEN(12, 1),
    EMAIL_CLICK(13, 3),
    CONTENT_DOWNLOAD(14, 5),
    SOCIAL_SHARE(15, 4),
    REFERRAL(16, 15),
    FORM_FILL(17, 1),
    DEMO_REQUEST(18, 1),
    PURCHASE(19, 1),
    REFUND(20, 1),
    SCORE_UPDATED(64, 0),
    COMMAND_SETTLED(65, 0),
    BATCH_RETRACTED(66, 0),
    EVENT_RETRACTED(67, 0);

    private static final EventType[] BY_CODE = new EventType[128];

    static {
        for (EventType type : values()) BY_CODE[type.code] = type;
    }

    private final byte code;
    private final int weight;

    EventType(int code, int weight) {
        this.code = (byte) code;
        this.weight = weight;
    }

    public byte code() {
        return code;
    }

    /** Behaviour weight, S-LEAD-10. */
    public int weight() {
        return weight;
    }

    /** True for facts the product derives itself; they are not a person's behaviour. */
    public boolean derived() {
        return code >= 64;
    }

    /**
     * @throws IllegalArgumentException for a code no version has written
     */
    public static EventType ofCode(int code) {
        EventType type = code < 0 || code > 127 ? null : BY_CODE[code];
        if (type == null) throw new IllegalArgumentException("unknown event code " + code);
        return type;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
