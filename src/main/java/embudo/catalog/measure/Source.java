package embudo.catalog.measure;

import embudo.domain.EventType;

import java.util.Locale;

/** Where the data of a figure comes from, so that a person can be told what to import. */
public enum Source {
    CONTACTS,
    WEBINARS,
    INTERACTIONS,
    EMAIL,
    BEHAVIOUR,
    ORDERS,
    CARTS,
    REVIEWS,
    TICKETS,
    SUBSCRIPTIONS,
    ADS,
    WEB,
    CONTENT,
    /** What the product does itself. */
    OWN;

    /** Which file brings events of this type. */
    public static Source of(EventType type) {
        return switch (type) {
            case CONTACT_CREATED, CONTACT_UPDATED -> CONTACTS;
            case REGISTERED, REGISTRATION_CANCELLED, ATTENDED -> WEBINARS;
            case CHAT, QUESTION, POLL, SCREEN_SHARE, RATING -> INTERACTIONS;
            case EMAIL_SENT,
                    EMAIL_DELIVERED,
                    EMAIL_OPEN,
                    EMAIL_CLICK,
                    EMAIL_BOUNCED,
                    EMAIL_REPLIED,
                    UNSUBSCRIBED,
                    COMPLAINT ->
                    EMAIL;
            case PURCHASE, REFUND -> ORDERS;
            case CART_UPDATED, CART_ABANDONED, CART_RECOVERED -> CARTS;
            case REVIEW -> REVIEWS;
            case TICKET_OPENED, TICKET_CLOSED -> TICKETS;
            case SUBSCRIBED, SUBSCRIPTION_CANCELLED -> SUBSCRIPTIONS;
            case WEBSITE_VISIT,
                    PRICING_VISIT,
                    CONTENT_DOWNLOAD,
                    SOCIAL_SHARE,
                    REFERRAL,
                    FORM_FILL,
                    DEMO_REQUEST,
                    PRODUCT_VIEW,
                    OPPORTUNITY,
                    PRODUCT_LOGIN,
                    AD_CLICK ->
                    BEHAVIOUR;
            case SCORE_UPDATED,
                    COMMAND_SETTLED,
                    BATCH_RETRACTED,
                    EVENT_RETRACTED,
                    PEOPLE_MERGED,
                    PEOPLE_SPLIT,
                    PERSON_ERASED,
                    POINTS_EARNED,
                    POINTS_REDEEMED,
                    LEVEL_REACHED,
                    ALERT_RAISED ->
                    OWN;
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
