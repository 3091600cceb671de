package embudo.catalog.condition;

import embudo.domain.EventType;

/** What an event's amount means to a person who writes a condition. */
public enum Amount {
    /** Major units of the workspace's currency. */
    MONEY(1),
    /** Minutes; kept in seconds. */
    MINUTES(60),
    /** Points out of ten; kept in tenths. */
    POINTS(10),
    /** A whole number as it is kept. */
    WHOLE(1),
    /** Nothing: the event has no amount. */
    NONE(1);

    private final int divisor;

    Amount(int divisor) {
        this.divisor = divisor;
    }

    /** What the kept number is divided by; money has its currency's own digits besides. */
    public int divisor() {
        return divisor;
    }

    public static Amount of(EventType type) {
        return switch (type) {
            case PURCHASE,
                    REFUND,
                    CART_UPDATED,
                    CART_ABANDONED,
                    CART_RECOVERED,
                    SUBSCRIBED,
                    SUBSCRIPTION_CANCELLED,
                    OPPORTUNITY ->
                    MONEY;
            case ATTENDED, SCREEN_SHARE -> MINUTES;
            case REVIEW, RATING -> POINTS;
            case POINTS_EARNED, POINTS_REDEEMED, LEVEL_REACHED -> WHOLE;
            default -> NONE;
        };
    }
}
