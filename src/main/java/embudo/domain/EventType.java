package embudo.domain;

import java.util.Locale;

/**
 * What happened to a person. The code is stored in chunks and never changes meaning. {@link
 * Event#amount()} means minor units for money types (purchases, carts, opportunities, and the
 * monthly price of subscriptions), seconds for {@link #ATTENDED} and {@link #SCREEN_SHARE}, tenths
 * of a point for {@link #REVIEW} and {@link #RATING}, the new score for {@link #SCORE_UPDATED}, the
 * other person for {@link #PEOPLE_MERGED} and {@link #PEOPLE_SPLIT}, the former identity for {@link
 * #PERSON_ERASED} (0 where the event stands in the place of one that was erased), points of the
 * loyalty programme (those taken back are negative) for {@link #POINTS_EARNED} and {@link
 * #POINTS_REDEEMED}, the level's threshold for {@link #LEVEL_REACHED}, and 0 otherwise. Weights are
 * those of S-LEAD-10; a deed it does not name weighs 1. What others did to the person (a mail sent,
 * a ticket closed), leaving, and facts that the product itself derives weigh 0.
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
    EMAIL_SENT(21, 0),
    EMAIL_DELIVERED(22, 0),
    EMAIL_BOUNCED(23, 0),
    UNSUBSCRIBED(24, 0),
    COMPLAINT(25, 0),
    CART_UPDATED(26, 1),
    CART_ABANDONED(27, 0),
    CART_RECOVERED(28, 1),
    REVIEW(29, 1),
    TICKET_OPENED(30, 1),
    TICKET_CLOSED(31, 0),
    SUBSCRIBED(32, 1),
    SUBSCRIPTION_CANCELLED(33, 0),
    PRODUCT_VIEW(34, 1),
    RATING(35, 1),
    OPPORTUNITY(36, 0),
    PRODUCT_LOGIN(37, 1),
    AD_CLICK(38, 1),
    EMAIL_REPLIED(39, 1),
    SCORE_UPDATED(64, 0),
    COMMAND_SETTLED(65, 0),
    BATCH_RETRACTED(66, 0),
    EVENT_RETRACTED(67, 0),
    PEOPLE_MERGED(68, 0),
    PEOPLE_SPLIT(69, 0),
    PERSON_ERASED(70, 0),
    POINTS_EARNED(72, 0),
    POINTS_REDEEMED(73, 0),
    LEVEL_REACHED(74, 0),
    /** A rule told of the person; {@link Event#amount()} is the alert's number. */
    ALERT_RAISED(71, 0);

    /** One more than the highest code of a type that the product does not derive itself. */
    public static final int DEEDS = 40;

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
